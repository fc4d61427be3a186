import type { Figure } from "../../engine/index.ts";
import { REPORTS } from "../../templates/reports/reports.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { presentSheet } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { parseAddress } from "../cells/address.ts";
import { figureAtCell } from "./figure-at-cell.ts";

/** A cell by its sheet's tab and its address. */
export interface SheetCell {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * The cell of the first report with numbers that shows a figure as a calculated number,
 * the leftmost where several do; null where none does.
 *
 * @rule AU1
 */
export function cellOfFigure(book: OpenBook, layout: Layout, figure: Figure): SheetCell | null {
  const report = REPORTS.find(({ reads }) => reads !== null);
  const sheet = report === undefined ? null : presentSheet(book, report.sheet);
  if (sheet === null) return null;
  const wanted = JSON.stringify(figure);
  const found = [...sheet.cells]
    .filter(([, { formula, value }]) => formula !== null && typeof value === "number")
    .map(([cell]) => cell)
    .filter((cell) => {
      const asked = figureAtCell(book, layout, cell);
      return asked?.of === null && JSON.stringify(asked.figure) === wanted;
    })
    .sort((one, other) => columnOf(one) - columnOf(other));
  const [cell] = found;
  return cell === undefined ? null : { sheet: sheet.name, cell };
}

function columnOf(cell: string): number {
  return parseAddress(cell)?.column ?? 0;
}
