import type { ClearCells, WriteCells, WrittenCell } from "../../workbook.ts";
import type { CellAt } from "../../cells/address.ts";
import { cellContent } from "./cell-content.ts";
import { cellStyle } from "../styles/cell-style.ts";
import { DAYS_TO_1904 } from "../styles/date-formats.ts";
import type { Draft } from "./draft.ts";
import { sheetOf } from "./draft.ts";
import { isInArray, LONGEST_TEXT, obstacleAt, tellObstacle } from "./obstacles.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { union } from "./sheet-draft.ts";
import { isDateStyle } from "../styles/styles-draft.ts";

/** Writes a block of cells. @rule WB2 */
export function writeCells(draft: Draft, step: WriteCells): void {
  const { sheet: name, top, left, rows, restyles = false } = step;
  const sheet = sheetOf(draft, name);
  for (const [down, cells] of rows.entries()) {
    for (const [right, cell] of cells.entries()) {
      if (cell !== null) {
        const at = { row: top + down, column: left + right };
        writeCell(draft, sheet, { at, cell, restyles });
      }
    }
  }
}

interface Placed {
  readonly at: CellAt;
  readonly cell: WrittenCell;
  readonly restyles: boolean;
}

function writeCell(draft: Draft, sheet: SheetDraft, { at, cell, restyles }: Placed): void {
  const reason = isTooLong(cell) ? "outside-sheet" : obstacleAt(sheet, at);
  if (reason !== null) {
    tellObstacle(draft, sheet, { at, reason });
    return;
  }
  const { own, inherited } = sheet.rows.stylesAt(at);
  const style = cellStyle(draft.styles, cell, { own: restyles ? 0 : own, inherited });
  const formula = cell.formula ?? null;
  const value = shownIn(draft, style, cell.value);
  sheet.rows.put(at, style, cellContent(sheet.xml.root.prefix, value, formula));
  sheet.written = union(sheet.written, areaOf(at));
}

function isTooLong({ value }: WrittenCell): boolean {
  return typeof value === "string" && value.length > LONGEST_TEXT;
}

/** A day is another number in a book that counts from 1904. */
function shownIn<Value>(draft: Draft, style: number, value: Value): Value | number {
  const isDay = draft.from1904 && typeof value === "number" && isDateStyle(draft.styles, style);
  return isDay ? value - DAYS_TO_1904 : value;
}

function areaOf({ row, column }: CellAt): {
  top: number;
  left: number;
  bottom: number;
  right: number;
} {
  return { top: row, left: column, bottom: row, right: column };
}

/** Empties the cells of an area; a merged range is emptied through its first. @rule WB2 */
export function clearCells(draft: Draft, { sheet: name, area }: ClearCells): void {
  const sheet = sheetOf(draft, name);
  for (const at of sheet.rows.filledIn(area)) {
    if (isInArray(sheet, at)) {
      tellObstacle(draft, sheet, { at, reason: "array-formula" });
      continue;
    }
    sheet.rows.put(at, sheet.rows.stylesAt(at).own, { type: null, inner: "" });
    sheet.written = union(sheet.written, areaOf(at));
  }
}
