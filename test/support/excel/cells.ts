import type { Area } from "./area.ts";
import { areaName, columnsOf, countOf, intersection, isUnbounded, rowsOf } from "./area.ts";
import { contentOf, enterNumber, enterText } from "./entry.ts";
import type { Entered } from "./entry.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import { checkFormula } from "./formula-check.ts";
import { lookAt, setLook } from "./looks.ts";
import type { CellContent, CellsOfSheet, MemoryBook, MemoryCell, MemorySheet } from "./model.ts";
import { cellAt, madeCell } from "./model.ts";
import { shownText } from "./shown-text.ts";
import type { Json } from "./protocol.ts";

/** So many cells can be read or written at once. */
export const CELL_LIMIT = 5_000_000;

/** What one cell tells of itself. */
export interface CellView {
  readonly value: string | number | boolean;
  readonly formula: string | number | boolean;
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
  readonly text: string;
  readonly numberFormat: string;
}

/** A cell as its properties show it. */
export function viewOf(
  book: MemoryBook,
  sheet: MemorySheet,
  row: number,
  column: number,
): CellView {
  const cell = cellAt(sheet, row, column);
  const numberFormat = String(lookAt(sheet, row, column, "numberFormat"));
  const content = cell === undefined ? null : contentNow({ book, sheet, cell }, row, column);
  const value = typeof content === "object" ? (content?.error ?? "") : content;
  return {
    value,
    formula: cell?.formula ?? value,
    type: typeOf(content, cell?.formula ?? null),
    text: shownText(value, numberFormat),
    numberFormat,
  };
}

function typeOf(content: CellContent, formula: string | null): CellView["type"] {
  if (content === null) return formula === null ? "Empty" : "Double";
  if (typeof content === "object") return "Error";
  if (typeof content === "string") return "String";
  return typeof content === "number" ? "Double" : "Boolean";
}

/** What a cell holds; a formula is calculated anew unless that waits for somebody to ask. */
function contentNow(
  {
    book,
    sheet,
    cell,
  }: { readonly book: MemoryBook; readonly sheet: MemorySheet; readonly cell: MemoryCell },
  row: number,
  column: number,
): CellContent {
  if (cell.formula !== null && book.calculationMode !== "Manual") {
    recalculate(book, sheet, { row, column, cell });
  }
  return cell.content;
}

/** Calculates one formula. */
export function recalculate(
  book: MemoryBook,
  sheet: MemorySheet,
  {
    row,
    column,
    cell,
  }: { readonly row: number; readonly column: number; readonly cell: MemoryCell },
): void {
  if (cell.formula === null) return;
  const address = areaName({ top: row, left: column, bottom: row, right: column });
  cell.content = contentOf(book.calculate(cell.formula, sheet.name, address));
}

/** A property of every cell, row by row; null where the area has no end. */
export function matrixOf(
  book: MemoryBook,
  { sheet, area }: CellsOfSheet,
  tell: (view: CellView) => Json,
): Json {
  if (isUnbounded(area)) return null;
  if (countOf(area) > CELL_LIMIT) throw new Refusal("RangeExceedsLimit");
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (_none, column) =>
      tell(viewOf(book, sheet, area.top + row, area.left + column)),
    ),
  );
}

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Refuses rows that are not exactly as many and as long as those of the area. */
export function checkShape(area: Area, rows: number, columns: number): void {
  if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw invalidArgument(WRONG_SHAPE);
}

/** Hands each cell its value out of rows of values, or one value for all; null is left out. */
export function eachCell(
  area: Area,
  value: Json,
  put: (row: number, column: number, one: Json) => void,
): void {
  if (isUnbounded(area)) throw invalidArgument();
  if (countOf(area) > CELL_LIMIT) throw new Refusal("RangeExceedsLimit");
  const rows = Array.isArray(value) ? value : null;
  if (rows !== null) {
    if (rows.length !== rowsOf(area)) throw invalidArgument(WRONG_SHAPE);
    for (const row of rows) {
      if (!Array.isArray(row)) throw invalidArgument();
      checkShape(area, rows.length, row.length);
    }
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const one = rows === null ? value : oneOf(rows, row - area.top, column - area.left);
      if (one !== null) put(row, column, one);
    }
  }
}

function oneOf(rows: readonly Json[], row: number, column: number): Json {
  const cells: Json = rows[row] ?? null;
  const one: Json | undefined = Array.isArray(cells) ? cells[column] : null;
  return one ?? null;
}

/** Enters values or formulas in cells. Null leaves a cell alone, an empty text blanks it. */
export function enter(book: MemoryBook, { sheet, area }: CellsOfSheet, value: Json): void {
  // Looked through before anything is written: one property is set as a whole or not at all.
  const entered: { row: number; column: number; entry: Entered }[] = [];
  eachCell(area, value, (row, column, one) => {
    if (isHiddenByMerge(sheet, row, column)) return;
    const numberFormat = String(lookAt(sheet, row, column, "numberFormat"));
    entered.push({ row, column, entry: entryOf(book, one, numberFormat) });
  });
  for (const { row, column, entry } of entered) put(book, sheet, { row, column, entry });
}

/** The longest text and formula that a cell takes. */
const LONGEST = { text: 32_767, formula: 8_192 } as const;

function entryOf(book: MemoryBook, value: Json, numberFormat: string): Entered {
  if (typeof value === "number") return enterNumber(value, numberFormat);
  if (typeof value === "boolean") return { content: value, formula: null };
  if (typeof value !== "string" || value.length > LONGEST.text) throw invalidArgument();
  const entry = enterText(value, numberFormat);
  if (entry.formula !== null) {
    if (entry.formula.length > LONGEST.formula) throw invalidArgument();
    checkFormula(book, entry.formula);
  }
  return entry;
}

function put(
  book: MemoryBook,
  sheet: MemorySheet,
  {
    row,
    column,
    entry,
  }: { readonly row: number; readonly column: number; readonly entry: Entered },
): void {
  const cell = madeCell(sheet, row, column);
  cell.content = entry.content;
  cell.formula = entry.formula;
  recalculate(book, sheet, { row, column, cell });
  const here = { top: row, left: column, bottom: row, right: column };
  if (entry.numberFormat !== undefined && entry.numberFormat !== "General") {
    const isPlain = lookAt(sheet, row, column, "numberFormat") === "General";
    if (isPlain) setLook(sheet, here, "numberFormat", entry.numberFormat);
  }
}

/** Whether a cell lies under another that it is merged with. */
function isHiddenByMerge(sheet: MemorySheet, row: number, column: number): boolean {
  const here = { top: row, left: column, bottom: row, right: column };
  return sheet.merged.some(
    (area) => intersection(area, here) !== null && (area.top !== row || area.left !== column),
  );
}

/** Empties a cell; its look stays. */
export function blank(cell: MemoryCell): void {
  cell.content = null;
  cell.formula = null;
}
