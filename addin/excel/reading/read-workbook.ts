import type { PresentSheet, PresentWorkbook } from "../../../toolkit/workbook.ts";
import { sheetsNamed } from "../../../toolkit/cells/sheets-named.ts";
import type { Batch } from "../requests/batch.ts";
import { loadSheet } from "./load-sheet.ts";
import type { Overview } from "./overview.ts";
import { loadOverview } from "./overview.ts";

/** The workbook as it was read, and what it was read by. */
export interface Read {
  /** The workbook's name. */
  readonly file: string;
  readonly ownNamePrefix: string;
  readonly present: PresentWorkbook;
}

/**
 * The open workbook as it is, in two requests whatever its size: first what there
 * is, then the cells of our own sheets. Sheets that no name with the prefix points
 * into are listed, but their cells are not looked at.
 *
 * @rule EX2 WB3
 */
export async function readWorkbook(batch: Batch, ownNamePrefix: string): Promise<Read> {
  const overview = await loadOverview(batch);
  const loading = await loadPresent(batch, overview, { ownNamePrefix, sizeOf: () => 0 });
  await batch.sync();
  return { file: overview.file, ownNamePrefix, present: loading() };
}

/** What our own sheets are found by, and about how many bytes each takes to load. */
export interface OwnSheets {
  readonly ownNamePrefix: string;
  readonly sizeOf: (sheet: string) => number;
}

/** Queues the loading of our own sheets. @returns what reads the workbook after the sync */
export async function loadPresent(
  batch: Batch,
  { sheets, names, tables }: Overview,
  { ownNamePrefix, sizeOf }: OwnSheets,
): Promise<() => PresentWorkbook> {
  const own = sheetsNamed(names, ownNamePrefix);
  const loading: (() => PresentSheet)[] = [];
  for (const { name } of sheets) {
    if (!own.has(name.toLowerCase())) {
      loading.push(foreign(name));
      continue;
    }
    await batch.reserve({ sent: 0, received: sizeOf(name) });
    const onSheet = tables.filter(({ sheet }) => sheet === name);
    loading.push(loadSheet(batch, name, onSheet));
  }
  return () => ({
    sheets: loading.map((loaded) => loaded()),
    names,
    localNames: [],
    tableNames: tables.map(({ name }) => name),
  });
}

function foreign(name: string): () => PresentSheet {
  return () => ({
    name,
    isOwn: false,
    cells: new Map(),
    merged: [],
    tables: [],
    charts: [],
    printed: null,
  });
}
