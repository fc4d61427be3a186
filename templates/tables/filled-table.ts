import type { Language, LocalText } from "../../engine/index.ts";
import type { GridForm, GridRow } from "../model/grid.ts";
import type { InputTable } from "../model/input-table.ts";
import { columnsInOrder, gridForm } from "../model/input-table.ts";
import type { ValidationModel } from "../model/sheet.ts";

/** An input table with its rows, whatever they are rows of. */
export interface FilledTable {
  readonly form: GridForm;
  readonly note: LocalText;
  readonly isAlways: boolean;
  readonly since: number;
  readonly rows: readonly GridRow[];
  /** What each row says, column by column; columns that formulas fill say nothing. */
  readonly values: readonly (readonly unknown[])[];
  readonly widths: readonly number[];
  /** Ids of columns that hold codes. */
  readonly codeColumns: readonly string[];
  readonly validations: readonly ValidationModel[];
}

/** A table and its rows, each cell as its column writes it. */
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
    rows: rows.map((row) => tableRow(table, row, language)),
    values: rows.map((row) => order.map((id) => row[id])),
    widths: columns.map(({ own, derived }) => (own ?? derived).width),
    codeColumns: columns.flatMap(({ id, own }) => (own?.isCode === true ? [id] : [])),
    validations: validationsOf(table, language),
  };
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
