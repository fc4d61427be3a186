import type { Area } from "./area.ts";

/** What a cell holds or shows; an error is `{ error: "#N/A" }`, a blank is null. */
export type CellContent = string | number | boolean | null | { readonly error: string };

/** A cell that holds something or looks like something. */
export interface MemoryCell {
  /** A constant, or what the formula came to when it was last calculated. */
  content: CellContent;
  /** With its equals sign; null for a constant. */
  formula: string | null;
  /** By the part: `fill.color`, `font.bold`, `border.bottom.style`, `numberFormat`. */
  readonly looks: Map<string, LookValue>;
}

/** What a look is set to. */
export type LookValue = string | number | boolean;

/** A look that whole rows or columns were given. */
export interface WideLook {
  readonly area: Area;
  readonly key: string;
  readonly value: LookValue;
}

/** A table. */
export interface MemoryTable {
  readonly id: string;
  name: string;
  /** With headers, and with the totals row where it shows one. */
  area: Area;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  style: string;
}

/** A defined name. */
export interface MemoryName {
  readonly name: string;
  /** With its equals sign. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** One series of a chart; references are as `Parter!$B$2:$B$5`. */
export interface MemorySeries {
  name: string;
  values: string | null;
  categories: string | null;
  color: string | null;
  gapWidth: number;
  hasDataLabels: boolean;
}

/** A chart. */
export interface MemoryChart {
  readonly id: string;
  name: string;
  type: string;
  /** The cells that it covers; null until it is placed. */
  over: Area | null;
  box: { top: number; left: number; width: number; height: number };
  title: { text: string; visible: boolean };
  legendVisible: boolean;
  readonly axes: Readonly<Record<"category" | "value", MemoryAxis>>;
  series: MemorySeries[];
}

/** An axis of a chart. */
export interface MemoryAxis {
  /** Where it begins; null where Excel decides. */
  minimum: number | null;
  numberFormat: string;
  linkNumberFormat: boolean;
  reversePlotOrder: boolean;
  visible: boolean;
  majorGridlines: boolean;
}

/** A conditional format, first come first. */
export interface MemoryConditional {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  /** `fill.color`, `font.bold`, `font.color`, `numberFormat` … */
  readonly looks: Map<string, LookValue>;
}

/** What may be typed in cells. Kept as the client sent it. */
export interface MemoryValidation {
  areas: readonly Area[];
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

/** How a sheet is printed. */
export interface MemoryPage {
  readonly settings: Map<string, unknown>;
  printArea: readonly Area[] | null;
  titleRows: Area | null;
  readonly headersFooters: Map<string, string>;
}

/** A sheet. */
export interface MemorySheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** `#RRGGBB`; empty for none. */
  tabColor: string;
  showGridlines: boolean;
  /** Null while the sheet is not protected. */
  protection: Readonly<Record<string, unknown>> | null;
  password: string | null;
  /** By row, then column. */
  readonly rows: Map<number, Map<number, MemoryCell>>;
  readonly wide: WideLook[];
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  merged: Area[];
  /** Areas that a dynamic array has spilled into. */
  spills: Area[];
  tables: MemoryTable[];
  charts: MemoryChart[];
  names: MemoryName[];
  conditionals: MemoryConditional[];
  validations: MemoryValidation[];
  frozen: { rows: number; columns: number };
  readonly page: MemoryPage;
}

/** What a formula comes to; an error is written as it shows, `#N/A`. */
export type Calculate = (
  formula: string,
  sheet: string,
  address: string,
) => string | number | boolean;

/** The workbook. */
export interface MemoryBook {
  /** As the file is called. */
  name: string;
  sheets: MemorySheet[];
  names: MemoryName[];
  /** Whether the client is to be told of changes. */
  isWatched: boolean;
  active: MemorySheet | null;
  selected: CellsOfSheet | null;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Whether sheets may not be added, removed, renamed, moved or hidden. */
  hasProtectedStructure: boolean;
  readonly calculate: Calculate;
  /** Gives everything that is made an id of its own. */
  nextId: number;
}

/** Cells of a sheet. */
export interface CellsOfSheet {
  readonly sheet: MemorySheet;
  readonly area: Area;
}

/** A new sheet, in no workbook yet. */
export function makeSheet(name: string, id: string): MemorySheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    protection: null,
    password: null,
    rows: new Map(),
    wide: [],
    widths: new Map(),
    heights: new Map(),
    merged: [],
    spills: [],
    tables: [],
    charts: [],
    names: [],
    conditionals: [],
    validations: [],
    frozen: { rows: 0, columns: 0 },
    page: { settings: new Map(), printArea: null, titleRows: null, headersFooters: new Map() },
  };
}

/** A number that nothing else in the workbook has. */
export function takeId(book: MemoryBook): number {
  book.nextId += 1;
  return book.nextId;
}

/** The id of a new sheet, as Excel writes them. */
export function takeSheetId(book: MemoryBook): string {
  const number = takeId(book).toString(16).toUpperCase().padStart(4, "0");
  return `{00000000-0001-0000-${number}-000000000000}`;
}

/** A sheet by its name, in whatever case; undefined where there is none. */
export function sheetNamed(book: MemoryBook, name: string): MemorySheet | undefined {
  return book.sheets.find((sheet) => isSameName(sheet.name, name));
}

/** Whether Excel takes two names for one. */
export function isSameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** The cell, if it holds something or looks like something. */
export function cellAt(sheet: MemorySheet, row: number, column: number): MemoryCell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The cell, made where it is not there. */
export function madeCell(sheet: MemorySheet, row: number, column: number): MemoryCell {
  const cells = sheet.rows.get(row) ?? new Map<number, MemoryCell>();
  sheet.rows.set(row, cells);
  const cell = cells.get(column) ?? { content: null, formula: null, looks: new Map() };
  cells.set(column, cell);
  return cell;
}

/** The cells in an area that hold or look like something, row by row. */
export function* cellsIn(
  sheet: MemorySheet,
  area: Area,
): Generator<{ row: number; column: number; cell: MemoryCell }> {
  for (const row of rowsIn(sheet, area)) {
    const cells = sheet.rows.get(row) ?? new Map<number, MemoryCell>();
    for (const [column, cell] of [...cells].sort(([one], [other]) => one - other)) {
      if (column >= area.left && column <= area.right) yield { row, column, cell };
    }
  }
}

function rowsIn(sheet: MemorySheet, { top, bottom }: Area): readonly number[] {
  const count = bottom - top + 1;
  if (count < sheet.rows.size) return Array.from({ length: count }, (_, index) => top + index);
  const rows = [...sheet.rows.keys()].filter((row) => row >= top && row <= bottom);
  return rows.sort((one, other) => one - other);
}
