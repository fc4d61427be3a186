import { invariant } from "../../../engine/index.ts";
import type { AddTable, ResizeTable } from "../../workbook.ts";
import { areaText, parseArea } from "../../cells/address.ts";
import { escapeColumnName } from "../read/cell-text.ts";
import type { Draft } from "./draft.ts";
import { freeName, newPart, sheetOf } from "./draft.ts";
import { freeNumber } from "./free-number.ts";
import { relationshipAttributes } from "../package/namespaces.ts";
import { linkPart } from "./part-links.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { tableName } from "../read/table-part.ts";
import {
  append,
  childMade,
  element,
  recount,
  removeChild,
  setAttribute,
  textElement,
} from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed } from "../xml/node.ts";

/** Makes a table of cells that stand there. */
export function addTable(draft: Draft, operation: AddTable): void {
  const sheet = sheetOf(draft, operation.sheet);
  checkTable(draft, operation);
  const { root } = sheet.xml;
  const part = newPart(freeName(draft, "xl/tables/table#.xml"), tableNode(draft, operation));
  const id = linkPart(draft, sheet.xml.name, { part, kind: "table" });
  const list = childMade(root, "tableParts", SHEET_ORDER);
  const reference = relationshipAttributes(root, draft.namespaces.relationships, id);
  append(list, element(`${root.prefix}tablePart`, reference));
  recount(list);
}

function checkTable(draft: Draft, { table, headers, area }: AddTable): void {
  const names = headers.map((header) => header.toLowerCase());
  invariant(new Set(names).size === names.length, "WB5", `two columns of one name in ${table}`);
  invariant(names.length === area.right - area.left + 1, "WB5", `${table} has a header per column`);
  invariant(area.bottom > area.top, "WB5", `${table} has a row below its headers`);
  const taken = tablesOf(draft).map((root) => tableName(root).toLowerCase());
  invariant(!taken.includes(table.toLowerCase()), "WB5", `there is a table ${table} already`);
}

function tableNode(draft: Draft, { table, area, headers, formulas }: AddTable): XmlNode {
  const numbers = tablesOf(draft).map(({ attributes }) => Number(attributes.get("id") ?? "0"));
  const ref = areaText(area);
  const columns = headers.map((header, index) =>
    columnNode(header, index, formulas[index] ?? null),
  );
  const attributes = {
    xmlns: draft.namespaces.main,
    id: freeNumber(numbers, 1),
    name: table,
    displayName: table,
    ref,
    totalsRowShown: 0,
  };
  const style = {
    name: "TableStyleLight1",
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 1,
    showColumnStripes: 0,
  };
  return element("table", attributes, [
    element("autoFilter", { ref }),
    element("tableColumns", { count: columns.length }, columns),
    element("tableStyleInfo", style),
  ]);
}

function columnNode(header: string, index: number, formula: string | null): XmlNode {
  const attributes = { id: index + 1, name: escapeColumnName(header) };
  const inside = formula === null ? [] : [textElement("calculatedColumnFormula", formula)];
  return element("tableColumn", attributes, inside);
}

/** The tables of the whole book, those just made too. */
function tablesOf(draft: Draft): readonly XmlNode[] {
  return [...draft.parts.values()].flatMap(({ root }) => (root.name === "table" ? [root] : []));
}

/** Gives a table another size. */
export function resizeTable(draft: Draft, { table, area, added = [] }: ResizeTable): void {
  const root = tablesOf(draft).find(
    (other) => tableName(other).toLowerCase() === table.toLowerCase(),
  );
  invariant(root !== undefined, "WB1", `the plan resizes a table that is not there: ${table}`);
  setAttribute(root, "ref", areaText(area));
  const filter = childNamed(root, "autoFilter");
  const totals = Number(root.attributes.get("totalsRowCount") ?? "0");
  if (filter !== null) {
    setAttribute(filter, "ref", areaText({ ...area, bottom: area.bottom - totals }));
  }
  dropSortBeyond(root, area.bottom);
  addColumns(root, added);
}

/** Columns at the right; each has a number that no other has. */
function addColumns(root: XmlNode, headers: readonly string[]): void {
  const list = childNamed(root, "tableColumns");
  if (list === null || headers.length === 0) return;
  const numbers = list.children.flatMap((child) =>
    typeof child === "string" ? [] : [Number(child.attributes.get("id") ?? "0")],
  );
  const last = Math.max(0, ...numbers);
  headers.forEach((header, index) => {
    append(list, columnNode(header, last + index, null));
  });
  recount(list);
}

/** A table that remembers being sorted further down than it reaches is damaged to Excel. */
function dropSortBeyond(root: XmlNode, bottom: number): void {
  for (const holder of [root, childNamed(root, "autoFilter")]) {
    const sort = holder === null ? null : childNamed(holder, "sortState");
    const sorted = parseArea(sort?.attributes.get("ref") ?? "");
    if (holder !== null && sort !== null && sorted !== null && sorted.bottom > bottom) {
      removeChild(holder, sort);
    }
  }
}
