import type { Agreement, Language } from "../../engine/index.ts";
import type { GridRow } from "../model/grid.ts";
import type { InputTable } from "../model/input-table.ts";
import { gridForm } from "../model/input-table.ts";
import type { SheetModel } from "../model/sheet.ts";
import { inputSheet } from "./input-sheet.ts";

/** Whose workbook a sheet is in, and the language of its words. */
interface Surroundings {
  readonly agreement: Agreement;
  readonly language: Language;
}

/** The sheet of an input table, as its declaration has it. */
export function tableSheet<Row>(
  table: InputTable<Row>,
  rows: readonly Row[],
  { agreement, language }: Surroundings,
): SheetModel {
  const { form, note, order, columns } = table;
  return inputSheet({
    form: form.sheet,
    language,
    note,
    grid: { form: gridForm(table), rows: rows.map((row) => tableRow(table, row, language)) },
    widths: order.map((id) => columns[id].width),
    codeColumns: order.filter((id) => columns[id].isCode),
    agreement,
    validations: order.flatMap((id) => {
      const allowed = columns[id].allows?.(language);
      if (allowed === undefined) return [];
      const title = form.sheet.title[language];
      return [{ over: { kind: "column", column: id }, title, ...allowed }];
    }),
  });
}

/** One row of an input table, each cell as its column writes it. */
export function tableRow<Row>(
  { order, columns, rowId }: InputTable<Row>,
  row: Row,
  language: Language,
): GridRow {
  const cells = order.map((id) => [id, columns[id].write(row[id], language)] as const);
  return { id: rowId(row), cells: Object.fromEntries(cells) };
}
