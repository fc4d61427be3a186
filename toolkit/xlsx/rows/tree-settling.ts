import { addressOf } from "../../cells/address.ts";
import type { XmlPart } from "../package/part-xml.ts";
import type { PlacedCell } from "../read/sheet-grid.ts";
import { SHEET_ORDER } from "../edit/sheet-order.ts";
import { childMade, removeAttribute, setAttribute, setChildren } from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";

/** A row being changed. */
export interface TreeRow {
  readonly row: number;
  readonly node: XmlNode;
  readonly isNew: boolean;
  readonly cells: Map<number, XmlNode>;
  /** Cells that were not there. */
  readonly added: PlacedCell[];
}

/** Puts new rows and cells in their places. */
export function settleTree({ root }: XmlPart, rows: readonly TreeRow[]): void {
  for (const row of rows) if (row.added.length > 0) settleCells(row);
  const made = rows.filter(({ isNew }) => isNew).map(({ node }) => node);
  if (made.length === 0) return;
  for (const { node, row } of rows) {
    if (!node.attributes.has("r")) setAttribute(node, "r", row + 1);
  }
  const places = new Map(rows.map(({ node, row }) => [node, row]));
  const data = childMade(root, "sheetData", SHEET_ORDER);
  setChildren(data, merged(data.children, made, places));
}

function settleCells(row: TreeRow): void {
  const places = new Map([...row.cells].map(([column, node]) => [node, column]));
  for (const [column, node] of row.cells) {
    if (!node.attributes.has("r")) setAttribute(node, "r", addressOf({ row: row.row, column }));
  }
  // Which columns the row spans is a hint that would no longer hold.
  removeAttribute(row.node, "spans");
  const added = row.added.map(({ node }) => node);
  setChildren(row.node, merged(row.node.children, added, places));
}

/** Puts elements among others that are in order, before the first that comes after them. */
function merged(
  present: readonly (XmlNode | string)[],
  added: readonly XmlNode[],
  places: ReadonlyMap<XmlNode, number>,
): readonly (XmlNode | string)[] {
  const placeOf = (node: XmlNode): number => places.get(node) ?? Infinity;
  const waiting = [...added].sort((one, other) => placeOf(one) - placeOf(other));
  const all: (XmlNode | string)[] = [];
  let next = 0;
  for (const child of present) {
    const limit = typeof child === "string" ? -1 : placeOf(child);
    for (; next < waiting.length; next += 1) {
      const node = waiting[next];
      if (node === undefined || placeOf(node) >= limit) break;
      all.push(node);
    }
    all.push(child);
  }
  return [...all, ...waiting.slice(next)];
}
