import type { Formula } from "./formula.ts";
import type { Grid, ModelCell, SheetForm } from "./grid.ts";
import type { GridId } from "./ids.ts";
import type { CellLook, ConditionalLook, NumberFormat } from "./look.ts";

/** A sheet as it is made the first time. Later only named cells and blocks are written again. */
export interface SheetModel {
  readonly form: SheetForm;
  readonly tabColor: string;
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly labels: readonly Label[];
  readonly named: readonly NamedCell[];
  /** Below one that grows nothing may stand. */
  readonly blocks: readonly PlacedGrid[];
  readonly charts: readonly ChartModel[];
  readonly formats: readonly ConditionalModel[];
  readonly validations: readonly ValidationModel[];
  readonly print: PrintModel;
}

/** A text that is there for the reader; nothing reads it back. Rows and columns count from 0. */
export interface Label {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly look: CellLook;
}

/** A cell with a name of its own, by which it is found wherever it is moved. */
export interface NamedCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly cell: ModelCell;
  /** The first form of the workbook that has it; all have it where it is left out. */
  readonly since?: number;
}

/** A grid and where its first header stands in a new sheet. */
export interface PlacedGrid {
  readonly grid: Grid;
  readonly top: number;
  readonly left: number;
  readonly headerLook: CellLook;
  /** Ids of columns that hold codes: digits, but text. */
  readonly codeColumns: readonly string[];
  /** The number of rows above the first one that stays in sight; null where none need to. */
  readonly freezes: boolean;
  /** Whether a user adds rows to it, which then get the first row's formulas. */
  readonly takesRows: boolean;
  /** Whether its headers stand on every printed page; true for one block of a sheet at most. */
  readonly isRepeated: boolean;
}

/** A bar chart over some rows of a block on its sheet. */
export interface ChartModel {
  readonly grid: GridId;
  readonly name: string;
  readonly title: string;
  readonly altText: string;
  readonly over: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly color: string;
  readonly numberFormat: NumberFormat;
  readonly categories: string;
  readonly values: string;
  /** Ids of the first and last row. */
  readonly first: string;
  readonly last: string;
}

/** A look that a formula decides, for a named cell or a column of a block. */
export interface ConditionalModel {
  readonly over: ModelArea;
  readonly formula: Formula;
  readonly look: ConditionalLook;
}

/** What may be typed in a named cell or a column of a block. */
export interface ValidationModel {
  readonly over: ModelArea;
  /** What may be typed: by itself, or one of what a column of a table holds. */
  readonly rule: ValidationRule | ColumnRule;
  readonly title: string;
  readonly message: string;
  /** Whether something else may be typed all the same, after a warning. */
  readonly isAdvice?: boolean;
}

/** What may be typed. A blank always may. */
export type ValidationRule =
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** What stands in some cells: `Avtal!$A$10:$A$11`. */
  | { readonly kind: "cells"; readonly reference: string }
  | { readonly kind: "whole-from"; readonly least: number }
  | { readonly kind: "decimal-between"; readonly least: number; readonly most: number }
  | { readonly kind: "date" };

/** One of the values of a table's column, as long as the table is when the rule is made. */
export interface ColumnRule {
  readonly kind: "column";
  readonly grid: GridId;
  readonly column: string;
}

/** A named cell, or a column of a block on the sheet. */
export type ModelArea =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "column"; readonly grid: GridId; readonly column: string };

/** How the sheet is printed, on A4. */
export interface PrintModel {
  readonly orientation: "portrait" | "landscape";
  readonly header: PrintLine;
  readonly footer: PrintLine;
}

/** The three parts of a header or footer. In each, `{page}` and `{pages}` stand for the numbers. */
export interface PrintLine {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}
