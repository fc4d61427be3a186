import type { ClearCells, WriteCells, WrittenCell } from "../workbook.ts";
import type { CellAt } from "../cells/address.ts";
import { cellContent } from "./cell-content.ts";
import { cellStyle } from "./cell-style.ts";
import { DAYS_TO_1904 } from "./date-formats.ts";
import type { Draft } from "./draft.ts";
import { sheetOf } from "./draft.ts";
import { isInArray, LONGEST_TEXT, obstacleAt, tellObstacle } from "./obstacles.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { union } from "./sheet-draft.ts";
import { cellMade, inheritedStyle, rowMade } from "./sheet-rows.ts";
import { isDateStyle } from "./styles-draft.ts";
import { unshare } from "./unsharing.ts";
import { removeAttribute, setAttribute, setChildren } from "./xml-edit.ts";
import type { XmlNode } from "./xml-node.ts";

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
  const row = rowMade(sheet, at.row);
  const inherited = row.cells.has(at.column) ? 0 : inheritedStyle(sheet, row, at.column);
  const node = cellMade(sheet, row, at.column);
  const own = restyles ? 0 : styleOf(node);
  const style = cellStyle(draft.styles, cell, { own, inherited });
  if (style !== styleOf(node)) setAttribute(node, "s", style);
  const formula = cell.formula ?? null;
  const value = shownIn(draft, style, cell.value);
  fill(sheet, node, cellContent(sheet.xml.root.prefix, value, formula));
  sheet.written = union(sheet.written, areaOf(at));
}

function isTooLong({ value }: WrittenCell): boolean {
  return typeof value === "string" && value.length > LONGEST_TEXT;
}

function styleOf(node: XmlNode): number {
  return Number(node.attributes.get("s") ?? "0");
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

/** Puts content in a cell; what told of the former content goes with it. */
function fill(
  sheet: SheetDraft,
  node: XmlNode,
  { type, children }: ReturnType<typeof cellContent>,
): void {
  unshare(sheet, node);
  // Metadata for dynamic arrays and rich values.
  for (const name of ["cm", "vm"]) removeAttribute(node, name);
  if (type === null) removeAttribute(node, "t");
  else setAttribute(node, "t", type);
  setChildren(node, children);
}

/** Empties the cells of an area; a merged range is emptied through its first. @rule WB2 */
export function clearCells(draft: Draft, { sheet: name, area }: ClearCells): void {
  const sheet = sheetOf(draft, name);
  for (const row of sheet.rows.values()) {
    if (row.row < area.top || row.row > area.bottom) continue;
    for (const [column, node] of row.cells) {
      if (column < area.left || column > area.right) continue;
      clearCell(draft, sheet, { at: { row: row.row, column }, node });
    }
  }
}

function clearCell(
  draft: Draft,
  sheet: SheetDraft,
  { at, node }: { readonly at: CellAt; readonly node: XmlNode },
): void {
  if (node.children.length === 0) return;
  if (isInArray(sheet, at)) {
    tellObstacle(draft, sheet, { at, reason: "array-formula" });
    return;
  }
  fill(sheet, node, { type: null, children: [] });
  sheet.written = union(sheet.written, areaOf(at));
}
