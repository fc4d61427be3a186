import type { CellValue, PresentCell } from "../../workbook.ts";
import { addressOf } from "../../cells/address.ts";
import { decodeCellText } from "./cell-text.ts";
import { DAYS_TO_1904, serialOfIso } from "../styles/date-formats.ts";
import { shiftedFormula } from "../formulas/shift.ts";
import { richText } from "./rich-text.ts";
import type { PlacedRow } from "./sheet-grid.ts";
import { offsetFrom, sharedFormulas } from "./sheet-grid.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childText } from "../xml/node.ts";

/** What a book knows that its cells only point at. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** Styles whose numbers count days from 1904. */
  readonly dateStyles: ReadonlySet<number>;
  /** Whether shared formulas of so many characters may be spelled out, after those before. */
  readonly hasRoomForFormulas: (characters: number) => boolean;
}

/** Every cell that holds something, by address; or what cannot be read. */
export function readCells(
  rows: readonly PlacedRow[],
  context: CellContext,
): ReadonlyMap<string, PresentCell> | "reference-broken" | "cells-unreadable" {
  const shared = sharedTexts(rows, context);
  if (shared === null) return "cells-unreadable";
  const cells = new Map<string, PresentCell>();
  for (const { at, node } of rows.flatMap((row) => row.cells)) {
    const value = valueOf(node, context);
    if (value === "unreadable") return "cells-unreadable";
    if (value === "unknown-string") return "reference-broken";
    const formula = shared.get(node) ?? formulaOf(node);
    if (value.value !== null || formula !== null) {
      cells.set(addressOf(at), { value: value.value, formula });
    }
  }
  return cells;
}

/** What the members of shared formulas mean, each spelt out; null where that is beyond reason. */
function sharedTexts(
  rows: readonly PlacedRow[],
  { hasRoomForFormulas }: CellContext,
): ReadonlyMap<XmlNode, string> | null {
  const groups = sharedFormulas(rows);
  const length = groups.reduce(
    (sum, { formula, members }) => sum + formula.length * members.length,
    0,
  );
  if (!hasRoomForFormulas(length)) return null;
  return new Map(
    groups.flatMap(({ master, formula, members }) => {
      const shifted = shiftedFormula(formula);
      return members.map((member) => [member.node, shifted(offsetFrom(master, member))] as const);
    }),
  );
}

function formulaOf(cell: XmlNode): string | null {
  const text = childText(cell, "f");
  return text === null || text === "" ? null : text;
}

/** A value, or why there is none. */
export type Read = { readonly value: CellValue } | "unreadable" | "unknown-string";

function valueOf(cell: XmlNode, context: CellContext): Read {
  const type = cell.attributes.get("t") ?? "n";
  if (type === "inlineStr") {
    const item = childNamed(cell, "is");
    return { value: item === null ? null : richText(item) };
  }
  const text = childText(cell, "v");
  if (text === null) return { value: null };
  if (type === "str") return { value: decodeCellText(text) };
  // An empty `<v/>` holds nothing.
  if (text.trim() === "") return { value: null };
  return typedValue({ text: text.trim(), type, style: styleOf(cell) }, context);
}

function styleOf(cell: XmlNode): number {
  return Number(cell.attributes.get("s") ?? "0");
}

/** A value as it is written, with the kind and the style that its cell states. */
export interface Typed {
  readonly text: string;
  readonly type: string;
  readonly style: number;
}

/** What a number, a shared string, a truth value, an error or a day states. */
export function typedValue({ text, type, style }: Typed, context: CellContext): Read {
  if (type === "s") {
    const shared = context.sharedStrings[Number(text)];
    return shared === undefined ? "unknown-string" : { value: shared };
  }
  if (type === "b") return { value: text === "1" || text === "true" };
  if (type === "e") return { value: { error: text } };
  if (type === "d") return known(serialOfIso(text));
  const number = text.length <= LONGEST_NUMBER && NUMBER.test(text) ? Number(text) : null;
  if (number === null || !Number.isFinite(number)) return "unreadable";
  return { value: context.dateStyles.has(style) ? number + DAYS_TO_1904 : number };
}

/** Spreadsheets write 17 digits and an exponent at the most; others may write more. */
const LONGEST_NUMBER = 400;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i;

function known(value: number | null): Read {
  return value === null ? "unreadable" : { value };
}
