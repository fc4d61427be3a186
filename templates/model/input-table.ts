import type { Decimal } from "decimal.js";
import type {
  IsoDate,
  Language,
  LocalText,
  Problem,
  Result,
  RoundingUnit,
  RuleId,
} from "../../engine/index.ts";
import type { GridForm, ModelCell, SheetForm } from "./grid.ts";
import type { GridId } from "./ids.ts";
import type { ValidationModel } from "./sheet.ts";

/**
 * What stands in a cell, as a column may ask for it. Blank is null; what a cell should not
 * hold is a problem with its place. Whoever reads a workbook carries this out.
 */
export interface CellReader {
  readonly text: () => Result<string | null, Problem>;
  /** Digits must be text. */
  readonly code: () => Result<string | null, Problem>;
  readonly number: () => Result<Decimal | null, Problem>;
  readonly year: () => Result<number | null, Problem>;
  readonly date: () => Result<IsoDate | null, Problem>;
  /** A whole number within bounds. */
  readonly whole: (bounds: Bounds) => Result<number | null, Problem>;
  /** Nothing: whatever stands there does not belong on such a row. */
  readonly blank: () => Result<null, Problem>;
  /** The cell of another column on the same row. */
  readonly beside: (column: string) => CellReader;
  /** A rounding rule by its id. */
  readonly rule: () => Result<RuleId | null, Problem>;
  /** A rounding unit in kr. */
  readonly unit: () => Result<RoundingUnit | null, Problem>;
  /** A whole number of persons. */
  readonly persons: () => Result<number | null, Problem>;
  /** One of some words, in either language. */
  readonly word: <Id extends string>(
    words: Readonly<Record<Id, LocalText>>,
    ids: readonly Id[],
  ) => Result<Id | null, Problem>;
  /** A blank cell is a problem. */
  readonly required: <Value>(read: Result<Value | null, Problem>) => Result<Value, Problem>;
}

/** The least and the most that a number may be. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A column of an input table: all that there is to know of it, in one place. */
export interface InputColumn<Value> {
  readonly header: LocalText;
  /** In characters. */
  readonly width: number;
  readonly isNumeric: boolean;
  /** Whether its digits are text, which spreadsheets warn of. */
  readonly isCode: boolean;
  readonly read: (cell: CellReader) => Result<Value, Problem>;
  readonly write: (value: Value, language: Language) => ModelCell;
  /** What may be typed in it; null where anything may. */
  readonly allows: ((language: Language) => Allowed) | null;
  /** Since when it exists, where older workbooks lack it. */
  readonly later: Later<Value> | null;
}

/** A column that older workbooks lack: the first form that has it, and what its absence means. */
export interface Later<Value> {
  readonly since: number;
  readonly lacking: Value;
}

/** A column that a formula fills from the row's others, so that by itself it says nothing. */
export interface DerivedColumn<Row> {
  readonly id: string;
  /** The column that it stands right of. */
  readonly after: string;
  readonly header: LocalText;
  readonly width: number;
  /** Whether it holds numbers, whose header stands above their last digits. */
  readonly isNumeric?: true;
  readonly write: (row: Row, language: Language) => ModelCell;
}

/** What may be typed in a column. The message is headed by the sheet's title where it has none. */
export interface Allowed extends Omit<ValidationModel, "over" | "title"> {
  readonly title?: string;
}

/**
 * An input table, declared once: where it stands, what it is for, its columns in their order
 * and what makes a row one of its own. The sheet, the grid's form, the reading and the
 * drop-down lists are made of this. What is written may know more of a row than is read.
 *
 * @rule WB6 WB7
 */
export interface InputTable<Row, Written extends Row = Row> {
  readonly form: Pick<GridForm, "id" | "sheet" | "bookName" | "table">;
  /** What the sheet holds and how it is filled in. */
  readonly note: LocalText;
  readonly order: readonly (keyof Row & string)[];
  readonly columns: { readonly [Name in keyof Row]: InputColumn<Row[Name]> };
  readonly derived: readonly DerivedColumn<Written>[];
  /** What other rows' formulas know a row by. */
  readonly rowId: (row: Row) => string;
  /** The columns that together no two rows may have alike; empty where rows are told apart otherwise. */
  readonly key: readonly (keyof Row & string)[];
  /** The first form of the workbook that has it. */
  readonly since: number;
  /** Whether a new workbook has it although it is empty. */
  readonly isAlways: boolean;
}

/** The names that a table of ours is found by. */
export function tableForm(id: GridId, sheet: SheetForm, name: string): InputTable<object>["form"] {
  return { id, sheet, bookName: `Samrakna.Tabell.${name}`, table: `Samrakna_${name}` };
}

/** A table as a grid: what a workbook is searched for. */
export function gridForm<Row, Written extends Row>(table: InputTable<Row, Written>): GridForm {
  const columns = columnsInOrder(table).map(({ id, own, derived }) => {
    const { header } = own ?? derived;
    const since = own?.later?.since ?? 1;
    const isNumeric = own?.isNumeric ?? derived?.isNumeric ?? false;
    return { id, header, isNumeric, isDerived: own === null, since };
  });
  return { ...table.form, columns, rowKey: table.key, keyless: null, writtenFor: null };
}

/** A column in its place: one that is read, or one that a formula fills. */
export type PlacedColumn<Row, Written> =
  | {
      readonly id: keyof Row & string;
      readonly own: Omit<InputColumn<Row[keyof Row]>, "read" | "write">;
      readonly derived: null;
    }
  | { readonly id: string; readonly own: null; readonly derived: DerivedColumn<Written> };

/** The columns from left to right. */
export function columnsInOrder<Row, Written extends Row>({
  order,
  columns,
  derived,
}: InputTable<Row, Written>): readonly PlacedColumn<Row, Written>[] {
  return order.flatMap((id): readonly PlacedColumn<Row, Written>[] => [
    { id, own: columns[id], derived: null },
    ...derived
      .filter(({ after }) => after === id)
      .map((column) => ({ id: column.id, own: null, derived: column }) as const),
  ]);
}
