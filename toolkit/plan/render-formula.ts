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
}

/** A formula as the spreadsheet has it, without the equals sign. */
export function renderFormula(formula: Formula, place: FormulaPlace): string {
  const pieces = formula.map((part) =>
    typeof part === "string" ? part : referenceText(part, place),
  );
  return pieces.join("");
}

function referenceText(reference: Reference, place: FormulaPlace): string {
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

/** A cell of the formula's own row keeps to its column alone, so that the formula can be filled down. */
function cellText(
  { grid: id, column, row }: Extract<Reference, { kind: "cell" }>,
  { layout, sheet, row: ownRow }: FormulaPlace,
): string {
  const grid = gridPlace(layout, id);
  const letters = columnLetters(columnPlace(grid, column).column);
  const cell =
    row === null
      ? `$${letters}${String((ownRow ?? 0) + 1)}`
      : `$${letters}$${String(rowPlace(grid, row) + 1)}`;
  return `${prefix(grid.sheet, sheet)}${cell}`;
}

function cellsText(
  { grid: id, column, first, last }: Extract<Reference, { kind: "cells" }>,
  { layout, sheet }: FormulaPlace,
): string {
  const grid = gridPlace(layout, id);
  const place = columnPlace(grid, column).column;
  const area = {
    top: rowPlace(grid, first),
    bottom: rowPlace(grid, last),
    left: place,
    right: place,
  };
  return `${prefix(grid.sheet, sheet)}${absoluteArea(area)}`;
}

function prefix(gridSheet: string, sheet: string): string {
  return gridSheet === sheet ? "" : `${quoteSheet(gridSheet)}!`;
}
