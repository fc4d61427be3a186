import type { CellAt } from "../../../toolkit/cells/address.ts";
import type { Area, Operation, PresentWorkbook, ResizeTable } from "../../../toolkit/workbook.ts";
import { rectangles } from "./rectangles.ts";

/** A rectangle of a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** The sheets that a plan makes, in its order. */
export function sheetsMade(plan: readonly Operation[]): readonly string[] {
  return plan.flatMap((step) => (step.kind === "add-sheet" ? [step.sheet] : []));
}

/**
 * The cells that a plan changes on sheets that were there before, as rectangles that
 * hold no other cell: what is between them is the user's, and left alone.
 *
 * @rule EX3
 */
export function touchedAreas(
  plan: readonly Operation[],
  present: PresentWorkbook,
): readonly SheetArea[] {
  const made = new Set(sheetsMade(plan));
  const cells = new Map<string, CellAt[]>();
  for (const { sheet, at } of plan.flatMap((step) => cellsOf(step, present))) {
    if (made.has(sheet)) continue;
    const known = cells.get(sheet) ?? [];
    known.push(at);
    cells.set(sheet, known);
  }
  return [...cells].flatMap(([sheet, touched]) =>
    rectangles(touched).map((area) => ({ sheet, area })),
  );
}

/** For each sheet that a plan makes, the rectangle around all that it writes there. */
export function writtenAround(plan: readonly Operation[]): readonly SheetArea[] {
  return sheetsMade(plan).flatMap((sheet) => {
    const blocks = plan.flatMap((step) =>
      step.kind === "write-cells" && step.sheet === sheet ? [step] : [],
    );
    if (blocks.length === 0) return [];
    const around = {
      top: Math.min(...blocks.map(({ top }) => top)),
      left: Math.min(...blocks.map(({ left }) => left)),
      bottom: Math.max(...blocks.map(({ top, rows }) => top + rows.length - 1)),
      right: Math.max(
        ...blocks.map(({ left, rows }) => left + Math.max(...rows.map((row) => row.length)) - 1),
      ),
    };
    return [{ sheet, area: around }];
  });
}

interface Touched {
  readonly sheet: string;
  readonly at: CellAt;
}

function cellsOf(step: Operation, present: PresentWorkbook): readonly Touched[] {
  if (step.kind === "clear-cells") return cellsIn(step.sheet, step.area);
  if (step.kind === "resize-table") return newRows(step, present);
  if (step.kind !== "write-cells") return [];
  const { sheet, top, left, rows } = step;
  return rows.flatMap((row, down) =>
    row.flatMap((cell, right) =>
      cell === null ? [] : [{ sheet, at: { row: top + down, column: left + right } }],
    ),
  );
}

function cellsIn(sheet: string, { top, left, bottom, right }: Area): readonly Touched[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_none, across) => ({
      sheet,
      at: { row: top + down, column: left + across },
    })),
  ).flat();
}

/** Excel itself fills the rows that a table gains, in columns that have a formula for them. */
function newRows({ table, area }: ResizeTable, { sheets }: PresentWorkbook): readonly Touched[] {
  return sheets.flatMap(({ name: sheet, tables }) =>
    tables
      .filter(({ name }) => name === table)
      .flatMap(({ area: before }) => cellsIn(sheet, { ...area, top: before.bottom + 1 })),
  );
}
