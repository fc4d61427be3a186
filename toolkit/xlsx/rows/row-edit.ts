import { element } from "../xml/edit.ts";
import { fragment } from "../xml/fragment.ts";
import type { XmlNode } from "../xml/node.ts";
import type { SheetScan } from "../scan/scan-rows.ts";
import { CELL, ROW } from "../scan/scan-tables.ts";

/** A row being changed. */
export interface RowEdit {
  readonly row: number;
  /** Its place in the scan; -1 where it was not there. */
  readonly index: number;
  /** Its start tag as an element, once it is looked into. */
  head: XmlNode | null;
  /** The cells that were there, by column: their places in the scan. */
  readonly present: ReadonlyMap<number, number>;
  /** The cells that were written, by column. */
  readonly cells: Map<number, CellEdit>;
}

/** A cell that was written. */
export interface CellEdit {
  readonly text: string;
  readonly style: number;
}

/** A row about to be changed, which need not be there. */
export function rowEdit(scan: SheetScan | null, row: number): RowEdit {
  const index = scan === null ? -1 : rowIndex(scan, row);
  const present = scan === null || index < 0 ? new Map<number, number>() : cellsOf(scan, index);
  return { row, index, head: null, present, cells: new Map() };
}

/** The place of a row in a scan; -1 where it is not there. */
function rowIndex({ rows: { numbers, count } }: SheetScan, row: number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle * ROW.width + ROW.row] ?? 0;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The cells of a row by column: their places in the scan. */
export function cellsOf({ rows, cells }: SheetScan, index: number): ReadonlyMap<number, number> {
  const place = index * ROW.width;
  const present = new Map<number, number>();
  const last = rows.numbers[place + ROW.lastCell] ?? 0;
  for (let cell = rows.numbers[place + ROW.firstCell] ?? 0; cell < last; cell += 1) {
    present.set(cells.numbers[cell * CELL.width + CELL.column] ?? 0, cell);
  }
  return present;
}

/** A row's start tag as an element that can be given attributes. */
export function headOf(scan: SheetScan | null, edit: RowEdit): XmlNode {
  edit.head ??=
    scan === null || edit.index < 0 ? element("row", { r: edit.row + 1 }) : head(scan, edit);
  return edit.head;
}

function head({ text, rows: { numbers } }: SheetScan, { index }: RowEdit): XmlNode {
  const place = index * ROW.width;
  const open = text.slice(numbers[place + ROW.start], numbers[place + ROW.openEnd]);
  return fragment(open.endsWith("/>") ? open : `${open}</row>`);
}
