import { COLUMNS, ROWS } from "../../cells/address.ts";
import { scanCell } from "./scan-cell.ts";
import type { Cursor } from "./scan-cursor.ts";
import { attributeAt, isAt, numberIn } from "./scan-cursor.ts";
import type { CellTable, Found, RowTable } from "./scan-tables.ts";
import { addRow, CELL, cellTable, rowTable } from "./scan-tables.ts";

/**
 * Where the rows and cells of a sheet stand in its text. Nothing is copied: cells are
 * read as slices of the text, and what is not written stays as it was.
 */
export interface SheetScan {
  readonly text: string;
  /** Where the rows begin and end, between the tags of `sheetData`. */
  readonly start: number;
  readonly end: number;
  readonly rows: RowTable;
  readonly cells: CellTable;
  /** The attributes of formulas that have any, by the cell's place in the table: shared and array formulas. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/**
 * What the scan leaves to the XML parser: comments, declarations and CDATA, line ends that
 * a parser would change, and characters that it would refuse.
 */
export const ODD = /<!|<\?|\r|\]\]>|[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Scans the rows of a sheet as spreadsheet programs write them: elements without a prefix,
 * in rising order, each with its address, nothing between them.
 *
 * @returns null for a text that is written in any other way; it is read as XML instead
 */
export function scanRows(text: string, start: number, end: number): SheetScan | null {
  if (ODD.test(text.slice(start, end))) return null;
  const cursor: Cursor = { text, at: start };
  const rows = rowTable();
  const cells = cellTable();
  const formulas = new Map<number, ReadonlyMap<string, string>>();
  while (cursor.at < end) {
    if (!scanRow(cursor, { rows, cells, formulas })) return null;
  }
  return cursor.at === end ? { text, start, end, rows, cells, formulas } : null;
}

/** One row with its cells; false where it is written in another way. */
function scanRow(cursor: Cursor, found: Found): boolean {
  const start = cursor.at;
  if (!isAt(cursor, "<row ")) return false;
  cursor.at += 4;
  const row = rowNumber(cursor);
  const { rows, cells } = found;
  if (row === null || row <= rows.lastRow) return false;
  const firstCell = cells.count;
  const openEnd = cursor.at;
  const isEmpty = cursor.text.charCodeAt(openEnd - 2) === 0x2f;
  if (!isEmpty) {
    let column = -1;
    while (isAt(cursor, "<c ")) {
      if (!scanCell(cursor, found, row)) return false;
      const next = cells.numbers[(cells.count - 1) * CELL.width + CELL.column] ?? 0;
      if (next <= column || next >= COLUMNS) return false;
      column = next;
    }
  }
  const contentEnd = cursor.at;
  if (!isEmpty) {
    if (!isAt(cursor, "</row>")) return false;
    cursor.at += 6;
  }
  addRow(rows, {
    row,
    start,
    openEnd,
    contentEnd,
    end: cursor.at,
    firstCell,
    lastCell: cells.count,
  });
  return true;
}

/** The number of a row from 0, after its start tag has been passed; null where it states none. */
function rowNumber(cursor: Cursor): number | null {
  let row: number | null = null;
  const seen = new Set<string>();
  for (;;) {
    const attribute = attributeAt(cursor);
    if (attribute === null) return null;
    if (attribute === "end") return row;
    if (seen.has(attribute.name)) return null;
    seen.add(attribute.name);
    if (attribute.name === "r") {
      const number = numberIn(cursor.text, attribute);
      if (number === null || number < 1 || number > ROWS) return null;
      row = number - 1;
    }
  }
}
