import type { Area } from "../../workbook.ts";
import { addressOf, parseArea } from "../../cells/address.ts";
import type { CellAt } from "../../cells/address.ts";
import type { XmlPart } from "../package/part-xml.ts";
import { setAttribute } from "../xml/edit.ts";
import { columnStyle, rowStyle } from "./inherited-style.ts";
import type { RowEdit } from "./row-edit.ts";
import { cellsOf, headOf, rowEdit } from "./row-edit.ts";
import type { CellStyles, SheetRows } from "./rows-draft.ts";
import type { SheetScan } from "../scan/scan-rows.ts";
import { CELL, ROW } from "../scan/scan-tables.ts";
import type { ScannedGroup } from "../scan/shared-groups.ts";
import { formulasIn, sharedGroups } from "../scan/shared-groups.ts";
import { changedCellText, isFilled, newCellText, sourceOfCell } from "./text-cell.ts";
import { putRows } from "./text-settling.ts";
import { unsharedCells } from "./text-unsharing.ts";

/** Rows that are text: those of a scan, or none yet. */
export function textRows(xml: XmlPart, scan: SheetScan | null): SheetRows {
  const edits = new Map<number, RowEdit>();
  const ofColumns = new Map<number, number>();
  // A plan gives columns widths, but no styles.
  const styleOfColumn = (column: number): number => {
    const style = ofColumns.get(column) ?? columnStyle(xml.root, column);
    ofColumns.set(column, style);
    return style;
  };
  const shared = mastersIn(scan);
  const edit = (row: number): RowEdit => {
    const known = edits.get(row) ?? rowEdit(scan, row);
    edits.set(row, known);
    return known;
  };
  const write = (at: CellAt, text: string, style: number): void => {
    edit(at.row).cells.set(at.column, { text, style });
  };
  const unshare = (address: string): void => {
    const group = shared.get(address);
    if (scan === null || group === undefined) return;
    shared.delete(address);
    for (const { at: member, text, style } of unsharedCells(scan, group)) {
      // A member may have been written over already.
      if (!edit(member.row).cells.has(member.column)) write(member, text, style);
    }
  };
  return {
    stylesAt: (at) => stylesAt({ scan, row: edit(at.row), styleOfColumn }, at.column),
    put: (at, style, content) => {
      const address = addressOf(at);
      unshare(address);
      const wanted = { address, style, content };
      const cell = edit(at.row).present.get(at.column);
      const isThere = scan !== null && cell !== undefined;
      const text = isThere ? changedCellText(scan, cell, wanted) : newCellText(wanted);
      write(at, text, style);
    },
    filledIn: (area) => filledIn(scan, edits, area),
    setHeight: (row, height) => {
      const head = headOf(scan, edit(row));
      setAttribute(head, "ht", height);
      setAttribute(head, "customHeight", 1);
    },
    arrays: scan === null ? [] : arraysIn(scan),
    settle: () => {
      if (edits.size > 0) putRows(xml, scan, edits);
    },
  };
}

function mastersIn(scan: SheetScan | null): Map<string, ScannedGroup> {
  const groups = scan === null ? [] : sharedGroups(scan);
  return new Map(groups.map((group) => [addressOf(group.master.at), group] as const));
}

interface RowOf {
  readonly scan: SheetScan | null;
  readonly row: RowEdit;
  readonly styleOfColumn: (column: number) => number;
}

function stylesAt({ scan, row, styleOfColumn }: RowOf, column: number): CellStyles {
  const written = row.cells.get(column);
  if (written !== undefined) return { own: written.style, inherited: 0 };
  const cell = row.present.get(column);
  if (scan !== null && cell !== undefined) {
    return { own: scan.cells.numbers[cell * CELL.width + CELL.style] ?? 0, inherited: 0 };
  }
  const ofRow = row.index < 0 ? null : rowStyle(headOf(scan, row));
  return { own: 0, inherited: ofRow ?? styleOfColumn(column) };
}

function filledIn(
  scan: SheetScan | null,
  edits: ReadonlyMap<number, RowEdit>,
  { top, left, bottom, right }: Area,
): readonly CellAt[] {
  const found: CellAt[] = [];
  const add = (row: number, column: number, source: string): void => {
    if (column >= left && column <= right && isFilled(source)) found.push({ row, column });
  };
  for (let index = 0; scan !== null && index < scan.rows.count; index += 1) {
    const row = scan.rows.numbers[index * ROW.width + ROW.row] ?? 0;
    if (row < top || row > bottom) continue;
    for (const [column, cell] of cellsOf(scan, index)) {
      const isWritten = edits.get(row)?.cells.has(column) === true;
      if (!isWritten) add(row, column, sourceOfCell(scan, cell));
    }
  }
  for (const { row, cells } of edits.values()) {
    if (row < top || row > bottom) continue;
    for (const [column, { text }] of cells) add(row, column, text);
  }
  return found;
}

function arraysIn(scan: SheetScan): readonly Area[] {
  return formulasIn(scan).flatMap(({ attributes }) => {
    const kind = attributes.get("t");
    if (kind !== "array" && kind !== "dataTable") return [];
    const area = parseArea(attributes.get("ref") ?? "");
    return area === null ? [] : [area];
  });
}
