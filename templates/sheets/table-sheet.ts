import type { Agreement, Language } from "../../engine/index.ts";
import type { GridRow } from "../model/grid.ts";
import type { InputTable } from "../model/input-table.ts";
import { columnsInOrder, gridForm } from "../model/input-table.ts";
import type { SheetModel, ValidationModel } from "../model/sheet.ts";
import type { InputSketch } from "./input-sheet.ts";
import { inputSheet } from "./input-sheet.ts";

/** Whose workbook a sheet is in, the language of its words, and what stands above its table. */
interface Surroundings {
  readonly agreement: Agreement;
  readonly language: Language;
  readonly above?: Above;
}

/** What stands between the note and the table. */
export type Above = Required<Pick<InputSketch, "labels" | "named" | "top" | "validations">>;

/** The sheet of an input table, as its declaration has it. */
export function tableSheet<Row, Written extends Row>(
  table: InputTable<Row, Written>,
  rows: readonly Written[],
  { agreement, language, above }: Surroundings,
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
    ...above,
    validations: [...(above?.validations ?? []), ...allowed(table, language)],
  });
}

/** What may be typed in each column. */
function allowed<Row, Written extends Row>(
  table: InputTable<Row, Written>,
  language: Language,
): readonly ValidationModel[] {
  const { id: grid, sheet } = table.form;
  return columnsInOrder(table).flatMap(({ id, own }): readonly ValidationModel[] => {
    const allows = own?.allows?.(language);
    if (allows === undefined) return [];
    return [
      { over: { kind: "column", grid, column: id }, title: sheet.title[language], ...allows },
    ];
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
