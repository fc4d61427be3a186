import type { Language, LedgerRowId } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import { LEDGER_ROW_WORDS, MISSING } from "../../templates/forms/ledger-words.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { IMPORT_WORDS } from "../../templates/words/import-words.ts";
import { LEDGER_WORDS } from "../../templates/words/ledger-words.ts";
import type { LedgerImport } from "../../toolkit/import-ledger.ts";
import type { TextColumn } from "./text-table.ts";
import { namedColumns, textTable } from "./text-table.ts";

/** What an import comes to, as a person reads it before it is approved. @rule LE8 */
export function importText(imported: LedgerImport, book: string, language: Language): string {
  const words = IMPORT_WORDS[language];
  const { row, replaces, replaced } = imported;
  const count = (number: number): string => numberText(String(number), language);
  const lines = [
    words.entered(count(imported.entered), kr(row.entered.toFixed(2), language), harmless(book)),
    ...(row.objects === null
      ? []
      : [words.leftOut(kr(row.leftOut.toFixed(2), language), harmless(row.objects))]),
    ...(replaces.length === 0 ? [] : [words.replaces(count(replaced), replaces.join(", "))]),
    "",
    rowTable(imported, language),
    ...unmappedLines(imported, language),
    ...changeLines(imported, language),
  ];
  return `${lines.join("\n")}\n`;
}

function rowTable({ byRow, row }: LedgerImport, language: Language): string {
  const words = IMPORT_WORDS[language];
  const rows = byRow.map((one) => [rowName(one.row, language), ore(one.ore, language)]);
  const sum = [LEDGER_WORDS[language].sum, kr(row.entered.toFixed(2), language)];
  return textTable(namedColumns([words.row, LEDGER_WORDS[language].amount]), rows, [sum]);
}

function rowName(row: LedgerRowId | null, language: Language): string {
  return row === null ? MISSING[language] : LEDGER_ROW_WORDS[row][language];
}

function unmappedLines({ unmapped }: LedgerImport, language: Language): readonly string[] {
  if (unmapped.length === 0) return [];
  const words = IMPORT_WORDS[language];
  const { account, name, amount } = LEDGER_WORDS[language];
  const columns: readonly TextColumn[] = [
    { header: account, align: "left" },
    { header: name, align: "left" },
    { header: amount, align: "right" },
    { header: words.proposal, align: "left" },
  ];
  const rows = unmapped.map((one) => [
    one.account,
    one.name,
    ore(one.ore, language),
    one.proposed === null ? words.notProposed : rowName(one.proposed, language),
  ]);
  return ["", words.unmapped, textTable(columns, rows)];
}

function changeLines({ changes, isFirst }: LedgerImport, language: Language): readonly string[] {
  if (isFirst || changes.length === 0) return [];
  const words = IMPORT_WORDS[language];
  const headers = [LEDGER_WORDS[language].account, words.before, words.after, words.change];
  const rows = changes.map(({ account, before, after }) => [
    account,
    ore(before, language),
    ore(after, language),
    signedText(amountText(after - before, "0.01"), language),
  ]);
  return ["", words.changes, textTable(namedColumns(headers), rows)];
}

function ore(amount: bigint, language: Language): string {
  return kr(amountText(amount, "0.01"), language);
}

function kr(digits: string, language: Language): string {
  return numberText(digits, language);
}

/** The same in JSON: amounts in kr, as digits. @rule CL5 LE8 */
export function importJson(imported: LedgerImport): object {
  const { row, changes, byRow, unmapped } = imported;
  return {
    import: row.id,
    rows: imported.entered,
    sum: row.entered.toFixed(2),
    leftOut: row.leftOut.toFixed(2),
    objects: row.objects,
    replaces: imported.replaces,
    byRow: byRow.map((one) => ({ row: one.row, amount: amountText(one.ore, "0.01") })),
    unmapped: unmapped.map(({ ore: amount, ...one }) => ({
      ...one,
      amount: amountText(amount, "0.01"),
    })),
    changes: changes.map(({ account, before, after }) => ({
      account,
      before: amountText(before, "0.01"),
      after: amountText(after, "0.01"),
    })),
  };
}
