export type { CellValue } from "../templates/model/cell-value.ts";
export type { PrintLine, ValidationRule } from "../templates/model/sheet.ts";
import type { Problem, Result } from "../engine/index.ts";
import type { CellValue } from "../templates/model/cell-value.ts";
import type { CellLook, ConditionalLook, NumberFormat } from "../templates/model/look.ts";
import type { PrintLine, ValidationRule } from "../templates/model/sheet.ts";

/**
 * What a job needs from a workbook, in our words. A file and an open Excel both
 * carry this out: a job reads what stands in the book, makes a plan of operations
 * and has it written, all of it or nothing.
 */
export interface WorkbookPort {
  /** The book as it stands. Only sheets that a defined name with the prefix points into come with their cells. */
  readonly read: (ownNamePrefix: string) => Promise<Result<PresentWorkbook, Problem>>;
  /** Carries out a plan, in its order. */
  readonly write: (plan: readonly Operation[]) => Promise<Result<null, Problem>>;
}

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a workbook holds, as far as we look into it. */
export interface PresentWorkbook {
  /** In the order of the tabs; chart sheets and the like are left out. */
  readonly sheets: readonly PresentSheet[];
  /** Names that hold for the whole book. */
  readonly names: readonly PresentName[];
  /** Names that hold on one sheet alone, before the book's; none where they are not read. */
  readonly localNames: readonly LocalName[];
  /** Names of all tables, on whatever sheet; no two may be alike. */
  readonly tableNames: readonly string[];
}

/** A name that holds on one sheet alone. */
export interface LocalName {
  readonly name: string;
  readonly sheet: string;
}

/** A defined name and what it stands for, `Parter!$A$4`, without the equals sign. */
export interface PresentName {
  readonly name: string;
  readonly refersTo: string;
}

/** One sheet. */
export interface PresentSheet {
  readonly name: string;
  /** Whether its cells were read; `cells`, `merged`, `tables` and `charts` are empty where they were not. */
  readonly isOwn: boolean;
  /** Every cell that holds something, by its address: `B7`. */
  readonly cells: ReadonlyMap<string, PresentCell>;
  readonly merged: readonly Area[];
  readonly tables: readonly PresentTable[];
  readonly charts: readonly PresentChart[];
  /** What is printed above and below every page, in Excel's codes; null where there is nothing, or where it is not known. */
  readonly printed: PresentPrint | null;
}

/** A header and a footer, each in three parts in Excel's codes. */
export interface PresentPrint {
  readonly header: PrintLine;
  readonly footer: PrintLine;
}

/** A chart. */
export interface PresentChart {
  readonly name: string;
  /** The cells that its first bars show, `Fördelning!$F$15:$F$29`; null where that is not known. */
  readonly values: string | null;
}

/** What a cell holds. Dates are their serial number in the 1900 system. */
export interface PresentCell {
  readonly value: CellValue;
  /** Without the equals sign; null for a constant. */
  readonly formula: string | null;
}

/** A table (list object). */
export interface PresentTable {
  readonly name: string;
  /** With headers, and with the totals row where there is one. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly hasTotalsRow: boolean;
}

/** One step of a plan. Each has a known inverse, so that it can be undone. */
export type Operation =
  | AddSheet
  | WriteCells
  | ClearCells
  | AddTable
  | ResizeTable
  | SetName
  | AddChart
  | PointChart
  | SetColumns
  | SetRows
  | FreezePanes
  | FormatConditionally
  | Validate
  | SetPrint
  | SetHeader
  | AllowNumbersAsText;

/** A new sheet, last among the tabs or before one of them. */
export interface AddSheet {
  readonly kind: "add-sheet";
  readonly sheet: string;
  /** The sheet that it is put before; left out where it is the last. */
  readonly before?: string;
  /** The tab's colour, `RRGGBB`. */
  readonly tabColor?: string;
  /** Whether the sheet's grid is drawn on the screen. */
  readonly gridLines: boolean;
}

/** Writes a block from its upper left cell. A hole (`null`) leaves what stands there alone. */
export interface WriteCells {
  readonly kind: "write-cells";
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  /** Whether the looks replace those that are there: where rows change places, looks go with them. */
  readonly restyles?: boolean;
}

/** A cell to write. A cell that has a look already keeps it, but that one of {@link NUMBER_FORMATS} gives way to another. */
export interface WrittenCell {
  /** The value, or what the formula comes to. Text is always text, whatever it begins with. */
  readonly value: CellValue;
  /** Without the equals sign, in English with commas. */
  readonly formula?: string;
  readonly look?: CellLook;
}

/** Empties cells; their look stays. */
export interface ClearCells {
  readonly kind: "clear-cells";
  readonly sheet: string;
  readonly area: Area;
}

/** Makes a table of cells that an earlier step wrote. */
export interface AddTable {
  readonly kind: "add-table";
  readonly sheet: string;
  readonly table: string;
  readonly area: Area;
  readonly headers: readonly string[];
  /** The formula that new rows of a column get, by column; null where they get none. */
  readonly formulas: readonly (string | null)[];
}

/** Gives a table more rows or fewer, or more columns; the cells are written or cleared by other steps. */
export interface ResizeTable {
  readonly kind: "resize-table";
  readonly table: string;
  readonly area: Area;
  /** The headers of columns that are added at its right. */
  readonly added?: readonly string[];
}

/** Makes a name for the whole book, or points one elsewhere. */
export interface SetName {
  readonly kind: "set-name";
  readonly name: string;
  readonly refersTo: string;
}

/** A bar chart, made once. */
export interface AddChart {
  readonly kind: "add-chart";
  readonly sheet: string;
  readonly chart: string;
  readonly title: string;
  /** What a screen reader says of it. */
  readonly altText: string;
  /** The cells that it covers. */
  readonly over: Area;
  /** `RRGGBB`. */
  readonly color: string;
  readonly numberFormat: NumberFormat;
  readonly data: ChartData;
}

/** Points a chart of ours at other cells; its looks are left alone. */
export interface PointChart {
  readonly kind: "point-chart";
  readonly sheet: string;
  /** Its name as it is now: another program may have given it another. */
  readonly chart: string;
  /** What a screen reader says of it; Excel's API of 1.13 cannot say it. */
  readonly altText: string;
  readonly data: ChartData;
  /** Where it read until now, so that it can be pointed back; null where that is not known. */
  readonly before: ChartSource | null;
}

/** Where a chart reads: the bars' name, and references to its cells. */
export interface ChartSource {
  readonly name: string;
  readonly categories: string;
  readonly values: string;
}

/** Where a chart reads, with what stands there. */
export interface ChartData {
  readonly name: ChartCells;
  readonly categories: ChartCells;
  readonly values: ChartCells;
}

/** Cells that a chart reads: `Fördelning!$B$12:$B$26`. */
export interface ChartCells {
  readonly reference: string;
  readonly shown: readonly (string | number)[];
}

/** Widths of columns, in characters, from the first column on. */
export interface SetColumns {
  readonly kind: "set-columns";
  readonly sheet: string;
  readonly widths: readonly number[];
}

/** Heights of rows, in points, by row. */
export interface SetRows {
  readonly kind: "set-rows";
  readonly sheet: string;
  readonly heights: readonly { readonly row: number; readonly height: number }[];
}

/** Keeps rows above in sight. */
export interface FreezePanes {
  readonly kind: "freeze-panes";
  readonly sheet: string;
  /** The number of rows that stay. */
  readonly rows: number;
}

/** A look that a formula decides; the formula is written for the area's upper left cell. */
export interface FormatConditionally {
  readonly kind: "format-conditionally";
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
  readonly look: ConditionalLook;
}

/** What may be typed in an area, and what is said otherwise. */
export interface Validate {
  readonly kind: "validate";
  readonly sheet: string;
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly title: string;
  readonly message: string;
  /** Whether something else may be typed all the same, after a warning. */
  readonly isAdvice?: boolean;
}

/** How a sheet is printed, on A4. */
export interface SetPrint {
  readonly kind: "set-print";
  readonly sheet: string;
  readonly orientation: "portrait" | "landscape";
  /** What is printed; all that the sheet holds where it is null, whatever it grows to. */
  readonly area: Area | null;
  /** Rows that every page repeats; null where none are. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Plain texts; the page's number and the number of pages are added by the executor where `pages` says how. */
  readonly header: PrintLine;
  readonly footer: PrintLine;
}

/** Gives a sheet that is set up for printing other texts above its pages. */
export interface SetHeader {
  readonly kind: "set-header";
  readonly sheet: string;
  readonly header: PrintLine;
}

/** Areas whose digits are codes, so that the spreadsheet need not warn of them. */
export interface AllowNumbersAsText {
  readonly kind: "allow-numbers-as-text";
  readonly sheet: string;
  readonly area: Area;
}
