import type { Area, PresentName } from "../../../toolkit/workbook.ts";
import { addressOf, areaText } from "../../../toolkit/cells/address.ts";
import type { SheetArea } from "../plan/touched.ts";
import type { Traces } from "../plan/traces.ts";
import { areaOf, PLACE } from "../reading/area-of.ts";
import type { Talk } from "../talking/talk.ts";

/** How all that a writing changed stands: enough to see later whether somebody has changed it since. */
export interface Standing {
  readonly areas: readonly StandingArea[];
  readonly sheets: readonly StandingSheet[];
  /** Where the names point that were made or pointed elsewhere. */
  readonly names: readonly PresentName[];
  /** Where the tables stand that were made or got another size. */
  readonly tables: readonly StandingTable[];
}

/** A rectangle on a sheet that was there before: formulas and constants. */
export interface StandingArea extends SheetArea {
  readonly formulas: Grid;
}

/** A sheet that was made. */
export interface StandingSheet {
  readonly name: string;
  readonly id: string;
  /** What each cell that holds something has been given, by address. */
  readonly cells: ReadonlyMap<string, unknown>;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
}

/** A table. */
export interface StandingTable {
  readonly name: string;
  readonly area: Area;
}

type Grid = readonly (readonly unknown[])[];

/** Asks how it stands; all of it must be there. @returns what tells it once the round is made @rule EX2 EX5 */
export async function loadStanding(talk: Talk, traces: Traces): Promise<() => Standing> {
  const { workbook } = talk.context;
  for (const told of traces.bytes.values()) await talk.room({ sent: 0, told });
  const areas = traces.areas.map((area) => loadArea(talk, area));
  const sheets = traces.madeSheets.map((name) => loadSheet(talk, name));
  const tables = [...traces.madeTables, ...traces.resized.map(({ table }) => table)].map((name) =>
    loadTable(talk, name),
  );
  workbook.names.load("items/name,items/formula");
  const set = [...traces.madeNames, ...traces.pointedNames.map(({ name }) => name)];
  const watched = new Set(set.map((name) => name.toLowerCase()));
  return () => ({
    areas: areas.map((told) => told()),
    sheets: sheets.map((told) => told()),
    tables: tables.map((told) => told()),
    names: workbook.names.items
      .filter(({ name }) => watched.has(name.toLowerCase()))
      .map(({ name, formula }) => ({ name, refersTo: String(formula) })),
  });
}

function loadArea(talk: Talk, { sheet, area }: SheetArea): () => StandingArea {
  const range = talk.sheet(sheet).getRange(areaText(area));
  range.load("formulas");
  return () => ({ sheet, area, formulas: range.formulas });
}

function loadSheet(talk: Talk, name: string): () => StandingSheet {
  const sheet = talk.sheet(name);
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

function loadTable({ context }: Talk, name: string): () => StandingTable {
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
