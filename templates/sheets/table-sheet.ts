import type { Agreement, Language } from "../../engine/index.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { FilledTable } from "../tables/filled-table.ts";
import type { InputSketch } from "./input-sheet.ts";
import { inputSheet } from "./input-sheet.ts";

/** Whose workbook a sheet is in, the language of its words, and what stands above its table. */
interface Surroundings {
  readonly agreement: Agreement;
  readonly language: Language;
  readonly above: Above | undefined;
}

/** What stands between the note and the table. */
export type Above = Required<Pick<InputSketch, "labels" | "named" | "top" | "validations">>;

/** The sheet of an input table, as its declaration has it. */
export function tableSheet(
  { form, note, ids, rowAt, widths, codeColumns, validations }: FilledTable,
  { agreement, language, above }: Surroundings,
): SheetModel {
  return inputSheet({
    form: form.sheet,
    language,
    note,
    grid: { form, rows: ids.map((_, index) => rowAt(index)) },
    widths,
    codeColumns,
    agreement,
    ...above,
    validations: [...(above?.validations ?? []), ...validations],
  });
}
