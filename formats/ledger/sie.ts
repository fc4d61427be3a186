import type { LedgerChoices } from "../../engine/index.ts";
import { fail, problem } from "../../engine/index.ts";
import type { LedgerReader } from "./ledger-reader.ts";
import { sie4Reader } from "./sie4.ts";

/**
 * Reads a file of SIE. What it is, its first bytes say; no name is believed.
 *
 * @param file - its name, for messages
 * @rule LE1
 */
export function sieReader(file: string, choices: LedgerChoices): LedgerReader {
  let reader: LedgerReader | null = null;
  return {
    push: (bytes) => {
      if (bytes.length === 0) return;
      reader ??= sie4Reader(file, choices);
      reader.push(bytes);
    },
    end: () => (reader ?? emptyReader(file)).end(),
  };
}

function emptyReader(file: string): LedgerReader {
  const place = { kind: "file", file } as const;
  return { push: () => undefined, end: () => fail([problem("file-empty", { file }, place)]) };
}
