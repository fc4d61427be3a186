import type { NamedForm } from "../forms/names.ts";
import { CHOICES, FACTS } from "../forms/names.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { GridForm, SheetForm } from "../model/grid.ts";
import { REPORTS } from "../reports/reports.ts";
import { INPUT_GRIDS } from "../tables/input-tables.ts";

/** A cell that is known by a defined name, and the sheet that it belongs to. */
export interface OwnName extends NamedForm {
  readonly sheet: SheetForm;
}

/** Every sheet of ours, in the order of the tabs: reports are looked at first. @rule WB6 */
export const OWN_SHEETS: readonly SheetForm[] = [
  ...REPORTS.map(({ sheet }) => sheet),
  ...Object.values(SHEETS),
];

/** Every grid, which its name finds where it is no table. @rule WB6 */
export const OWN_GRIDS: readonly GridForm[] = [
  ...INPUT_GRIDS,
  ...REPORTS.flatMap(({ grids }) => grids),
];

/** Every cell that is known by a defined name: none may be anywhere but on its sheet. @rule WB6 */
export const OWN_CELLS: readonly OwnName[] = [
  ...[FACTS, CHOICES]
    .flatMap((forms): readonly NamedForm[] => Object.values(forms))
    .map((form) => ({ ...form, sheet: SHEETS.agreement })),
  ...REPORTS.flatMap(({ sheet, cells }) => cells.map((form) => ({ ...form, sheet }))),
];
