import { valueText } from "../../templates/model/cell-value.ts";
import type { AskedFigure, Report } from "../../templates/reports/report.ts";
import { REPORTS } from "../../templates/reports/reports.ts";
import { pointedAt, presentSheet, sheetOf } from "../book/find-grids.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { keyParts, rowKeyAt } from "../book/row-keys.ts";
import { addressOf, parseAddress } from "../cells/address.ts";
import { parseSheetReference } from "../cells/sheet-reference.ts";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * The number that a cell of a report shows: `F15` of the first report with numbers, `Granskning!N26`;
 * null where the text is no such cell, or nothing of it can be explained.
 *
 * @rule AU1
 */
export function figureAtCell(book: OpenBook, layout: Layout, text: string): AskedFigure | null {
  const reference = parseSheetReference(text);
  const cell =
    reference === null
      ? parseAddress(text.trim())
      : { row: reference.area.top, column: reference.area.left };
  const report = REPORTS.find((one) => {
    const sheet = presentSheet(book, one.sheet)?.name.toLowerCase();
    return reference === null ? one.reads !== null : sheet === reference.sheet.toLowerCase();
  });
  if (cell === null || report === undefined) return null;
  return figureByName(book, report, cell) ?? figureInGrid(book, report, { cell, layout });
}

function figureByName(book: OpenBook, { figures }: Report, cell: Cell): AskedFigure | null {
  const found = Object.entries(figures).find(([name]) => {
    const area = pointedAt(book, name)?.area;
    return area?.top === cell.row && area.left === cell.column;
  });
  return found === undefined ? null : { figure: found[1], of: null };
}

function figureInGrid(
  book: OpenBook,
  { grids, figureIn }: Report,
  { cell, layout }: { readonly cell: Cell; readonly layout: Layout },
): AskedFigure | null {
  const onRow = grids.flatMap(({ id }) => {
    const place = layout.grids.get(id);
    return place === undefined || cell.row <= place.top || cell.row > place.bottom ? [] : [place];
  });
  const isBeside = ({ left, right }: GridPlace): boolean =>
    cell.column < left || cell.column > right;
  const grid = onRow.find((place) => !isBeside(place)) ?? onRow[0];
  if (grid === undefined) return null;
  const column = [...grid.columns].find(([, place]) => place.column === cell.column)?.[0] ?? null;
  const key = keyParts(rowKeyAt(book, grid, cell.row));
  return figureIn({ grid: grid.form.id, column, key, says: keylessText(book, grid, cell.row) });
}

/** What a row says in the column that knows rows without a key. */
function keylessText(book: OpenBook, { form, sheet, columns }: GridPlace, row: number): string {
  const column = columns.get(form.keyless?.column ?? "")?.column;
  if (column === undefined) return "";
  return valueText(sheetOf(book, sheet).cells.get(addressOf({ row, column }))?.value ?? null);
}
