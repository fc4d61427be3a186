import type { SetColumns } from "../../workbook.ts";
import type { Draft } from "./draft.ts";
import { sheetOf } from "./draft.ts";
import { SHEET_ORDER } from "./sheet-order.ts";
import { childMade, cloneNode, element, setAttribute, setChildren } from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childrenNamed } from "../xml/node.ts";

/** Of a digit of Calibri 11, seven pixels wide, five lie as a margin in the column. */
const MARGIN = 5 / 7;

/** Gives the first columns widths; those after them are left alone. */
export function setColumns(draft: Draft, { sheet: name, widths }: SetColumns): void {
  if (widths.length === 0) return;
  const { root } = sheetOf(draft, name).xml;
  const columns = childMade(root, "cols", SHEET_ORDER);
  const present = childrenNamed(columns, "col");
  const given = widths.map((width, index) => {
    const number = index + 1;
    const own = present.find((column) => first(column) <= number && last(column) >= number);
    const node = own === undefined ? element(`${root.prefix}col`) : cloneNode(own);
    setAttribute(node, "min", number);
    setAttribute(node, "max", number);
    setAttribute(node, "width", Math.trunc((width + MARGIN) * 256) / 256);
    setAttribute(node, "customWidth", 1);
    return node;
  });
  const beyond = present.filter((column) => last(column) > widths.length);
  for (const column of beyond) {
    setAttribute(column, "min", Math.max(first(column), widths.length + 1));
  }
  setChildren(columns, [...given, ...beyond]);
}

function first({ attributes }: XmlNode): number {
  return Number(attributes.get("min"));
}

function last({ attributes }: XmlNode): number {
  return Number(attributes.get("max"));
}
