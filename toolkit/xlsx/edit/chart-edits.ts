import type { AddChart, PointChart } from "../../workbook.ts";
import { numberCells, textCells } from "./chart-data-xml.ts";
import { chartXml, hasNegative } from "./chart-xml.ts";
import type { Draft } from "./draft.ts";
import { freeName, newPart, openedPart, sheetOf } from "./draft.ts";
import { drawingMade, drawingOf, placeChart } from "./drawing-edits.ts";
import { chartsIn } from "../read/drawing-part.ts";
import { linkPart, linksOf } from "./part-links.ts";
import { insertInOrder, removeChild, replaceChild } from "../xml/edit.ts";
import { fragment } from "../xml/fragment.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, descendantsNamed } from "../xml/node.ts";

/** Makes a chart over cells of a sheet. */
export function addChart(draft: Draft, operation: AddChart): void {
  const sheet = sheetOf(draft, operation.sheet);
  const drawing = drawingMade(draft, sheet);
  const root = fragment(chartXml(operation, draft.namespaces));
  const part = newPart(freeName(draft, "xl/charts/chart#.xml"), root);
  const id = linkPart(draft, drawing.name, { part, kind: "chart" });
  placeChart(drawing, operation, { id, names: draft.namespaces });
}

const SERIES_ORDER = [
  "idx",
  "order",
  "tx",
  "spPr",
  "invertIfNegative",
  "pictureOptions",
  "dPt",
  "dLbls",
  "trendline",
  "errBars",
  "cat",
  "val",
  "smooth",
  "shape",
  "extLst",
];

/** Has a chart read other cells. One that the user has deleted stays deleted. */
export function pointChart(draft: Draft, { sheet, chart: name, data }: PointChart): void {
  const chart = chartNamed(draft, sheet, name);
  const [series] = chart === null ? [] : descendantsNamed(chart, "ser");
  if (chart === null || series === undefined) return;
  const p = series.prefix;
  const format = cachedFormat(series);
  put(series, `<${p}tx>${textCells(p, data.name)}</${p}tx>`);
  put(series, `<${p}cat>${textCells(p, data.categories)}</${p}cat>`);
  put(series, `<${p}val>${numberCells(p, data.values, format)}</${p}val>`);
  if (hasNegative(data.values.shown)) freeLeast(chart);
}

function chartNamed(draft: Draft, sheet: string, name: string): XmlNode | null {
  const drawing = drawingOf(draft, sheetOf(draft, sheet));
  if (drawing === null) return null;
  const drawn = chartsIn(drawing.root).find((chart) => chart.name === name);
  const link = linksOf(draft, drawing.name).find(({ id }) => id === drawn?.relationship);
  const part = link?.kind === "chart" ? link.part : null;
  return part === null ? null : (openedPart(draft, part)?.root ?? null);
}

function put(series: XmlNode, xml: string): void {
  const made = fragment(xml);
  const present = childNamed(series, made.name);
  if (present === null) insertInOrder(series, made, SERIES_ORDER);
  else replaceChild(series, present, made);
}

function cachedFormat(series: XmlNode): string {
  const values = childNamed(series, "val");
  const [code] = values === null ? [] : descendantsNamed(values, "formatCode");
  return code?.text ?? "General";
}

/** An axis that we had begin at nothing would hide what is less. */
function freeLeast(chart: XmlNode): void {
  for (const scaling of descendantsNamed(chart, "scaling")) {
    const least = childNamed(scaling, "min");
    if (least !== null && Number(least.attributes.get("val")) === 0) removeChild(scaling, least);
  }
}
