import type { Operation, PresentWorkbook, WriteCells } from "../workbook.ts";
import { addressOf } from "../cells/address.ts";

/** What a plan does to one sheet. */
export interface SheetSummary {
  readonly sheet: string;
  readonly isNew: boolean;
  /** How many cells it writes, and how many of them come to hold something else. */
  readonly cells: number;
  readonly changed: number;
}

/** What a plan writes where, sheet by sheet in its order: for the user, before and after. */
export function summaryOf(
  plan: readonly Operation[],
  present: PresentWorkbook | null,
): readonly SheetSummary[] {
  const writes = plan.filter((step) => step.kind === "write-cells");
  const added = new Set(plan.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : [])));
  const sheets = Array.from(new Set(writes.map(({ sheet }) => sheet)));
  return sheets.map((sheet) => {
    const own = writes.filter((step) => step.sheet === sheet);
    return {
      sheet,
      isNew: added.has(sheet),
      cells: own.reduce((sum, step) => sum + written(step).length, 0),
      changed: own.reduce((sum, step) => sum + changedIn(step, present), 0),
    };
  });
}

interface CellWrite {
  readonly cell: string;
  readonly value: unknown;
  readonly formula: string | null;
}

function written({ top, left, rows }: WriteCells): readonly CellWrite[] {
  return rows.flatMap((row, down) =>
    row.flatMap((one, right) =>
      one === null
        ? []
        : [
            {
              cell: addressOf({ row: top + down, column: left + right }),
              value: one.value,
              formula: one.formula ?? null,
            },
          ],
    ),
  );
}

function changedIn(step: WriteCells, present: PresentWorkbook | null): number {
  const cells = present?.sheets.find(({ name }) => name === step.sheet)?.cells;
  return written(step).filter(({ cell, value, formula }) => {
    const now = cells?.get(cell) ?? { value: null, formula: null };
    return now.value !== value || now.formula !== formula;
  }).length;
}
