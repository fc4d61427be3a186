import type { PresentSheet, PresentWorkbook } from "../../../toolkit/workbook.ts";
import { sheetsNamed } from "../../../toolkit/cells/sheets-named.ts";
import type { Batch } from "../requests/batch.ts";
import type { PageTextsBySheet } from "./load-headers.ts";
import { withoutFonts } from "./load-headers.ts";
import type { LoadedSheet } from "./load-sheet.ts";
import { loadSheet } from "./load-sheet.ts";
import type { Overview } from "./overview.ts";
import { loadOverview } from "./overview.ts";

/** The workbook as it was read, and what it was read by. */
export interface Read {
  /** The workbook's name. */
  readonly file: string;
  readonly ownNamePrefix: string;
  /** What there was, without cells. */
  readonly overview: Overview;
  readonly present: PresentWorkbook;
  /** What is printed above and below our own sheets; of none where Excel cannot tell. */
  readonly headers: PageTextsBySheet;
}

/** What was read, with what is printed above and below its sheets. @rule WB2 EX8 */
export function withHeaders(read: Read, headers: PageTextsBySheet): Read {
  const sheets = read.present.sheets.map((sheet) => {
    const texts = headers.get(sheet.name);
    return texts === undefined ? sheet : { ...sheet, printed: withoutFonts(texts) };
  });
  return { ...read, headers, present: { ...read.present, sheets } };
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
  return {
    file: overview.file,
    ownNamePrefix,
    overview,
    present: loading(overview),
    headers: new Map(),
  };
}

/** What our own sheets are found by, and about how many bytes each takes to load. */
export interface OwnSheets {
  readonly ownNamePrefix: string;
  readonly sizeOf: (sheet: string) => number;
}

/**
 * Queues the loading of our own sheets, by an overview of them.
 *
 * @returns what reads the workbook after the sync, by an overview that is as new as that
 */
export async function loadPresent(
  batch: Batch,
  { sheets, names, tables }: Overview,
  { ownNamePrefix, sizeOf }: OwnSheets,
): Promise<(now: Overview) => PresentWorkbook> {
  const own = sheetsNamed(names, ownNamePrefix);
  const loading = new Map<string, LoadedSheet>();
  for (const { name } of sheets) {
    if (!own.has(name.toLowerCase())) continue;
    await batch.reserve({ sent: 0, received: sizeOf(name) });
    const onSheet = tables.filter(({ sheet }) => sheet === name);
    loading.set(name, loadSheet(batch, name, onSheet));
  }
  return (now) => ({
    sheets: now.sheets.map(({ name }) => loading.get(name)?.(now) ?? foreign(name)),
    names: now.names,
    localNames: [],
    tableNames: now.tables.map(({ name }) => name),
  });
}

function foreign(name: string): PresentSheet {
  return {
    name,
    isOwn: false,
    cells: new Map(),
    merged: [],
    tables: [],
    charts: [],
    printed: null,
  };
}
