import type { CellLook } from "../../../templates/model/look.ts";
import type { WrittenCell } from "../../workbook.ts";
import type { CellStyles } from "../rows/rows-draft.ts";
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
  { own, inherited }: CellStyles,
): number {
  const isText = typeof cell.value === "string" && cell.formula === undefined;
  const isQuoted = isText && LIKE_A_FORMULA.test(cell.value);
  const known = stylesOfLook(styles, cell.look ?? NO_LOOK);
  const key = keyOf({ own, inherited }, (isQuoted ? 2 : 0) + (isText ? 1 : 0));
  const found = known.get(key);
  if (found !== undefined) return found;
  const base = baseStyle(styles, cell, { own, inherited });
  const style = isText && !isQuoted ? base : withQuotePrefix(styles, base, isQuoted);
  known.set(key, style);
  return style;
}

const NO_LOOK: Readonly<CellLook> = {};

/** The styles that were made of a look before; our sheets use the same look for the same thing. */
function stylesOfLook({ byLook }: StylesDraft, look: CellLook): Map<number, number> {
  const known = byLook.get(look) ?? new Map<number, number>();
  byLook.set(look, known);
  return known;
}

/** One number of two styles, of which a workbook has 65 490 at most, and of two bits. */
function keyOf({ own, inherited }: CellStyles, bits: number): number {
  return (own * 0x1_0000 + inherited) * 4 + bits;
}

function baseStyle(
  styles: StylesDraft,
  { look }: WrittenCell,
  { own, inherited }: CellStyles,
): number {
  if (own === 0) return look === undefined ? inherited : styleFor(styles, look);
  const wanted = look?.numberFormat;
  const present = formatOf(styles, own);
  if (wanted === undefined || present === null || present === wanted) return own;
  return withNumberFormat(styles, own, wanted);
}
