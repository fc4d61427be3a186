import type { NamedForm } from "../forms/names.ts";
import { BOOK, SHOWN } from "../forms/names.ts";
import { RETIRED, RETIRED_FACTS } from "../forms/retired-names.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { GridForm, SheetForm } from "../model/grid.ts";
import { REPORTS } from "../reports/reports.ts";
import { LEDGER_GRIDS } from "../ledger/ledger-tables.ts";
import { INPUT_GRIDS } from "../tables/input-tables.ts";

/** A cell that is known by a defined name, and the sheet that it belongs to. */
export interface OwnName extends NamedForm {
  readonly sheet: SheetForm;
  /** The sheet that it is on in an upgraded workbook, where that is another. */
  readonly orSheet?: SheetForm;
}

/** Every sheet of ours, in the order of the tabs: reports are looked at first. @rule WB6 */
export const OWN_SHEETS: readonly SheetForm[] = [
  ...REPORTS.map(({ sheet }) => sheet),
  ...Object.values(SHEETS),
];

/** Every grid, which its name finds where it is no table. @rule WB6 */
export const OWN_GRIDS: readonly GridForm[] = [
  ...INPUT_GRIDS,
  ...LEDGER_GRIDS,
  ...REPORTS.flatMap(({ grids }) => grids),
];

/** Every cell that is known by a defined name: none may be anywhere but on its sheet. @rule WB6 */
export const OWN_CELLS: readonly OwnName[] = [
  ...on(SHEETS.agreements, BOOK).map((form) => ({ ...form, orSheet: SHEETS.agreement })),
  ...on(SHEETS.decisions, SHOWN),
  ...REPORTS.flatMap(({ sheet, cells }) => cells.map((form) => ({ ...form, sheet }))),
];

/** Cells that workbooks of the first form have names for. @rule WB8 */
export const RETIRED_CELLS: readonly OwnName[] = [
  ...on(SHEETS.agreement, RETIRED_FACTS),
  ...on(SHEETS.agreement, RETIRED),
];

function on(sheet: SheetForm, forms: Readonly<Record<string, NamedForm>>): readonly OwnName[] {
  return Object.values(forms).map((form) => ({ ...form, sheet }));
}
