import type { XmlPart } from "../package/part-xml.ts";
import { SHEET_ORDER } from "../edit/sheet-order.ts";
import { childMade, removeAttribute, setChildren } from "../xml/edit.ts";
import type { RowEdit } from "./row-edit.ts";
import { headOf } from "./row-edit.ts";
import type { SheetScan } from "../scan/scan-rows.ts";
import { ROW } from "../scan/scan-tables.ts";
import { sourceOfCell } from "./text-cell.ts";

/** Joins the rows that were changed with the text between them, and puts all of it in the part. */
export function putRows(
  xml: XmlPart,
  scan: SheetScan | null,
  edits: ReadonlyMap<number, RowEdit>,
): void {
  const changed = [...edits.values()].sort((one, other) => one.row - other.row);
  const pieces: string[] = [];
  let at = scan?.start ?? 0;
  for (const edit of changed) {
    const { start, end } = spanOf(scan, edit);
    if (scan !== null) pieces.push(scan.text.slice(at, start));
    pieces.push(rowText(scan, edit));
    at = end;
  }
  if (scan !== null) pieces.push(scan.text.slice(at, scan.end));
  setChildren(childMade(xml.root, "sheetData", SHEET_ORDER), [pieces.join("")]);
}

/** Where a row stands in the scan's text, or is to stand. */
function spanOf(scan: SheetScan | null, { row, index }: RowEdit): { start: number; end: number } {
  if (scan === null) return { start: 0, end: 0 };
  const { numbers, count } = scan.rows;
  if (index >= 0) {
    const place = index * ROW.width;
    return { start: numbers[place + ROW.start] ?? 0, end: numbers[place + ROW.end] ?? 0 };
  }
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle * ROW.width + ROW.row] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  const next = low < count ? (numbers[low * ROW.width + ROW.start] ?? 0) : scan.end;
  return { start: next, end: next };
}

function rowText(scan: SheetScan | null, edit: RowEdit): string {
  const cells = cellTexts(scan, edit);
  const open = openTag(scan, edit);
  if (cells === "" && open.endsWith("/>")) return open;
  return `${open.replace(/\s*\/>$/, ">")}${cells}</row>`;
}

/** Which columns a row spans is a hint that would no longer hold where cells were added. */
function openTag(scan: SheetScan | null, edit: RowEdit): string {
  if (edit.index < 0 && edit.head === null) return `<row r="${String(edit.row + 1)}"/>`;
  const hasMore = [...edit.cells.keys()].some((column) => !edit.present.has(column));
  if (hasMore) removeAttribute(headOf(scan, edit), "spans");
  if (edit.head !== null || scan === null || edit.index < 0) return headOf(scan, edit).open;
  const place = edit.index * ROW.width;
  const { numbers } = scan.rows;
  return scan.text.slice(numbers[place + ROW.start], numbers[place + ROW.openEnd]);
}

/** The row's cells in the order of their columns. */
function cellTexts(scan: SheetScan | null, { cells, present }: RowEdit): string {
  const added = [...cells.keys()].filter((column) => !present.has(column));
  const columns = inOrder([...present.keys(), ...added]);
  let text = "";
  for (const column of columns) {
    const cell = present.get(column);
    text += cells.get(column)?.text ?? (scan === null ? "" : sourceOfCell(scan, cell ?? 0));
  }
  return text;
}

/** Most rows are in order as they come. */
function inOrder(columns: readonly number[]): readonly number[] {
  const isInOrder = columns.every((column, index) => column >= (columns[index - 1] ?? 0));
  return isInOrder ? columns : [...columns].sort((one, other) => one - other);
}
