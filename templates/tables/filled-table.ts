import type { Language, LocalText } from "../../engine/index.ts";
import { invariant } from "../../engine/index.ts";
import type { GridForm, GridRow, ModelCell } from "../model/grid.ts";
import type { InputTable } from "../model/input-table.ts";
import { columnsInOrder, gridForm } from "../model/input-table.ts";
import type { ValidationModel } from "../model/sheet.ts";

/** An input table with its rows, whatever they are rows of. */
export interface FilledTable {
  readonly form: GridForm;
  readonly note: LocalText;
  readonly isAlways: boolean;
  readonly since: number;
  /** What other rows' formulas know each row by. */
  readonly ids: readonly string[];
  /** A row by its place, each cell as its column writes it. */
  readonly rowAt: (index: number) => GridRow;
  /** What a row says, column by column; columns that formulas fill say nothing. */
  readonly valuesAt: (index: number) => readonly unknown[];
  /** What a row says, by column: no blanks, nor what a workbook without the column would mean. */
  readonly saidAt: (index: number) => Readonly<Record<string, unknown>>;
  readonly widths: readonly number[];
  /** Ids of columns that hold codes. */
  readonly codeColumns: readonly string[];
  readonly validations: readonly ValidationModel[];
  /** The columns that older workbooks lack. */
  readonly later: readonly LaterColumn[];
}

/** A column that a workbook may be too old to have, and a cell that says what its absence meant: the same on every row. */
export interface LaterColumn {
  readonly id: string;
  readonly header: string;
  readonly isNumeric: boolean;
  readonly lacking: ModelCell;
}

/** A table and its rows. Cells are made when they are asked for: a run changes few of them. */
export function filledTable<Row, Written extends Row>(
  table: InputTable<Row, Written>,
  rows: readonly Written[],
  language: Language,
): FilledTable {
  const columns = columnsInOrder(table);
  const { note, isAlways, since, order } = table;
  return {
    form: gridForm(table),
    note,
    isAlways,
    since,
    ids: rows.map(table.rowId),
    rowAt: (index) => tableRow(table, rowIn(rows, index), language),
    valuesAt: (index) => {
      const row = rowIn(rows, index);
      return order.map((id) => row[id]);
    },
    saidAt: (index) => saidIn(table, rowIn(rows, index)),
    widths: columns.map(({ own, derived }) => (own ?? derived).width),
    codeColumns: columns.flatMap(({ id, own }) => (own?.isCode === true ? [id] : [])),
    validations: validationsOf(table, language),
    later: laterColumns(table, rows, language),
  };
}

function rowIn<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  invariant(row !== undefined, "WB6", "a table has a row for each of its ids");
  return row;
}

function saidIn<Row, Written extends Row>(
  { order, columns }: InputTable<Row, Written>,
  row: Written,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    order.flatMap((id) => {
      const value = row[id];
      const isBlank = value === null || value === columns[id].later?.lacking;
      return isBlank ? [] : [[id, value]];
    }),
  );
}

function tableRow<Row, Written extends Row>(
  { order, columns, derived, rowId }: InputTable<Row, Written>,
  row: Written,
  language: Language,
): GridRow {
  const read = order.map((id) => [id, columns[id].write(row[id], language)] as const);
  const made = derived.map(({ id, write }) => [id, write(row, language)] as const);
  return { id: rowId(row), cells: Object.fromEntries([...read, ...made]) };
}

function laterColumns<Row, Written extends Row>(
  { order, columns }: InputTable<Row, Written>,
  rows: readonly Written[],
  language: Language,
): readonly LaterColumn[] {
  return order.flatMap((id) => {
    const { header, isNumeric, later, write } = columns[id];
    if (later === null) return [];
    const said = rows.length === 0 ? later.lacking : rowIn(rows, 0)[id];
    const lacking = write(said, language);
    return [{ id, header: header[language], isNumeric, lacking }];
  });
}

/** What may be typed in each column. */
function validationsOf<Row, Written extends Row>(
  table: InputTable<Row, Written>,
  language: Language,
): readonly ValidationModel[] {
  const { id: grid, sheet } = table.form;
  return columnsInOrder(table).flatMap(({ id, own }): readonly ValidationModel[] => {
    const allowed = own?.allows?.(language);
    if (allowed === undefined) return [];
    const title = sheet.title[language];
    return [{ over: { kind: "column", grid, column: id }, title, ...allowed }];
  });
}
