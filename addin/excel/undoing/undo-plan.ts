import type { Problem, Result } from "../../../engine/index.ts";
import { fail, problem, succeed } from "../../../engine/index.ts";
import { areaText } from "../../../toolkit/cells/address.ts";
import { restore } from "../images/restore.ts";
import type { ChartBefore, PlannedChanges } from "../plan/planned-changes.ts";
import { forbidden } from "../reading/forbidden.ts";
import type { Overview } from "../reading/overview.ts";
import { loadOverview } from "../reading/overview.ts";
import type { Batch } from "../requests/batch.ts";
import { pointAt, setLeast } from "../writing/charts.ts";
import { changedSince, removedSince } from "./changed-since.ts";
import { loadAfterImage } from "../images/after-image.ts";
import type { UndoEntry } from "../images/undo-entry.ts";

/**
 * Undoes a writing, unless somebody has changed what was written: restores what was
 * there and removes what was made. After an error half-way much of it may be missing:
 * that is skipped, so that the undo can be repeated.
 *
 * @rule EX2 EX5 EX6
 */
export async function undoPlan(
  batch: Batch,
  entry: UndoEntry,
  begin: () => void,
): Promise<Result<null, Problem>> {
  const overview = await loadOverview(batch);
  const charts = loadCharts(batch, entry.changes, overview);
  const changed = await changeIn(batch, entry, overview);
  const problems = [...(changed === null ? [] : [changed]), ...forbidden(entry.changes, overview)];
  if (problems.length > 0) return fail(problems);
  begin();
  await restoreAll(batch, entry, { overview, charts: charts() });
  await batch.sync();
  return succeed(null);
}

/** What somebody has changed; in another workbook all is. Rounds are made on the way. */
async function changeIn(
  batch: Batch,
  { file, changes, after }: UndoEntry,
  overview: Overview,
): Promise<Problem | null> {
  const isOther = overview.file !== file;
  const other = problem("excel-switched", { file, other: overview.file }, { kind: "file", file });
  if (after === null) {
    await batch.sync();
    return isOther ? other : null;
  }
  const gone = removedSince(changes, overview);
  if (gone !== null) return isOther ? other : gone;
  const loading = await loadAfterImage(batch, changes);
  await batch.sync();
  const changed = changedSince(after, loading());
  // A workbook that was saved under another name holds what was written, and is the same.
  return changed !== null && isOther ? other : changed;
}

/** Queues which of the charts are still there. @returns what reads them after the sync */
function loadCharts(
  batch: Batch,
  { charts }: PlannedChanges,
  { sheets }: Overview,
): () => readonly ChartBefore[] {
  const loading = charts
    .filter(({ sheet }) => sheets.some(({ name }) => name === sheet))
    .map((before) => {
      const chart = batch.sheet(before.sheet).charts.getItemOrNullObject(before.chart);
      chart.load("name");
      return { before, chart };
    });
  return () => loading.filter(({ chart }) => !chart.isNullObject).map(({ before }) => before);
}

interface There {
  readonly overview: Overview;
  readonly charts: readonly ChartBefore[];
}

/** Cells before the sheets that they may refer to are removed; tables first, for a table that grows fills its rows. */
async function restoreAll(
  batch: Batch,
  { changes, images, freed }: UndoEntry,
  { overview, charts }: There,
): Promise<void> {
  const { names, tables } = batch.context.workbook;
  const isSheet = (name: string): boolean => overview.sheets.some((sheet) => sheet.name === name);
  const isName = (name: string): boolean =>
    overview.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
  for (const { table, area } of changes.resized) {
    const isTable = overview.tables.some(({ name }) => name === table);
    if (isTable) tables.getItem(table).resize(areaText(area));
  }
  for (const image of images) if (isSheet(image.sheet)) await restore(batch, image);
  for (const chart of charts) pointAt({ batch }, chart);
  for (const { sheet, chart } of freed) {
    const isChart = charts.some((one) => one.sheet === sheet && one.chart === chart);
    if (isChart) setLeast({ batch }, { sheet, chart, least: 0 });
  }
  for (const { name, refersTo } of changes.pointedNames) {
    if (isName(name)) names.getItem(name).formula = `=${refersTo}`;
    else names.add(name, `=${refersTo}`);
  }
  for (const name of changes.madeNames) if (isName(name)) names.getItem(name).delete();
  for (const name of changes.madeSheets) if (isSheet(name)) batch.sheet(name).delete();
}
