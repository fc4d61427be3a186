import { invariant } from "../../../engine/index.ts";
import type { CellAt } from "../../cells/address.ts";
import { isOnSheet, parseAddress, ROWS } from "../../cells/address.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed } from "../xml/node.ts";

/** A cell's element and where it lies. */
export interface PlacedCell {
  readonly at: CellAt;
  readonly node: XmlNode;
}

/** A row's element, its number from 0, and its cells. */
export interface PlacedRow {
  readonly row: number;
  readonly node: XmlNode;
  readonly cells: readonly PlacedCell[];
}

/**
 * The rows and cells of a sheet, or null where one lies off the sheet or where
 * another does: which of two would count? A
 * row or cell may leave out where it lies: then it follows the one before.
 */
export function placedRows(worksheet: XmlNode): readonly PlacedRow[] | null {
  const data = childNamed(worksheet, "sheetData");
  const rows: PlacedRow[] = [];
  const taken = new Set<number>();
  let row = -1;
  for (const node of data === null ? [] : childrenNamed(data, "row")) {
    const stated = node.attributes.get("r");
    row = stated === undefined ? row + 1 : rowNumber(stated);
    if (row < 0 || row >= ROWS || taken.has(row)) return null;
    taken.add(row);
    const cells = placedCells(node, row);
    if (cells === null) return null;
    rows.push({ row, node, cells });
  }
  return rows;
}

/** The number of a row, from 0; −1 where the text is none. */
function rowNumber(text: string): number {
  return /^\d{1,7}$/.test(text) ? Number(text) - 1 : -1;
}

function placedCells(rowNode: XmlNode, row: number): readonly PlacedCell[] | null {
  const cells: PlacedCell[] = [];
  const taken = new Set<number>();
  let column = -1;
  for (const node of childrenNamed(rowNode, "c")) {
    const stated = node.attributes.get("r");
    const address = stated === undefined ? null : parseAddress(stated);
    if (stated !== undefined && address?.row !== row) return null;
    column = address?.column ?? column + 1;
    if (!isOnSheet({ row, column }) || taken.has(column)) return null;
    taken.add(column);
    cells.push({ at: { row, column }, node });
  }
  return cells;
}

/** A formula that several cells share: the cell that spells it, and those that only name it. */
export interface SharedFormula {
  readonly master: PlacedCell;
  readonly formula: string;
  readonly members: readonly PlacedCell[];
}

/** The shared formulas of a sheet. */
export function sharedFormulas(rows: readonly PlacedRow[]): readonly SharedFormula[] {
  const all: { master: PlacedCell; formula: string; members: PlacedCell[] }[] = [];
  const latest = new Map<string, (typeof all)[number]>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const formula = childNamed(cell.node, "f");
    if (formula?.attributes.get("t") !== "shared") continue;
    const id = formula.attributes.get("si") ?? "";
    const group = latest.get(id);
    if (formula.text === "") group?.members.push(cell);
    else if (formula.attributes.has("ref") || group === undefined) {
      const made = { master: cell, formula: formula.text, members: [] };
      all.push(made);
      latest.set(id, made);
    }
  }
  return all;
}

/** How far a member lies from the cell that spells its formula. */
export function offsetFrom(master: PlacedCell, member: PlacedCell): CellAt {
  invariant(master !== member, "WB2", "a master is no member of its own formula");
  return { row: member.at.row - master.at.row, column: member.at.column - master.at.column };
}
