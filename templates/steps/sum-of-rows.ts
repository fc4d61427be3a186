import type { Formula, Reference } from "../model/formula.ts";
import { formula } from "../model/formula.ts";
import type { GridId } from "../model/ids.ts";

/** A row that a sum may take. */
export interface SummedRow {
  readonly id: string;
  readonly isSummed: boolean;
}

/** The sum of a column over some rows of a grid, which stand as they are listed: rows that follow each other make a range. */
export function sumOfRows(grid: GridId, column: string, rows: readonly SummedRow[]): Formula {
  const runs: string[][] = [];
  rows.forEach(({ id, isSummed }, index) => {
    if (!isSummed) return;
    const follows = index > 0 && rows[index - 1]?.isSummed === true;
    if (follows) runs.at(-1)?.push(id);
    else runs.push([id]);
  });
  const ranges = runs.map((ids): Reference => ({
    kind: "cells",
    grid,
    column,
    first: ids[0] ?? "",
    last: ids.at(-1) ?? "",
  }));
  return formula`SUM(${ranges.flatMap((range, index) => (index === 0 ? [range] : [",", range]))})`;
}
