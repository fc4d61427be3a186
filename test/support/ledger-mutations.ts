import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LedgerFile, Problem, Result } from "../../engine/index.ts";
import { USUAL_DIMENSIONS } from "../../engine/index.ts";
import type { LedgerReader } from "../../formats/ledger/ledger-reader.ts";
import { sieReader } from "../../formats/ledger/sie.ts";
import { ledgerTableReader } from "../../formats/ledger/table-reader.ts";
import { asSie5, asTable } from "./ledger-files.ts";
import type { TestVoucher } from "./ledger-files.ts";
import { mutated, seeded } from "./mutations.ts";

/** From the project's own folder, in which tests and benches run. */
const FOLDER = "test/fixtures/ledger";

const VOUCHERS: readonly TestVoucher[] = ["2026-01-15", "2026-02-20"].map((day) => ({
  day,
  rows: [
    { account: "4010", project: "RSS", centre: "0310", ore: 3_000_050n },
    { account: "3510", project: "", centre: "", ore: -3_000_050n },
  ],
}));

interface Original {
  readonly bytes: Uint8Array;
  readonly reader: () => LedgerReader;
}

/** Sound files of each form, to be changed. */
function originals(): readonly Original[] {
  const table = {
    objects: ["projekt", "ansvar"],
    counterpart: null,
    sign: "ledger",
    period: null,
    columns: new Map(),
  } as const;
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const sie = (): LedgerReader => sieReader("a.se", USUAL_DIMENSIONS);
  return [
    ...readdirSync(FOLDER)
      .filter((name) => /\.s[ei]$/.test(name))
      .map((name) => ({ bytes: readFileSync(join(FOLDER, name)), reader: sie })),
    { bytes: text(asSie5(VOUCHERS)), reader: sie },
    { bytes: text(asTable(VOUCHERS, "ledger")), reader: () => ledgerTableReader("a.csv", table) },
    { bytes: text(asTable(VOUCHERS, "sides")), reader: () => ledgerTableReader("a.csv", table) },
  ];
}

/** How many changed files were read, how many refused, and what was wrong with the answers. */
export interface MutationCount {
  read: number;
  refused: number;
  readonly wrong: string[];
}

/** Reads changed files, so many, the same for the same seed. */
export function readMutations(count: number, seed: number): MutationCount {
  const next = seeded(seed);
  const files = originals();
  const result: MutationCount = { read: 0, refused: 0, wrong: [] };
  for (let at = 0; at < count; at += 1) {
    const file = files[at % files.length];
    if (file === undefined) continue;
    const bytes = mutated(file.bytes, next);
    const answer = answerOf(file.reader(), bytes, 1 + next(300));
    if (typeof answer === "string") {
      result.wrong.push(`${answer}: ${Buffer.from(bytes).toString("latin1")}`);
    } else if (answer.ok) result.read += 1;
    else result.refused += 1;
  }
  return result;
}

/** The answer, or what is wrong with it: it throws, says nothing, or its sums are not its rows. */
function answerOf(
  reader: LedgerReader,
  bytes: Uint8Array,
  size: number,
): Result<LedgerFile, Problem> | string {
  try {
    for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
    const answer = reader.end();
    if (!answer.ok) return answer.problems.length > 0 ? answer : "no problem";
    const { sums, debit, credit, rows } = answer.value;
    const sum = sums.reduce((total, { ore }) => total + ore, 0n);
    if (sum !== debit + credit || debit < 0n || credit > 0n || rows < 1) return "sums differ";
    return sums.every(({ period, account }) => period > 190_000 && account !== "")
      ? answer
      : "blank";
  } catch (error) {
    return String(error);
  }
}
