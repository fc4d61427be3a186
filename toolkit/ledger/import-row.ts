import type { Language, LedgerFile, LedgerSign, LedgerSum } from "../../engine/index.ts";
import { amountText, ExactDecimal } from "../../engine/index.ts";
import type { ImportRow } from "../../templates/ledger/rows.ts";
import { LEDGER_WORDS } from "../../templates/words/ledger-words.ts";
import type { LedgerReportFacts } from "./import-facts.ts";

/** A file that is entered: what it is and says, and who enters it. */
export interface EnteredFile {
  readonly report: {
    readonly ledger: LedgerFile;
    readonly sha256: string;
    readonly dimensions: string;
  };
  readonly file: string;
  readonly sign: LedgerSign | null;
  readonly signature: { readonly by: string | null; readonly at: string | null };
}

interface Entry {
  readonly id: string;
  readonly facts: LedgerReportFacts;
  /** Those of the objects that are chosen. */
  readonly sums: readonly LedgerSum[];
  /** The workbook's. */
  readonly language: Language;
}

/** The row of Importer for a file. @rule LE8 */
export function importRow(
  { report, file, sign, signature }: EnteredFile,
  { id, facts, sums, language }: Entry,
): ImportRow {
  const { ledger } = report;
  const { texts, signatures, employees } = ledger.dropped;
  const kr = (ore: bigint): ImportRow["debit"] => new ExactDecimal(amountText(ore, "0.01"));
  const entered = sumOf(sums);
  return {
    id,
    file,
    sha256: report.sha256,
    program: ledger.program || null,
    company: ledger.company || null,
    organisation: facts.organisation || null,
    from: facts.from,
    to: facts.to,
    rows: ledger.rows,
    debit: kr(ledger.debit),
    credit: kr(ledger.credit),
    sign,
    dimensions: report.dimensions || null,
    objects: facts.objects,
    entered: kr(entered),
    leftOut: kr(ledger.debit + ledger.credit - entered),
    dropped: LEDGER_WORDS[language].dropped(String(texts), String(signatures), String(employees)),
    by: signature.by,
    at: signature.at,
    isClosed: false,
    replacedBy: null,
  };
}

/** The öre of sums together. */
export function sumOf(sums: readonly LedgerSum[]): bigint {
  return sums.reduce((sum, { ore }) => sum + ore, 0n);
}
