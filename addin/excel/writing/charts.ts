import { addressOf, areaText } from "../../../toolkit/cells/address.ts";
import { parseSheetReference } from "../../../toolkit/cells/sheet-reference.ts";
import type { AddChart, ChartData, ChartSource, PointChart } from "../../../toolkit/workbook.ts";
import { invariant } from "../../../engine/index.ts";
import { hasNegative } from "../plan/planned-changes.ts";
import type { Writing } from "./writing.ts";

/** Bars that lie, the first category uppermost, each with its amount. */
export function addChart(writing: Writing, step: AddChart): void {
  const sheet = writing.batch.sheet(step.sheet);
  const values = rangeAt(writing, step.data.values.reference);
  const chart = sheet.charts.add("BarClustered", values, "Columns");
  chart.name = step.chart;
  chart.title.text = step.title;
  chart.legend.visible = false;
  const { top, left, bottom, right } = step.over;
  chart.setPosition(
    addressOf({ row: top, column: left }),
    addressOf({ row: bottom, column: right }),
  );
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.numberFormat = step.numberFormat;
  const series = chart.series.getItemAt(0);
  series.format.fill.setSolidColor(`#${step.color}`);
  series.gapWidth = 40;
  series.hasDataLabels = true;
  point(writing, series, sourceOf(step.data));
  // Bars begin at nothing: left to itself, Excel cuts them where they are about as long.
  if (!hasNegative(step.data)) chart.axes.valueAxis.minimum = 0;
}

/** Has a chart read other cells; its looks are left alone. One that the user has deleted stays deleted. */
export function pointChart(writing: Writing, { sheet, chart, data }: PointChart): void {
  const charts = writing.present.sheets.find(({ name }) => name === sheet)?.charts ?? [];
  if (!charts.some(({ name }) => name === chart)) return;
  pointAt(writing, { sheet, chart, source: sourceOf(data) });
  if (hasNegative(data)) setLeast(writing, { sheet, chart, least: "" });
}

/** Where the axis of a chart begins; left to Excel where it is empty. */
export function setLeast(
  { batch }: Pick<Writing, "batch">,
  {
    sheet,
    chart,
    least,
  }: { readonly sheet: string; readonly chart: string; readonly least: 0 | "" },
): void {
  batch.sheet(sheet).charts.getItem(chart).axes.valueAxis.minimum = least;
}

/** A chart of ours, and where it is to read. */
export interface Pointing {
  readonly sheet: string;
  readonly chart: string;
  readonly source: ChartSource;
}

/** Has a chart that is there read other cells. */
export function pointAt(writing: Pick<Writing, "batch">, { sheet, chart, source }: Pointing): void {
  const series = writing.batch.sheet(sheet).charts.getItem(chart).series.getItemAt(0);
  point(writing, series, source);
}

function sourceOf({ name, categories, values }: ChartData): ChartSource {
  return {
    name: String(name.shown[0] ?? ""),
    categories: categories.reference,
    values: values.reference,
  };
}

function point(
  writing: Pick<Writing, "batch">,
  series: Excel.ChartSeries,
  { name, categories, values }: ChartSource,
): void {
  series.name = name;
  series.setValues(rangeAt(writing, values));
  series.setXAxisValues(rangeAt(writing, categories));
}

/** The range of a reference, `Fördelning!$B$12:$B$26`. */
function rangeAt(writing: Pick<Writing, "batch">, reference: string): Excel.Range {
  const parsed = parseSheetReference(reference);
  invariant(parsed !== null, "WB1", "a chart reads cells of a sheet");
  return writing.batch.sheet(parsed.sheet).getRange(areaText(parsed.area));
}
