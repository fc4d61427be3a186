import { addressOf, areaText, parseArea } from "../cells/address.ts";
import type { RowDraft, SheetDraft } from "./sheet-draft.ts";
import { union } from "./sheet-draft.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { childMade, element, removeAttribute, setAttribute, setChildren } from "./xml-edit.ts";
import type { XmlNode } from "./xml-node.ts";
import { childNamed, childrenNamed, isOn } from "./xml-node.ts";

/** The row of a number, made where there is none. */
export function rowMade({ rows, xml }: SheetDraft, row: number): RowDraft {
  const present = rows.get(row);
  if (present !== undefined) return present;
  const node = element(`${xml.root.prefix}row`, { r: row + 1 });
  const made = { row, node, isNew: true, cells: new Map(), added: [] };
  rows.set(row, made);
  return made;
}

/** The cell of a column in a row, made where there is none. */
export function cellMade({ xml }: SheetDraft, row: RowDraft, column: number): XmlNode {
  const present = row.cells.get(column);
  if (present !== undefined) return present;
  const at = { row: row.row, column };
  const node = element(`${xml.root.prefix}c`, { r: addressOf(at) });
  row.cells.set(column, node);
  row.added.push({ at, node });
  return node;
}

/** The style that a cell not there shows: its row's, else its column's. */
export function inheritedStyle({ xml }: SheetDraft, { node }: RowDraft, column: number): number {
  if (isOn(node, "customFormat")) return Number(node.attributes.get("s") ?? "0");
  const columns = childNamed(xml.root, "cols");
  const own = (columns === null ? [] : childrenNamed(columns, "col")).find(
    ({ attributes }) =>
      Number(attributes.get("min")) <= column + 1 && Number(attributes.get("max")) >= column + 1,
  );
  return Number(own?.attributes.get("style") ?? "0");
}

/** Puts new rows and cells in their places and says how far the sheet reaches. */
export function settleRows(sheet: SheetDraft): void {
  const rows = [...sheet.rows.values()];
  for (const row of rows) if (row.added.length > 0) settleCells(row);
  const made = rows.filter(({ isNew }) => isNew);
  if (made.length > 0) {
    for (const { node, row } of rows) {
      if (!node.attributes.has("r")) setAttribute(node, "r", row + 1);
    }
    const places = new Map(rows.map(({ node, row }) => [node, row]));
    const data = childMade(sheet.xml.root, "sheetData", SHEET_ORDER);
    setChildren(
      data,
      merged(
        data.children,
        made.map(({ node }) => node),
        places,
      ),
    );
  }
  extendDimension(sheet);
}

function settleCells(row: RowDraft): void {
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

function extendDimension({ xml, written }: SheetDraft): void {
  const dimension = childNamed(xml.root, "dimension");
  if (dimension === null || written === null) return;
  const present = parseArea(dimension.attributes.get("ref") ?? "");
  // A sheet with nothing in it says `A1`.
  const area = union(present, written);
  const text = areaText(area);
  if (text !== dimension.attributes.get("ref")) setAttribute(dimension, "ref", text);
}
