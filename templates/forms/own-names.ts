import { GRIDS } from "./grids.ts";
import type { NamedForm } from "./names.ts";
import {
  AUDIT_HEADING,
  CHOICES,
  CLAUSE_ROWS,
  CONTROL,
  DECIDED,
  FACTS,
  HEADING,
  STAMP,
  TERMS,
} from "./names.ts";
import type { SheetForm } from "../model/grid.ts";
import { SHEETS } from "./sheets.ts";

/** A cell that is known by a defined name, and the sheet that it belongs to. */
export interface OwnName extends NamedForm {
  readonly sheet: SheetForm;
  /** Whether the program writes the cell at every run; else a user fills it in. */
  readonly isReport: boolean;
}

function on(
  sheet: SheetForm,
  isReport: boolean,
  ...lists: readonly Readonly<Record<string, NamedForm>>[]
): readonly OwnName[] {
  return lists
    .flatMap((forms) => Object.values(forms))
    .map((form) => ({ ...form, sheet, isReport }));
}

/** Every cell that is known by a defined name: none may be anywhere but on its sheet. @rule WB6 */
export const OWN_CELLS: readonly OwnName[] = [
  ...on(SHEETS.agreement, false, FACTS, CHOICES),
  ...on(SHEETS.split, true, HEADING, CONTROL),
  ...on(SHEETS.audit, true, AUDIT_HEADING, STAMP, TERMS, CLAUSE_ROWS, DECIDED),
];

/** Every grid, which its name finds where it is no table. @rule WB6 */
export const OWN_GRIDS = Object.values(GRIDS);
