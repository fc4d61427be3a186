import type { LocalText } from "../../engine/index.ts";
import type { CellValue } from "./cell-value.ts";
import type { Formula } from "./formula.ts";
import type { GridId, SheetId } from "./ids.ts";
import type { CellLook } from "./look.ts";

/** A sheet as it is known again, whatever the user has called it. */
export interface SheetForm {
  readonly id: SheetId;
  /** The defined name that points into it. */
  readonly bookName: string;
  readonly title: LocalText;
}

/** A grid as it is known again: by a defined name at its first header, its columns by their headers. */
export interface GridForm {
  readonly id: GridId;
  readonly sheet: SheetForm;
  /** The defined name: of its first header for a table, of the whole grid for a range. */
  readonly bookName: string;
  /** The table's name; null for a plain range, such as a report with sums among its rows. */
  readonly table: string | null;
  readonly columns: readonly Column[];
  /** The columns that together tell a row from all others; empty where no run looks for rows again. */
  readonly rowKey: readonly string[];
  /** What rows without a key say, such as a sum's; null where every row has one. */
  readonly keyless: KeylessRows | null;
  /** By which rules its formulas were written; null where one set serves all. */
  readonly writtenFor: WrittenFor | null;
}

/** The column that says by which rule a row's formulas were written. */
export interface WrittenFor {
  readonly column: string;
  /** Whether every row goes by its own, or all by the last one's. */
  readonly isPerRow: boolean;
}

/** Rows that have no key: known by one of some texts in a column. */
export interface KeylessRows {
  readonly column: string;
  /** In both languages. */
  readonly texts: readonly string[];
}

/** A column, known by either language's header. */
export interface Column {
  readonly id: string;
  readonly header: LocalText;
  /** Whether it holds numbers, whose header stands above their last digits. */
  readonly isNumeric: boolean;
  /** Whether a formula fills it from the other columns, so that by itself it says nothing. */
  readonly isDerived: boolean;
  /** The first form of the workbook that has it: an older one may lack it. */
  readonly since: number;
  /** Whether a grid in which no row has anything there goes without it. */
  readonly isOptional?: true;
}

/** What a cell is to hold. */
export interface ModelCell {
  /** The value, or what the formula comes to. */
  readonly value: CellValue;
  readonly formula?: Formula;
  readonly look: CellLook;
}

/** A grid with its rows; a cell that a row lacks is blank. */
export interface Grid {
  readonly form: GridForm;
  readonly rows: readonly GridRow[];
}

/** A row; its id is what other rows' formulas know it by. */
export interface GridRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, ModelCell>>;
}
