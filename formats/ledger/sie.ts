import type { LedgerChoices } from "../../engine/index.ts";
import { fail, problem } from "../../engine/index.ts";
import { byteText } from "./byte-text.ts";
import type { LedgerReader } from "./ledger-reader.ts";
import { sie4Reader } from "./sie4.ts";
import { sie5Reader } from "./sie5.ts";

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
      reader ??= isXml(bytes) ? sie5Reader(file, choices) : sie4Reader(file, choices);
      reader.push(bytes);
    },
    end: () => (reader ?? emptyReader(file)).end(),
  };
}

/** Whether a file begins as SIE does: with a record, or as XML. */
export function looksLikeSie(bytes: Uint8Array): boolean {
  return isXml(bytes) || /^(?:\u00ef\u00bb\u00bf)?\s*#[A-Z]/.test(byteText(bytes.subarray(0, 200)));
}

/** Whether a file begins as XML does, after a byte order mark and blanks. */
function isXml(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(byteText(bytes.subarray(0, 200)));
}

function emptyReader(file: string): LedgerReader {
  const place = { kind: "file", file } as const;
  return { push: () => undefined, end: () => fail([problem("file-empty", { file }, place)]) };
}
