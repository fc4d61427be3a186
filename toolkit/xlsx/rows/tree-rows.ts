import type { Area } from "../../workbook.ts";
import type { CellAt } from "../../cells/address.ts";
import { addressOf, isIn, parseArea } from "../../cells/address.ts";
import { shiftedFormula } from "../formulas/shift.ts";
import type { XmlPart } from "../package/part-xml.ts";
import type { PlacedCell, PlacedRow, SharedFormula } from "../read/sheet-grid.ts";
import { offsetFrom, sharedFormulas } from "../read/sheet-grid.ts";
import { element, replaceChild, setAttribute, textElement } from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed } from "../xml/node.ts";
import { columnStyle, rowStyle } from "./inherited-style.ts";
import type { CellStyles, SheetRows } from "./rows-draft.ts";
import { fillNode, styleOf } from "./text-cell.ts";
import { keptAttributes } from "./text-unsharing.ts";
import type { TreeRow } from "./tree-settling.ts";
import { settleTree } from "./tree-settling.ts";

/** Rows that are elements. */
export function treeRows(xml: XmlPart, placed: readonly PlacedRow[]): SheetRows {
  const rows = new Map(placed.map((row) => [row.row, treeRow(row)]));
  const shared = new Map(sharedFormulas(placed).map((group) => [group.master.node, group]));
  const rowMade = (row: number): TreeRow => {
    const present = rows.get(row) ?? newRow(xml, row);
    rows.set(row, present);
    return present;
  };
  return {
    stylesAt: ({ row, column }) => stylesAt(xml, rowMade(row), column),
    put: ({ row, column }, style, content) => {
      const node = cellMade(xml, rowMade(row), column);
      if (style !== styleOf(node)) setAttribute(node, "s", style);
      const group = shared.get(node);
      if (group !== undefined) unshare(group);
      shared.delete(node);
      fillNode(node, content);
    },
    filledIn: (area) => [...rows.values()].flatMap((row) => filledIn(row, area)),
    setHeight: (row, height) => {
      const { node } = rowMade(row);
      setAttribute(node, "ht", height);
      setAttribute(node, "customHeight", 1);
    },
    arrays: placed.flatMap(({ cells }) => cells.flatMap(arrayArea)),
    settle: () => {
      settleTree(xml, [...rows.values()]);
    },
  };
}

function treeRow({ row, node, cells }: PlacedRow): TreeRow {
  const byColumn = new Map(cells.map((cell) => [cell.at.column, cell.node]));
  return { row, node, isNew: false, cells: byColumn, added: [] };
}

function newRow({ root }: XmlPart, row: number): TreeRow {
  const node = element(`${root.prefix}row`, { r: row + 1 });
  return { row, node, isNew: true, cells: new Map(), added: [] };
}

/** The cell of a column in a row, made where there is none. */
function cellMade({ root }: XmlPart, row: TreeRow, column: number): XmlNode {
  const present = row.cells.get(column);
  if (present !== undefined) return present;
  const at = { row: row.row, column };
  const node = element(`${root.prefix}c`, { r: addressOf(at) });
  row.cells.set(column, node);
  row.added.push({ at, node });
  return node;
}

function stylesAt({ root }: XmlPart, row: TreeRow, column: number): CellStyles {
  const node = row.cells.get(column);
  if (node !== undefined) return { own: styleOf(node), inherited: 0 };
  return { own: 0, inherited: rowStyle(row.node) ?? columnStyle(root, column) };
}

function filledIn({ row, cells }: TreeRow, area: Area): readonly CellAt[] {
  return [...cells]
    .filter(([, { children }]) => children.length > 0)
    .map(([column]) => ({ row, column }))
    .filter((at) => isIn(at, area));
}

function arrayArea({ node }: PlacedCell): readonly Area[] {
  const formula = childNamed(node, "f");
  const kind = formula?.attributes.get("t");
  if (kind !== "array" && kind !== "dataTable") return [];
  const area = parseArea(formula?.attributes.get("ref") ?? "");
  return area === null ? [] : [area];
}

/**
 * Before the cell that spells a shared formula is written over, the others get the
 * formula each for itself: they would mean nothing without it.
 *
 * @rule WB2
 */
function unshare({ master, formula, members }: SharedFormula): void {
  const shifted = shiftedFormula(formula);
  for (const member of members) {
    const own = childNamed(member.node, "f");
    // A member may have been written over already.
    if (own?.attributes.get("t") !== "shared") continue;
    const text = shifted(offsetFrom(master, member));
    const made = textElement(`${own.prefix}f`, text, keptAttributes(own.attributes));
    replaceChild(member.node, own, made);
  }
}
