import { parseArea } from "../../../toolkit/cells/address.ts";
import type { Area, PresentSheet, PresentTable } from "../../../toolkit/workbook.ts";
import { areaOf, PLACE } from "./area-of.ts";
import { cellsIn } from "./cell-grid.ts";
import type { Batch } from "../requests/batch.ts";
import type { Overview, OverviewTable } from "./overview.ts";

/** Reads a sheet that has been loaded; the overview is as new as it is. */
export type LoadedSheet = (overview: Overview) => PresentSheet;

/** Queues the loading of a sheet's cells, tables and charts. @returns what reads them after the sync */
export function loadSheet(
  batch: Batch,
  name: string,
  ownTables: readonly OverviewTable[],
): LoadedSheet {
  const { tables } = batch.context.workbook;
  const sheet = batch.sheet(name);
  const used = sheet.getUsedRange();
  used.load("rowIndex,columnIndex,values,formulas,valueTypes");
  const merged = used.getMergedAreasOrNullObject();
  merged.load("address");
  sheet.charts.load("items/name");
  const loading = ownTables.map((table) => loadTable(tables.getItem(table.name), table));
  return (overview) => ({
    name,
    isOwn: true,
    cells: cellsIn(used),
    merged: merged.isNullObject ? [] : areasIn(merged.address),
    tables: loading.map((loaded) => loaded(overview)),
    charts: sheet.charts.items.map(({ name }) => ({ name, values: null })),
    printed: null,
  });
}

function loadTable(
  table: Excel.Table,
  { name }: OverviewTable,
): (overview: Overview) => PresentTable {
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  range.load(PLACE);
  header.load("values");
  return ({ tables }) => ({
    name,
    area: areaOf(range),
    headers: (header.values[0] ?? []).map(String),
    hasTotalsRow: tables.some((one) => one.name === name && one.hasTotalsRow),
  });
}

/** `Blad1!A1:B2,Blad1!D4:E4`. */
function areasIn(addresses: string): readonly Area[] {
  return addresses
    .split(",")
    .map((address) => parseArea(address.slice(address.lastIndexOf("!") + 1)))
    .filter((area) => area !== null);
}
