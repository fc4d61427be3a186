import { invariant } from "../../../engine/index.ts";
import type { CellValue } from "../../workbook.ts";
import { escapeCellText } from "../read/cell-text.ts";
import { escapeText } from "../xml/escape.ts";

/** What stands in a cell's element: its kind and what is between its tags. */
export interface CellContent {
  /** The attribute `t`; null for numbers, which need none. */
  readonly type: string | null;
  /** What stands between the cell's tags, as written. */
  readonly inner: string;
}

/** A value, and the formula that it comes from, as a cell has them. @rule WB3 */
export function cellContent(prefix: string, value: CellValue, formula: string | null): CellContent {
  if (formula === null) return constant(prefix, value);
  const { type, text } = cached(value);
  const shown = text === null ? "" : tagged(prefix, "v", text);
  return { type, inner: `<${prefix}f>${escapeText(formula)}</${prefix}f>${shown}` };
}

function constant(prefix: string, value: CellValue): CellContent {
  if (typeof value === "string") {
    const text = tagged(prefix, "t", escapeCellText(value));
    return { type: "inlineStr", inner: `<${prefix}is>${text}</${prefix}is>` };
  }
  const { type, text } = cached(value);
  return { type, inner: text === null ? "" : `<${prefix}v>${escapeText(text)}</${prefix}v>` };
}

function cached(value: CellValue): { readonly type: string | null; readonly text: string | null } {
  if (value === null) return { type: null, text: null };
  if (typeof value === "string") return { type: "str", text: escapeCellText(value) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "object") return { type: "e", text: value.error };
  invariant(Number.isFinite(value), "WB3", `a cell cannot hold ${String(value)}`);
  return { type: null, text: String(value) };
}

function tagged(prefix: string, name: "t" | "v", text: string): string {
  return `<${prefix}${name}${spaceOf(text)}>${escapeText(text)}</${prefix}${name}>`;
}

/** Without it, readers may drop blanks at the ends. */
function spaceOf(text: string): string {
  return /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : "";
}
