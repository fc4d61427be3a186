import type { Operation, PresentWorkbook } from "../workbook.ts";
import { cellsOf, isChange } from "./changes.ts";

/** What a plan does to one sheet. */
export interface SheetSummary {
  readonly sheet: string;
  readonly isNew: boolean;
  /** How many cells it writes or empties, and how many of them come to hold something else. */
  readonly cells: number;
  readonly changed: number;
}

/** What a plan writes where, sheet by sheet in its order: for the user, before and after. */
export function summaryOf(
  plan: readonly Operation[],
  present: PresentWorkbook | null,
): readonly SheetSummary[] {
  const cells = cellsOf(plan, present);
  const added = new Set(plan.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const sheets = Array.from(new Set(cells.map(({ sheet }) => sheet)));
  return sheets.map((sheet) => {
    const own = cells.filter((one) => one.sheet === sheet);
    return {
      sheet,
      isNew: added.has(sheet),
      cells: own.length,
      changed: own.filter(isChange).length,
    };
  });
}
