import { findSheet, sheetOf } from "../book/find-grids.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import type { GridForm, GridRow } from "../../templates/model/grid.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";
import type { Operation } from "../workbook.ts";
import { gridRowCells } from "./grid-cells.ts";

/** A book and where things stand in it. */
export interface PlacedBook {
  readonly book: OpenBook;
  readonly present: Layout;
}

/** Rows below a table, which grows over them; or the cells that are in the way. @rule WB2 WB6 */
export function appendRows(
  { book, present }: PlacedBook,
  { id, sheet: form }: GridForm,
  rows: readonly GridRow[],
): Result<readonly Operation[], Problem> {
  if (rows.length === 0) return succeed([]);
  const sheet = findSheet(book, form);
  if (!sheet.ok) return sheet;
  const before = gridPlace(present, id);
  const bottom = before.bottom + rows.length;
  const after: GridPlace = {
    ...before,
    bottom,
    rows: new Map(rows.map((row, index) => [row.id, before.bottom + 1 + index])),
  };
  const layout: Layout = { ...present, grids: new Map([...present.grids, [id, after]]) };
  const inTheWay = cellsBelow(book, before, bottom);
  if (inTheWay.length > 0) return fail(inTheWay);
  const { table, top, left, right } = after;
  const cells = rows.map((row) => gridRowCells(row, layout, after));
  const area = { top, left, bottom, right };
  return succeed([
    { kind: "write-cells", sheet: after.sheet, top: before.bottom + 1, left, rows: cells },
    ...(table === null ? [] : [{ kind: "resize-table", table, area } as const]),
  ]);
}

function cellsBelow(book: OpenBook, grid: GridPlace, bottom: number): readonly Problem[] {
  const { sheet, left, right } = grid;
  const { cells } = sheetOf(book, sheet);
  const found: string[] = [];
  for (let row = grid.bottom + 1; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = addressOf({ row, column });
      if (cells.has(cell)) found.push(cell);
    }
  }
  return found.map((cell) =>
    problem(
      "cell-in-the-way",
      { reason: "occupied" },
      { kind: "sheet", file: book.file, sheet, cell },
    ),
  );
}
