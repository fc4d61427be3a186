import type { LedgerFile, Problem, Result } from "../../engine/index.ts";
import type { LedgerRows, TableChoices } from "../../formats/ledger/ledger-rows.ts";
import { ledgerRows } from "../../formats/ledger/ledger-rows.ts";
import { isLedgerHeader, roleOf } from "../../formats/ledger/table-columns.ts";
import { foldedHeader } from "../../formats/plain-header.ts";
import { dateOf } from "../../templates/cells/serial-date.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { parseAddress } from "../cells/address.ts";
import type { CellValue, PresentSheet } from "../workbook.ts";

/** A row of a sheet: its number from 1, and its cells from column A. */
interface SheetRow {
  readonly number: number;
  readonly cells: readonly CellValue[];
}

/**
 * Sums a ledger's table on a sheet of a workbook: the first sheet that has its headers.
 *
 * @param sheets - every sheet with its cells
 * @rule LE6
 */
export function readLedgerSheet(
  file: string,
  sheets: readonly PresentSheet[],
  choices: TableChoices,
): Result<LedgerFile, Problem> {
  const rows = ledgerRows(file, choices);
  const tables = sheets.map(rowsOf);
  const found = tables.find((table) => headerIndex(table, choices) >= 0) ?? tables[0] ?? [];
  takeRows(rows, found, choices);
  return rows.end("utf-8");
}

function headerIndex(rows: readonly SheetRow[], { columns }: TableChoices): number {
  return rows
    .slice(0, MOST_ABOVE)
    .findIndex(({ cells }) => isLedgerHeader(cells.map(valueText), columns));
}

/** Headers are looked for on so many rows that are not blank. */
const MOST_ABOVE = 31;

function takeRows(into: LedgerRows, rows: readonly SheetRow[], choices: TableChoices): void {
  const at = Math.max(0, headerIndex(rows, choices));
  const header = rows[at];
  if (header === undefined) return;
  for (const { number, cells } of rows.slice(0, at)) {
    into.above(cells.map(valueText).filter(Boolean).join(" "), number);
  }
  const headers = header.cells.map(valueText);
  const named = choices.columns.get("period");
  const isPeriod = headers.map((text) =>
    named === undefined ? roleOf(text) === "period" : foldedHeader(text) === foldedHeader(named),
  );
  into.header(headers, header.number);
  for (const { number, cells } of rows.slice(at + 1)) {
    // What stands right of the headers is no part of the table.
    const own = cells.slice(0, headers.length);
    into.row(
      own.map((value, column) => cellText(value, isPeriod[column] === true)),
      number,
    );
  }
}

/** A cell as a table's text: days as such, and numbers without what binary fractions add. */
function cellText(value: CellValue, isPeriod: boolean): string {
  if (typeof value !== "number") return valueText(value);
  const day = isPeriod && value > 9999 && value < 100_000 ? dateOf(Math.floor(value)) : null;
  return day ?? String(Number(value.toPrecision(15)));
}

function rowsOf({ cells }: PresentSheet): readonly SheetRow[] {
  const rows = new Map<number, CellValue[]>();
  for (const [address, { value }] of cells) {
    const at = parseAddress(address);
    if (at === null) continue;
    const { row, column } = at;
    const own = rows.get(row) ?? [];
    while (own.length <= column) own.push(null);
    own[column] = value;
    rows.set(row, own);
  }
  return [...rows]
    .filter(([, own]) => own.some((value) => valueText(value).trim() !== ""))
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => ({ number: row + 1, cells: own }));
}
