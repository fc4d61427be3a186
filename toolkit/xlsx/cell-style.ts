import type { WrittenCell } from "../workbook.ts";
import type { StylesDraft } from "./styles-draft.ts";
import { formatOf, styleFor, withNumberFormat, withQuotePrefix } from "./styles-draft.ts";

/** Excel, and whoever copies a cell's text into a formula bar, takes what begins so for a formula. */
const LIKE_A_FORMULA = /^\s*[=+\-@]/;

/**
 * The style of a written cell: its own if it has one, with our number format where
 * the present one is ours too; else the look's; else its row's or column's.
 *
 * @rule WB2
 */
export function cellStyle(
  styles: StylesDraft,
  cell: WrittenCell,
  { own, inherited }: { readonly own: number; readonly inherited: number },
): number {
  const isText = typeof cell.value === "string" && cell.formula === undefined;
  const isQuoted = isText && LIKE_A_FORMULA.test(cell.value);
  const key = JSON.stringify([own, inherited, cell.look, isQuoted, isText]);
  const known = styles.asked.get(key);
  if (known !== undefined) return known;
  const base = baseStyle(styles, cell, { own, inherited });
  const style = isText && !isQuoted ? base : withQuotePrefix(styles, base, isQuoted);
  styles.asked.set(key, style);
  return style;
}

function baseStyle(
  styles: StylesDraft,
  { look }: WrittenCell,
  { own, inherited }: { readonly own: number; readonly inherited: number },
): number {
  if (own === 0) return look === undefined ? inherited : styleFor(styles, look);
  const wanted = look?.numberFormat;
  const present = formatOf(styles, own);
  if (wanted === undefined || present === null || present === wanted) return own;
  return withNumberFormat(styles, own, wanted);
}
