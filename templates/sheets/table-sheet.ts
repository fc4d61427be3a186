import type { Agreement, Language } from "../../engine/index.ts";
import type { GridRow } from "../model/grid.ts";
import type { InputTable } from "../model/input-table.ts";
import { columnsInOrder, gridForm } from "../model/input-table.ts";
import type { SheetModel } from "../model/sheet.ts";
import { inputSheet } from "./input-sheet.ts";

/** Whose workbook a sheet is in, and the language of its words. */
interface Surroundings {
  readonly agreement: Agreement;
  readonly language: Language;
}

/** The sheet of an input table, as its declaration has it. */
export function tableSheet<Row, Written extends Row>(
  table: InputTable<Row, Written>,
  rows: readonly Written[],
  { agreement, language }: Surroundings,
): SheetModel {
  const { form, note } = table;
  const columns = columnsInOrder(table);
  return inputSheet({
    form: form.sheet,
    language,
    note,
    grid: { form: gridForm(table), rows: rows.map((row) => tableRow(table, row, language)) },
    widths: columns.map(({ own, derived }) => (own ?? derived).width),
    codeColumns: columns.flatMap(({ id, own }) => (own?.isCode === true ? [id] : [])),
    agreement,
    validations: columns.flatMap(({ id, own }) => {
      const allowed = own?.allows?.(language);
      if (allowed === undefined) return [];
      const title = form.sheet.title[language];
      return [{ over: { kind: "column", grid: form.id, column: id }, title, ...allowed }];
    }),
  });
}

/** One row of an input table, each cell as its column writes it. */
export function tableRow<Row, Written extends Row>(
  { order, columns, derived, rowId }: InputTable<Row, Written>,
  row: Written,
  language: Language,
): GridRow {
  const read = order.map((id) => [id, columns[id].write(row[id], language)] as const);
  const made = derived.map(({ id, write }) => [id, write(row, language)] as const);
  return { id: rowId(row), cells: Object.fromEntries([...read, ...made]) };
}
