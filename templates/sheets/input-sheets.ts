import type { InputData } from "../forms/input-data.ts";
import type { GridId } from "../model/ids.ts";
import type { SheetModel } from "../model/sheet.ts";
import { inputTables } from "../tables/input-tables.ts";
import { aboveClauses } from "./agreement-sheet.ts";
import type { Above } from "./table-sheet.ts";
import { tableSheet } from "./table-sheet.ts";

/** What stands above a table on its sheet, where more than a note does. */
const ABOVE: Readonly<Partial<Record<GridId, (inputs: InputData) => Above>>> = {
  clauses: aboveClauses,
};

/** The input sheets of a new workbook; one that would be empty is left out where it may be. @rule WB6 */
export function inputSheets(inputs: InputData): readonly SheetModel[] {
  const { agreement, language } = inputs;
  return inputTables(inputs)
    .filter(({ rows, isAlways }) => isAlways || rows.length > 0)
    .map((table) => {
      const above = ABOVE[table.form.id]?.(inputs);
      return tableSheet(table, { agreement, language, above });
    });
}
