import type { InputData } from "../forms/input-data.ts";
import { upgradedSheet } from "../forms/sheets.ts";
import type { GridId } from "../model/ids.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { FilledTable } from "../tables/filled-table.ts";
import { inputTables } from "../tables/input-tables.ts";
import { aboveAgreements } from "./agreement-sheet.ts";
import { aboveDecisions, aboveUpgradedDecisions } from "./decisions-sheet.ts";
import type { Above } from "./table-sheet.ts";
import { tableSheet } from "./table-sheet.ts";

/** What stands above a table on its sheet, where more than a note does. */
const ABOVE: Readonly<Partial<Record<GridId, (inputs: InputData) => Above>>> = {
  agreements: aboveAgreements,
  decisions: aboveDecisions,
};

/** What stands above a table that comes with an upgrade, where that is more than in a new workbook. */
const ABOVE_UPGRADED: typeof ABOVE = { decisions: aboveUpgradedDecisions };

/** The input sheets of a new workbook; one that would be empty is left out where it may be. @rule WB6 */
export function inputSheets(inputs: InputData): readonly SheetModel[] {
  return sheetsOf(inputs, inputTables(inputs), ABOVE);
}

/** The input sheets that a workbook of an earlier form has not. @rule WB8 */
export function laterSheets(inputs: InputData, form: number): readonly SheetModel[] {
  const later = inputTables(inputs)
    .filter(({ since }) => since > form)
    .map((table) => ({
      ...table,
      form: { ...table.form, sheet: upgradedSheet(table.form.sheet) },
    }));
  return sheetsOf(inputs, later, ABOVE_UPGRADED);
}

function sheetsOf(
  inputs: InputData,
  tables: readonly FilledTable[],
  above: typeof ABOVE,
): readonly SheetModel[] {
  const { agreement, language } = inputs;
  return tables
    .filter(({ ids, isAlways }) => isAlways || ids.length > 0)
    .map((table) =>
      tableSheet(table, { agreement, language, above: above[table.form.id]?.(inputs) }),
    );
}
