import type { CellValue } from "../../templates/model/cell-value.ts";
import { INPUT_GRIDS } from "../../templates/tables/input-tables.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetOf } from "../book/find-grids.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";
import type { RawTable } from "../inputs/fingerprints.ts";
import { placedTable } from "../inputs/fingerprints.ts";
import type { Operation } from "../workbook.ts";

/** The input tables that stand in a workbook, with what some steps write into them. @rule AU4 */
export function tablesAfter(
  book: OpenBook,
  present: Layout,
  steps: readonly Operation[] = [],
): readonly RawTable[] {
  const written = writtenCells(steps);
  return INPUT_GRIDS.flatMap(({ id }): RawTable[] => {
    const place = present.grids.get(id);
    if (place === undefined) return [];
    const { cells } = sheetOf(book, place.sheet);
    return [
      placedTable(resized(place, steps), (row, column) => {
        const address = addressOf({ row, column });
        const own = written.get(`${place.sheet}!${address}`);
        return own === undefined ? (cells.get(address)?.value ?? null) : own;
      }),
    ];
  });
}

function writtenCells(steps: readonly Operation[]): ReadonlyMap<string, CellValue> {
  const written = new Map<string, CellValue>();
  for (const step of steps) {
    if (step.kind !== "write-cells") continue;
    step.rows.forEach((row, down) => {
      row.forEach((cell, across) => {
        if (cell === null) return;
        const address = addressOf({ row: step.top + down, column: step.left + across });
        written.set(`${step.sheet}!${address}`, cell.value);
      });
    });
  }
  return written;
}

function resized(place: GridPlace, steps: readonly Operation[]): GridPlace {
  const bottoms = steps.flatMap((step) =>
    step.kind === "resize-table" && step.table === place.table ? [step.area.bottom] : [],
  );
  return { ...place, bottom: bottoms.at(-1) ?? place.bottom };
}
