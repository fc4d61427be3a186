import type { Place, Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import type { GridForm } from "../../templates/model/grid.ts";
import type { NamedForm } from "../../templates/forms/names.ts";
import type { GridPlace } from "../book/layout.ts";
import { columnPlace } from "../book/layout.ts";
import type { CellValue, PresentSheet } from "../workbook.ts";
import { addressOf } from "../cells/address.ts";
import type { InputCell } from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { findGrid, pointedAt, sheetOf } from "../book/find-grids.ts";

/** A row of an input table. */
export interface TableRow {
  /** Its number among the rows below the headers, from 1; blank rows count. */
  readonly position: number;
  readonly cell: (column: string) => InputCell;
  /** Whether its table has a column: one of an older workbook may lack it. */
  readonly has: (column: string) => boolean;
}

/** The rows of an input table that hold something. @rule WB6 WB7 */
export function tableRows(book: OpenBook, form: GridForm): Result<readonly TableRow[], Problem> {
  const grid = findGrid(book, form);
  if (!grid.ok) return grid;
  const sheet = sheetOf(book, grid.value.sheet);
  const below = rowsBelow(grid.value, sheet);
  if (below > 0) {
    const facts = { table: grid.value.table ?? form.bookName, rows: below };
    const cell = addressOf({ row: grid.value.end + 1, column: grid.value.left });
    const place = { kind: "sheet", file: book.file, sheet: sheet.name, cell } as const;
    return fail([problem("row-below-table", facts, place)]);
  }
  const rows: TableRow[] = [];
  for (let row = grid.value.top + 1; row <= grid.value.bottom; row += 1) {
    if (isBlankRow(grid.value, sheet, row)) continue;
    rows.push(tableRow(book.file, { grid: grid.value, sheet }, row));
  }
  return succeed(rows);
}

/** Rows that stand right below a table and would be left out of it. */
function rowsBelow(grid: GridPlace, sheet: PresentSheet): number {
  let count = 0;
  while (!isBlankRow(grid, sheet, grid.end + 1 + count)) count += 1;
  return count;
}

function isBlankRow({ form, columns }: GridPlace, sheet: PresentSheet, row: number): boolean {
  return form.columns
    .filter(({ isDerived }) => !isDerived)
    .every(({ id }) => {
      const column = columns.get(id)?.column;
      if (column === undefined) return true;
      const cell = sheet.cells.get(addressOf({ row, column }));
      return cell === undefined || (cell.formula === null && isBlank(cell.value));
    });
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function tableRow(
  file: string,
  { grid, sheet }: { readonly grid: GridPlace; readonly sheet: PresentSheet },
  row: number,
): TableRow {
  return {
    position: row - grid.top,
    has: (id) => grid.columns.has(id),
    cell: (id) => {
      const { column, header } = columnPlace(grid, id);
      const cell = addressOf({ row, column });
      const place: Place = { kind: "sheet", file, sheet: sheet.name, cell, column: header };
      return { value: sheet.cells.get(cell)?.value ?? null, place, label: header };
    },
  };
}

/** The cell that a defined name points to. @rule WB6 */
export function namedCell(book: OpenBook, { name, label }: NamedForm): Result<InputCell, Problem> {
  const reference = pointedAt(book, name);
  const sheet = book.present.sheets.find((one) => one.name === reference?.sheet);
  if (reference === null || sheet === undefined) {
    const place: Place = { kind: "file", file: book.file };
    return fail([problem("name-missing", { name, label }, place)]);
  }
  const { top: row, left: column } = reference.area;
  const cell = addressOf({ row, column });
  const place: Place = { kind: "sheet", file: book.file, sheet: sheet.name, cell };
  return succeed({ value: sheet.cells.get(cell)?.value ?? null, place, label: label.sv });
}
