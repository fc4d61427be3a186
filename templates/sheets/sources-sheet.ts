import type { Language, Source } from "../../engine/index.ts";
import type { GridRow } from "../model/grid.ts";
import type { SheetModel } from "../model/sheet.ts";
import { SOURCES } from "../tables/sources.ts";
import type { InputData } from "./input-data.ts";
import { tableRow, tableSheet } from "./table-sheet.ts";

/** The sheet Källor: the documents and data sets that clauses and counts cite. */
export function sourcesSheet({ agreement, populationSources, language }: InputData): SheetModel {
  const sources = Object.entries({ ...agreement.sources, ...populationSources });
  const rows = sources.map(([id, source]) => ({ id, ...source }));
  return tableSheet(SOURCES, rows, { agreement, language });
}

/** One source as a row of the table. */
export function sourceRow(id: string, source: Source, language: Language): GridRow {
  return tableRow(SOURCES, { id, ...source }, language);
}
