import type { Grid } from "../../templates/model/grid.ts";
import type { ChartModel } from "../../templates/model/sheet.ts";
import { absoluteArea } from "../cells/address.ts";
import { quoteSheet } from "../cells/sheet-reference.ts";
import type { ChartCells, ChartData } from "../workbook.ts";
import type { GridPlace } from "../book/layout.ts";
import { columnPlace, rowPlace } from "../book/layout.ts";

/** Where a chart reads, with what stands there. */
export function chartData(chart: ChartModel, grid: Grid, place: GridPlace): ChartData {
  const ids = grid.rows.map(({ id }) => id);
  const rows = grid.rows.slice(ids.indexOf(chart.first), ids.indexOf(chart.last) + 1);
  const shown = (column: string): readonly (string | number)[] =>
    rows.map(({ cells }) => {
      const value = cells[column]?.value;
      return typeof value === "number" || typeof value === "string" ? value : "";
    });
  const cells = (column: string, top: number, bottom: number): string => {
    const { column: index } = columnPlace(place, column);
    return `${quoteSheet(place.sheet)}!${absoluteArea({ top, left: index, bottom, right: index })}`;
  };
  const [first, last] = [rowPlace(place, chart.first), rowPlace(place, chart.last)];
  const column = (id: string): ChartCells => ({
    reference: cells(id, first, last),
    shown: shown(id),
  });
  const header = columnPlace(place, chart.values).header;
  return {
    name: {
      reference: cells(chart.values, place.top, place.top).split(":")[0] ?? "",
      shown: [header],
    },
    categories: column(chart.categories),
    values: column(chart.values),
  };
}
