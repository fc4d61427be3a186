import type { AddChart, PointChart } from "../../workbook.ts";
import { numberCells, textCells } from "./chart-data-xml.ts";
import { chartXml, hasNegative } from "./chart-xml.ts";
import type { Draft } from "./draft.ts";
import { freeName, newPart, openedPart, sheetOf } from "./draft.ts";
import { drawingMade, drawingOf, placeChart } from "./drawing-edits.ts";
import type { DrawnChart } from "../read/drawing-part.ts";
import { chartsIn } from "../read/drawing-part.ts";
import { linkPart, linksOf } from "./part-links.ts";
import { insertInOrder, removeChild, replaceChild, setAttribute } from "../xml/edit.ts";
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
export function pointChart(draft: Draft, operation: PointChart): void {
  const { sheet, chart: name, data, altText } = operation;
  const drawn = drawnChart(draft, sheet, name);
  const chart = drawn === null ? null : chartPart(draft, drawn);
  const [series] = chart === null ? [] : descendantsNamed(chart, "ser");
  if (drawn === null || chart === null || series === undefined) return;
  setAttribute(drawn.named, "descr", altText);
  const p = series.prefix;
  const format = cachedFormat(series);
  put(series, `<${p}tx>${textCells(p, data.name)}</${p}tx>`);
  put(series, `<${p}cat>${textCells(p, data.categories)}</${p}cat>`);
  put(series, `<${p}val>${numberCells(p, data.values, format)}</${p}val>`);
  if (hasNegative(data.values.shown)) freeLeast(chart);
}

/** A chart as it is drawn on a sheet, and the drawing's part. */
interface Drawn extends DrawnChart {
  readonly drawing: string;
}

function drawnChart(draft: Draft, sheet: string, name: string): Drawn | null {
  const drawing = drawingOf(draft, sheetOf(draft, sheet));
  const drawn =
    drawing === null ? undefined : chartsIn(drawing.root).find((one) => one.name === name);
  return drawing === null || drawn === undefined ? null : { ...drawn, drawing: drawing.name };
}

function chartPart(draft: Draft, { drawing, relationship }: Drawn): XmlNode | null {
  const link = linksOf(draft, drawing).find(({ id }) => id === relationship);
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
