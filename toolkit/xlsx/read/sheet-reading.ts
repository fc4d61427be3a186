import type { Problem, Result } from "../../../engine/index.ts";
import { fail, succeed } from "../../../engine/index.ts";
import type { Area, PresentChart, PresentPrint, PresentSheet } from "../../workbook.ts";
import { partsOfHeader } from "../../cells/header-text.ts";
import { parseArea } from "../../cells/address.ts";
import type { CellContext } from "./cell-reading.ts";
import { readCells } from "./cell-reading.ts";
import { chartsIn } from "./drawing-part.ts";
import { corrupt } from "../package/faults.ts";
import type { PartReader } from "../package/part-reader.ts";
import { partOfKind, readRelationships } from "../package/relationships.ts";
import { placedRows } from "./sheet-grid.ts";
import { readScannedCells } from "../scan/scan-reading.ts";
import type { SheetPart } from "../scan/sheet-part.ts";
import type { Worksheet } from "./workbook-part.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed, descendantsNamed, isOn } from "../xml/node.ts";

/** Reads a sheet's cells, merged ranges and charts; its tables are read with everyone else's. */
export function readOwnSheet(
  reader: PartReader,
  { name, part }: Worksheet,
  context: CellContext,
): Result<PresentSheet, Problem> {
  const sheet = reader.readSheet(part);
  if (!sheet.ok) return sheet;
  const { xml } = sheet.value;
  const at = { file: reader.book.file, part: xml.name };
  const cells = cellsOf(sheet.value, context);
  if (typeof cells === "string") return fail([corrupt(at, cells)]);
  const charts = readCharts(reader, part);
  if (!charts.ok) return charts;
  const merged = mergedAreas(xml.root);
  return succeed({
    name,
    isOwn: true,
    cells,
    merged,
    tables: [],
    charts: charts.value,
    printed: printedOn(xml.root),
  });
}

function cellsOf({ xml, scan }: SheetPart, context: CellContext): ReturnType<typeof readCells> {
  if (scan !== null) return readScannedCells(scan, context);
  const rows = placedRows(xml.root);
  return rows === null ? "cells-unreadable" : readCells(rows, context);
}

/** The header and the footer of every page; null where pages differ, or have none. */
function printedOn(worksheet: XmlNode): PresentPrint | null {
  const node = childNamed(worksheet, "headerFooter");
  if (node === null || isOn(node, "differentFirst") || isOn(node, "differentOddEven")) return null;
  const text = (name: string): string => childNamed(node, name)?.text ?? "";
  return { header: partsOfHeader(text("oddHeader")), footer: partsOfHeader(text("oddFooter")) };
}

/** The ranges of a sheet that are merged into one cell. */
export function mergedAreas(worksheet: XmlNode): readonly Area[] {
  const list = childNamed(worksheet, "mergeCells");
  const merged = list === null ? [] : childrenNamed(list, "mergeCell");
  return merged
    .map(({ attributes }) => parseArea(attributes.get("ref") ?? ""))
    .filter((area) => area !== null);
}

function readCharts(reader: PartReader, sheet: string): Result<readonly PresentChart[], Problem> {
  const relationships = readRelationships(reader, sheet);
  if (!relationships.ok) return relationships;
  const name = partOfKind(relationships.value, "drawing");
  if (name === null) return succeed([]);
  const drawing = reader.read(name);
  if (!drawing.ok) return drawing;
  const links = readRelationships(reader, name);
  if (!links.ok) return links;
  return succeed(
    chartsIn(drawing.value.root).map((chart) => {
      const link = links.value.find(({ id }) => id === chart.relationship);
      return { name: chart.name, values: valuesOf(reader, link?.part ?? null) };
    }),
  );
}

/** The cells that a chart's first bars show; null where its part does not tell. */
function valuesOf(reader: PartReader, part: string | null): string | null {
  const chart = part === null ? null : reader.read(part);
  if (chart?.ok !== true) return null;
  const [values] = descendantsNamed(chart.value.root, "val");
  const [formula] = values === undefined ? [] : descendantsNamed(values, "f");
  return formula?.text ?? null;
}
