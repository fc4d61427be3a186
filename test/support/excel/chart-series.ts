import { columnsOf, rowsOf } from "./area.ts";
import type { Area } from "./area.ts";
import { viewOf } from "./cells.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { cellsOf } from "./object-factory.ts";
import { invalidArgument, notImplemented } from "./errors.ts";
import type { Arguments, HostObject } from "./host-object.ts";
import {
  flagProperty,
  numberProperty,
  objectAt,
  optionalTextAt,
  readOnly,
  textAt,
  textProperty,
} from "./host-object.ts";
import type { CellsOfSheet, MemoryBook, MemoryChart, MemorySeries, MemorySheet } from "./model.ts";
import { referenceOf } from "./names.ts";
import { mayDraw } from "./protection.ts";
import { colorOf } from "./range-format.ts";

/** `chart.series`. A series has no id: one that was added is found again by its place. */
export function seriesCollection(
  factory: ObjectFactory,
  sheet: MemorySheet,
  chart: MemoryChart,
): HostObject {
  const object = (series: MemorySeries): HostObject =>
    chartSeries(factory, { sheet, chart }, series);
  return {
    type: "ChartSeriesCollection",
    properties: { Count: readOnly(() => chart.series.length) },
    items: () => chart.series.map(object),
    objects: {
      Add: (args) => {
        mayDraw(sheet);
        const series = plainSeries(optionalTextAt(args, 0) ?? "");
        chart.series.push(series);
        return object(series);
      },
    },
    actions: { GetCount: () => chart.series.length },
  };
}

function plainSeries(name: string): MemorySeries {
  return { name, values: null, categories: null, color: null, gapWidth: 182, hasDataLabels: false };
}

function chartSeries(
  factory: ObjectFactory,
  { sheet, chart }: { readonly sheet: MemorySheet; readonly chart: MemoryChart },
  series: MemorySeries,
): HostObject {
  const reference = (args: Arguments): string => {
    mayDraw(sheet);
    const cells = objectAt(args, 0)?.cells;
    if (cells === undefined) throw invalidArgument();
    return referenceOf(cells);
  };
  return {
    type: "ChartSeries",
    properties: {
      Name: textProperty(
        () => shownName(factory.book, series.name),
        (name) => {
          mayDraw(sheet);
          if (name.length > 255) throw invalidArgument();
          series.name = name;
        },
      ),
      HasDataLabels: flagProperty(
        () => series.hasDataLabels,
        (value) => {
          mayDraw(sheet);
          series.hasDataLabels = value;
        },
      ),
      GapWidth: numberProperty(
        () => series.gapWidth,
        (value) => {
          mayDraw(sheet);
          if (value < 0 || value > 500) throw invalidArgument();
          series.gapWidth = value;
        },
      ),
    },
    parts: { Format: () => seriesFormat(sheet, series) },
    actions: {
      SetValues: (args) => {
        series.values = reference(args);
        return undefined;
      },
      SetXAxisValues: (args) => {
        series.categories = reference(args);
        return undefined;
      },
      GetDimensionDataSourceString: (args) => {
        const dimension = textAt(args, 0);
        const found = dimension === "Values" ? series.values : series.categories;
        return found ?? "";
      },
      Delete: () => {
        mayDraw(sheet);
        chart.series = chart.series.filter((one) => one !== series);
        return undefined;
      },
    },
  };
}

/** A series that is named by a cell, `=Parter!$B$1`, shows what the cell does. */
function shownName(book: MemoryBook, name: string): string {
  const cells = name.startsWith("=") ? cellsOf(book, name) : null;
  if (cells === null) return name;
  return viewOf(book, cells.sheet, cells.area.top, cells.area.left).text;
}

function seriesFormat(sheet: MemorySheet, series: MemorySeries): HostObject {
  return {
    type: "ChartSeriesFormat",
    parts: {
      Fill: () => ({
        type: "ChartFill",
        actions: {
          SetSolidColor: (args) => {
            mayDraw(sheet);
            series.color = colorOf(textAt(args, 0));
            return undefined;
          },
          Clear: () => {
            mayDraw(sheet);
            series.color = null;
            return undefined;
          },
        },
      }),
    },
  };
}

/**
 * The series that Excel makes of cells: along the longer side, the first row and column being
 * names and categories where they are texts.
 */
export function seriesOf(
  book: MemoryBook,
  { sheet, area }: CellsOfSheet,
  seriesBy: string,
): MemorySeries[] {
  if (seriesBy !== "Auto" && seriesBy !== "Columns" && seriesBy !== "Rows") throw invalidArgument();
  const isByColumns = seriesBy === "Columns" || (seriesBy === "Auto" && isTall(area));
  if (!isByColumns) throw notImplemented("ChartCollection.add with series by rows");
  const isText = (row: number, column: number): boolean =>
    typeof viewOf(book, sheet, row, column).value === "string";
  const hasNames = rowsOf(area) > 1 && isText(area.top, area.right);
  const top = hasNames ? area.top + 1 : area.top;
  const hasCategories = columnsOf(area) > 1 && isText(top, area.left);
  const column = (left: number): string =>
    referenceOf({ sheet, area: { ...area, top, left, right: left } });
  const first = hasCategories ? area.left + 1 : area.left;
  return Array.from({ length: area.right - first + 1 }, (_, index) => {
    const left = first + index;
    const name = hasNames
      ? `=${referenceOf({ sheet, area: { top: area.top, bottom: area.top, left, right: left } })}`
      : `Series${String(index + 1)}`;
    const categories = hasCategories ? column(area.left) : null;
    return { ...plainSeries(name), values: column(left), categories };
  });
}

function isTall(area: Area): boolean {
  return rowsOf(area) >= columnsOf(area);
}
