import { invariant } from "../../engine/index.ts";
import type { Formula, Reference } from "../../templates/model/formula.ts";
import type { GridId } from "../../templates/model/ids.ts";
import { absoluteArea, columnLetters } from "../cells/address.ts";
import { quoteSheet } from "../cells/sheet-reference.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { columnPlace, gridPlace, rowPlace } from "../book/layout.ts";

/** Where a formula is to stand. */
export interface FormulaPlace {
  readonly layout: Layout;
  readonly sheet: string;
  /** Its own row, for references to cells beside it; null where it stands in no grid. */
  readonly row: number | null;
  /** Its own grid, where it stands in one. */
  readonly grid?: GridId;
}

/** A formula's texts at a place, between which the number of its own row comes. */
interface Rendered extends SheetPlace {
  readonly texts: readonly string[];
}

const RENDERED = new WeakMap<Formula, Rendered>();

/**
 * A formula as the spreadsheet has it, without the equals sign. One that stands in many
 * rows of a sheet is put together once.
 */
export function renderFormula(formula: Formula, place: FormulaPlace): string {
  const known = RENDERED.get(formula);
  const isSame =
    known?.layout === place.layout && known.sheet === place.sheet && known.grid === place.grid;
  const { texts } = isSame ? known : rendered(formula, place);
  return texts.join(String((place.row ?? 0) + 1));
}

function rendered(formula: Formula, { layout, sheet, grid }: FormulaPlace): Rendered {
  const place = { layout, sheet, ...(grid === undefined ? {} : { grid }) };
  const texts: string[] = [];
  let text = "";
  for (const part of formula) {
    text += typeof part === "string" ? part : referenceText(part, place);
    if (typeof part === "string" || part.kind !== "cell" || part.row !== null) continue;
    texts.push(text);
    text = "";
  }
  texts.push(text);
  const made = { ...place, texts };
  RENDERED.set(formula, made);
  return made;
}

type SheetPlace = Omit<FormulaPlace, "row">;

function referenceText(reference: Reference, place: SheetPlace): string {
  switch (reference.kind) {
    case "name":
      return reference.name;
    case "table-column":
      return tableColumnText(place.layout, reference.grid, reference.column);
    case "this-row":
      return thisRowText(place.layout, reference.grid, reference.column);
    case "cell":
      return cellText(reference, place);
    case "cells":
      return cellsText(reference, place);
  }
}

/** `Samrakna_Parter[Kod]`; signs that mean something inside brackets are marked. */
function tableColumnText(layout: Layout, id: GridId, column: string): string {
  const grid = gridPlace(layout, id);
  return `${grid.table ?? ""}[${headerText(grid, column)}]`;
}

/** Unlike an address it is the same in every row, so that a table fills in its new rows rightly. */
function thisRowText(layout: Layout, id: GridId, column: string): string {
  const grid = gridPlace(layout, id);
  return `${grid.table ?? ""}[[#This Row],[${headerText(grid, column)}]]`;
}

function headerText(grid: GridPlace, column: string): string {
  const { header } = columnPlace(grid, column);
  return MARKED.test(header) ? header.replace(/['#[\]]/g, "'$&") : header;
}

const MARKED = /['#[\]]/;

/**
 * A cell of the formula's own row keeps to its column alone, so that the formula can be
 * filled down; the row's number is put behind it for each row.
 */
function cellText(
  { grid: id, column, row }: Extract<Reference, { kind: "cell" }>,
  place: SheetPlace,
): string {
  const grid = gridOf(id, place);
  const letters = columnLetters(columnPlace(grid, column).column);
  const cell = row === null ? `$${letters}` : `$${letters}$${String(rowPlace(grid, row) + 1)}`;
  return `${prefix(grid.sheet, place.sheet)}${cell}`;
}

function cellsText(
  { grid: id, column, first, last }: Extract<Reference, { kind: "cells" }>,
  place: SheetPlace,
): string {
  const grid = gridOf(id, place);
  const at = columnPlace(grid, column).column;
  const area = {
    top: rowPlace(grid, first),
    bottom: rowPlace(grid, last),
    left: at,
    right: at,
  };
  return `${prefix(grid.sheet, place.sheet)}${absoluteArea(area)}`;
}

/** The grid that a reference names, or the formula's own. */
function gridOf(id: GridId | null, { layout, grid }: SheetPlace): GridPlace {
  const asked = id ?? grid;
  invariant(asked !== undefined, "WB6", "a formula that reads its own grid stands in one");
  return gridPlace(layout, asked);
}

function prefix(gridSheet: string, sheet: string): string {
  return gridSheet === sheet ? "" : `${quoteSheet(gridSheet)}!`;
}
