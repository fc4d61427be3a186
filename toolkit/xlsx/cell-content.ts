import { invariant } from "../../engine/index.ts";
import type { CellValue } from "../workbook.ts";
import { escapeCellText } from "./cell-text.ts";
import { element, textElement } from "./xml-edit.ts";
import type { XmlNode } from "./xml-node.ts";

/** What stands in a cell's element: its kind and its children. */
export interface CellContent {
  /** The attribute `t`; null for numbers, which need none. */
  readonly type: string | null;
  readonly children: readonly XmlNode[];
}

/** A value, and the formula that it comes from, as a cell has them. @rule WB3 */
export function cellContent(prefix: string, value: CellValue, formula: string | null): CellContent {
  if (formula === null) return constant(prefix, value);
  const { type, text } = cached(value);
  const children = [textElement(`${prefix}f`, formula)];
  if (text !== null) children.push(textElement(`${prefix}v`, text, spaceOf(text)));
  return { type, children };
}

function constant(prefix: string, value: CellValue): CellContent {
  if (typeof value === "string") {
    const text = escapeCellText(value);
    const inside = textElement(`${prefix}t`, text, spaceOf(text));
    return { type: "inlineStr", children: [element(`${prefix}is`, {}, [inside])] };
  }
  const { type, text } = cached(value);
  return { type, children: text === null ? [] : [textElement(`${prefix}v`, text)] };
}

function cached(value: CellValue): { readonly type: string | null; readonly text: string | null } {
  if (value === null) return { type: null, text: null };
  if (typeof value === "string") return { type: "str", text: escapeCellText(value) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "object") return { type: "e", text: value.error };
  invariant(Number.isFinite(value), "WB3", `a cell cannot hold ${String(value)}`);
  return { type: null, text: String(value) };
}

/** Without it, readers may drop blanks at the ends. */
function spaceOf(text: string): Readonly<Record<string, string>> {
  return /^\s|\s$|[\n\t]|\s\s/.test(text) ? { "xml:space": "preserve" } : {};
}
