import { areaAt } from "./area.ts";
import { chartAxes } from "./chart-axes.ts";
import { seriesCollection, seriesOf } from "./chart-series.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { cellsGiven } from "./object-factory.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { Arguments, HostObject, Property } from "./host-object.ts";
import {
  flagProperty,
  objectAt,
  optionalTextAt,
  readOnly,
  textAt,
  textProperty,
} from "./host-object.ts";
import type { CellsOfSheet, MemoryAxis, MemoryChart, MemorySheet } from "./model.ts";
import { isSameName, takeId } from "./model.ts";
import { mayDraw } from "./protection.ts";
import { boxOf } from "./range-format.ts";

/** `worksheet.charts`. */
export function chartCollection(factory: ObjectFactory, sheet: MemorySheet): HostObject {
  const object = (chart: MemoryChart): HostObject => makeChart(factory, sheet, chart);
  return {
    type: "ChartCollection",
    properties: { Count: readOnly(() => sheet.charts.length) },
    items: () => sheet.charts.map(object),
    item: (key) => {
      const chart = sheet.charts.find(
        ({ id, name }) => id === String(key) || isSameName(name, String(key)),
      );
      return chart === undefined ? null : object(chart);
    },
    objects: { Add: (args) => object(addChart(factory, sheet, args)) },
    actions: { GetCount: () => sheet.charts.length },
  };
}

const PLAIN_AXIS: MemoryAxis = {
  minimum: null,
  numberFormat: "General",
  linkNumberFormat: true,
  reversePlotOrder: false,
  visible: true,
  majorGridlines: false,
};

function addChart(factory: ObjectFactory, sheet: MemorySheet, args: Arguments): MemoryChart {
  mayDraw(sheet);
  const type = textAt(args, 0);
  const cells = objectAt(args, 1)?.cells;
  if (cells === undefined || !/^[A-Z3][A-Za-z0-9]+$/.test(type)) throw invalidArgument();
  const series = seriesOf(factory.book, cells, optionalTextAt(args, 2) ?? "Auto");
  const number = takeId(factory.book);
  const chart: MemoryChart = {
    id: `{00000000-0008-0000-0000-${String(number).padStart(12, "0")}}`,
    name: `Chart ${String(sheet.charts.length + 1)}`,
    type,
    over: null,
    box: { top: 60, left: 120, width: 360, height: 216 },
    title: { text: series.length === 1 ? (series[0]?.name ?? "") : "Chart Title", visible: true },
    legendVisible: series.length > 1,
    axes: { category: { ...PLAIN_AXIS }, value: { ...PLAIN_AXIS, majorGridlines: true } },
    series,
  };
  sheet.charts.push(chart);
  return chart;
}

function makeChart(factory: ObjectFactory, sheet: MemorySheet, chart: MemoryChart): HostObject {
  return {
    type: "Chart",
    id: chart.id,
    properties: chartProperties(sheet, chart),
    parts: {
      Worksheet: () => factory.worksheet(sheet),
      Title: () => chartTitle(sheet, chart),
      Legend: () => ({
        type: "ChartLegend",
        properties: {
          Visible: flagProperty(
            () => chart.legendVisible,
            (value) => {
              mayDraw(sheet);
              chart.legendVisible = value;
            },
          ),
        },
      }),
      Axes: () => chartAxes(sheet, chart),
      Series: () => seriesCollection(factory, sheet, chart),
    },
    actions: {
      SetPosition: (args) => {
        mayDraw(sheet);
        const first = cellsGiven(factory.book, args[0], sheet);
        const isLastGiven = args[1]?.kind === "object" || typeof args[1]?.value === "string";
        const last = isLastGiven ? cellsGiven(factory.book, args[1], sheet) : null;
        place(chart, first, last);
        return undefined;
      },
      SetData: (args) => {
        mayDraw(sheet);
        const cells = objectAt(args, 0)?.cells;
        if (cells === undefined) throw invalidArgument();
        chart.series = seriesOf(factory.book, cells, optionalTextAt(args, 1) ?? "Auto");
        return undefined;
      },
      Delete: () => {
        mayDraw(sheet);
        sheet.charts = sheet.charts.filter((one) => one !== chart);
        return undefined;
      },
    },
  };
}

/** Puts a chart over cells; without a last cell it keeps its size. */
function place(chart: MemoryChart, first: CellsOfSheet, last: CellsOfSheet | null): void {
  const { top, left } = boxOf(first);
  if (last === null) {
    chart.box = { ...chart.box, top, left };
    chart.over = null;
    return;
  }
  const rows = last.area.bottom - first.area.top + 1;
  const columns = last.area.right - first.area.left + 1;
  const area = areaAt(first.area.top, first.area.left, { rows, columns });
  chart.over = area;
  chart.box = boxOf({ sheet: first.sheet, area });
}

function chartProperties(
  sheet: MemorySheet,
  chart: MemoryChart,
): Readonly<Record<string, Property>> {
  const side = (key: "top" | "left" | "width" | "height"): Property => ({
    get: () => chart.box[key],
    set: (value) => {
      mayDraw(sheet);
      if (typeof value !== "number" || value < 0) throw invalidArgument();
      chart.box = { ...chart.box, [key]: value };
      chart.over = null;
    },
  });
  return {
    Id: readOnly(() => chart.id),
    Name: textProperty(
      () => chart.name,
      (name) => {
        mayDraw(sheet);
        const isTaken = sheet.charts.some((one) => one !== chart && isSameName(one.name, name));
        if (name === "" || name.length > 255) throw invalidArgument();
        if (isTaken) throw new Refusal("ItemAlreadyExists");
        chart.name = name;
      },
    ),
    ChartType: textProperty(
      () => chart.type,
      (type) => {
        mayDraw(sheet);
        chart.type = type;
      },
    ),
    Top: side("top"),
    Left: side("left"),
    Width: side("width"),
    Height: side("height"),
  };
}

function chartTitle(sheet: MemorySheet, chart: MemoryChart): HostObject {
  return {
    type: "ChartTitle",
    properties: {
      Text: textProperty(
        () => chart.title.text,
        (text) => {
          mayDraw(sheet);
          if (text.length > 255) throw invalidArgument();
          chart.title = { text, visible: true };
        },
      ),
      Visible: flagProperty(
        () => chart.title.visible,
        (visible) => {
          mayDraw(sheet);
          chart.title = { ...chart.title, visible };
        },
      ),
    },
  };
}
