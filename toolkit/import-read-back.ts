import type { Decimal } from "decimal.js";
import type { Problem, ReferenceData, Result } from "../engine/index.ts";
import { ExactDecimal, fail, problem, succeed } from "../engine/index.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { readLedgerBook } from "./ledger/ledger-book.ts";
import type { LedgerImport } from "./import-ledger.ts";
import { openWorkbook } from "./open-workbook.ts";

/**
 * Reads a workbook back after an import, before it replaces anything: it must open, and hold the
 * import with the sum that was to be entered.
 *
 * @rule WB1 LE8
 */
export function readBackImport(
  source: FileBytes,
  { row }: LedgerImport,
  { register }: ReferenceData,
): Result<null, Problem> {
  const { file } = source;
  const unsound = (at: string): Result<null, Problem> =>
    fail([problem("written-unsound", { file, at }, { kind: "file", file })]);
  const opened = openWorkbook(source, register);
  if (!opened.ok) return unsound(opened.problems[0]?.code ?? "");
  const ledger = readLedgerBook(opened.value.read.book);
  if (!ledger.ok) return unsound(ledger.problems[0]?.code ?? "");
  const rows = ledger.value.actuals.filter((one) => one.row.importId === row.id);
  const sum = rows.reduce<Decimal>((all, one) => all.plus(one.row.amount), new ExactDecimal(0));
  return sum.equals(row.entered) ? succeed(null) : unsound(row.id);
}
