import type { Area, PresentName } from "../../../toolkit/workbook.ts";
import { addressOf, areaText } from "../../../toolkit/cells/address.ts";
import type { SheetArea } from "../plan/touched.ts";
import type { PlannedChanges } from "../plan/planned-changes.ts";
import { areaOf, PLACE } from "../reading/area-of.ts";
import type { Batch } from "../requests/batch.ts";

/** All that a writing changed, as it is after it: enough to see whether somebody has changed it since. */
export interface AfterImage {
  readonly areas: readonly AreaAfter[];
  readonly sheets: readonly SheetAfter[];
  /** Where the names point that were made or pointed elsewhere. */
  readonly names: readonly PresentName[];
  /** Where the tables are that were made or resized. */
  readonly tables: readonly TableAfter[];
}

/** A rectangle on a sheet that was there before: formulas and constants. */
export interface AreaAfter extends SheetArea {
  readonly formulas: Grid;
}

/** A sheet that was made. */
export interface SheetAfter {
  readonly name: string;
  readonly id: string;
  /** What each cell that holds something has been given, by address. */
  readonly cells: ReadonlyMap<string, unknown>;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
}

/** A table. */
export interface TableAfter {
  readonly name: string;
  readonly area: Area;
}

type Grid = readonly (readonly unknown[])[];

/** Queues the loading; all of it must be there. @returns what reads it after the sync @rule EX2 EX5 */
export async function loadAfterImage(
  batch: Batch,
  changes: PlannedChanges,
): Promise<() => AfterImage> {
  const { workbook } = batch.context;
  for (const received of changes.bytes.values()) await batch.reserve({ sent: 0, received });
  const areas = changes.areas.map((area) => loadArea(batch, area));
  const sheets = changes.madeSheets.map((name) => loadSheet(batch, name));
  const tables = [...changes.madeTables, ...changes.resized.map(({ table }) => table)].map((name) =>
    loadTable(batch, name),
  );
  workbook.names.load("items/name,items/formula");
  const set = [...changes.madeNames, ...changes.pointedNames.map(({ name }) => name)];
  const watched = new Set(set.map((name) => name.toLowerCase()));
  return () => ({
    areas: areas.map((read) => read()),
    sheets: sheets.map((read) => read()),
    tables: tables.map((read) => read()),
    names: workbook.names.items
      .filter(({ name }) => watched.has(name.toLowerCase()))
      .map(({ name, formula }) => ({ name, refersTo: String(formula) })),
  });
}

function loadArea(batch: Batch, { sheet, area }: SheetArea): () => AreaAfter {
  const range = batch.sheet(sheet).getRange(areaText(area));
  range.load("formulas");
  return () => ({ sheet, area, formulas: range.formulas });
}

function loadSheet(batch: Batch, name: string): () => SheetAfter {
  const sheet = batch.sheet(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("id");
  sheet.tables.load("items/name");
  sheet.charts.load("items/name");
  used.load("rowIndex,columnIndex,formulas");
  return () => ({
    name,
    id: sheet.id,
    cells: used.isNullObject ? new Map() : filled(used),
    tables: sheet.tables.items.map((table) => table.name),
    charts: sheet.charts.items.map((chart) => chart.name),
  });
}

function loadTable({ context }: Batch, name: string): () => TableAfter {
  const range = context.workbook.tables.getItem(name).getRange();
  range.load(PLACE);
  return () => ({ name, area: areaOf(range) });
}

interface Used {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formulas: Grid;
}

function filled({ rowIndex, columnIndex, formulas }: Used): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [down, row] of formulas.entries()) {
    for (const [right, given] of row.entries()) {
      const at = { row: rowIndex + down, column: columnIndex + right };
      if (given !== "") cells.set(addressOf(at), given);
    }
  }
  return cells;
}
