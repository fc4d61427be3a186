import type { Grid } from "../../templates/model/grid.ts";
import type { ChartModel, SheetModel } from "../../templates/model/sheet.ts";
import { absoluteArea } from "../cells/address.ts";
import { quoteSheet } from "../cells/sheet-reference.ts";
import type { ChartCells, ChartData, ChartSource } from "../workbook.ts";
import type { GridPlace } from "../book/layout.ts";
import { columnPlace, rowPlace } from "../book/layout.ts";

/** The charts of a sheet, each with the grid whose rows it shows. */
export function chartedGrids({
  blocks,
  charts,
}: SheetModel): readonly { readonly chart: ChartModel; readonly grid: Grid }[] {
  return charts.flatMap((chart) =>
    blocks.flatMap(({ grid }) => (grid.form.id === chart.grid ? [{ chart, grid }] : [])),
  );
}

/** Where a chart reads, with what stands there. */
export function chartData(chart: ChartModel, grid: Grid, place: GridPlace): ChartData {
  const ids = grid.rows.map(({ id }) => id);
  const rows = grid.rows.slice(ids.indexOf(chart.first), ids.indexOf(chart.last) + 1);
  const shown = (column: string): readonly (string | number)[] =>
    rows.map(({ cells }) => {
      const value = cells[column]?.value;
      return typeof value === "number" || typeof value === "string" ? value : "";
    });
  const [first, last] = [rowPlace(place, chart.first), rowPlace(place, chart.last)];
  const column = (id: string): ChartCells => ({
    reference: columnCells(place, id, { first, last }),
    shown: shown(id),
  });
  const header = columnPlace(place, chart.values).header;
  return {
    name: {
      reference:
        columnCells(place, chart.values, { first: place.top, last: place.top }).split(":")[0] ?? "",
      shown: [header],
    },
    categories: column(chart.categories),
    values: column(chart.values),
  };
}

/**
 * Where a chart of ours reads in a grid as it stands now, before its rows are written
 * again: the rows above its bars and those below are as many as they will be.
 */
export function chartSourceBefore(
  chart: ChartModel,
  { rows }: Grid,
  present: GridPlace,
): ChartSource | null {
  const ids = rows.map(({ id }) => id);
  const above = ids.indexOf(chart.first);
  const below = ids.length - 1 - ids.indexOf(chart.last);
  const bars = { first: present.top + 1 + above, last: present.bottom - below };
  if (bars.last < bars.first) return null;
  return {
    name: columnPlace(present, chart.values).header,
    categories: columnCells(present, chart.categories, bars),
    values: columnCells(present, chart.values, bars),
  };
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

function columnCells(place: GridPlace, id: string, { first, last }: Rows): string {
  const { column } = columnPlace(place, id);
  const area = { top: first, left: column, bottom: last, right: column };
  return `${quoteSheet(place.sheet)}!${absoluteArea(area)}`;
}
