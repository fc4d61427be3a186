import { parseSheetReference } from "../cells/sheet-reference.ts";
import type { ChartSource, PresentChart, PresentSheet } from "../workbook.ts";

/**
 * Our chart on a sheet: the one with its name or, where another program has given it
 * another, the first that shows just the cells that ours would. Null where there is none:
 * a chart of the user's own over fewer rows, or over others, is not taken for it.
 *
 * @rule WB2
 */
export function ownChart(
  { charts }: PresentSheet,
  own: string,
  source: ChartSource | null,
): PresentChart | null {
  const named = charts.find(({ name }) => name === own);
  if (named !== undefined || source === null) return named ?? null;
  return charts.find(({ values }) => values !== null && isSame(values, source.values)) ?? null;
}

/** Whether two references mean the same cells, however they are written. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [parseSheetReference(one), parseSheetReference(other)];
  const sides = ["top", "left", "bottom", "right"] as const;
  return a !== null && a.sheet === b?.sheet && sides.every((side) => a.area[side] === b.area[side]);
}
