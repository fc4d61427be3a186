import type { Problem, Result } from "../../../engine/index.ts";
import { fail, problem, succeed } from "../../../engine/index.ts";
import { areaText } from "../../../toolkit/cells/address.ts";
import { restore } from "../images/restore.ts";
import type { ChartBefore, Traces } from "../plan/traces.ts";
import { forbidden } from "../reading/forbidden.ts";
import type { Scene } from "../reading/look-around.ts";
import { lookAround } from "../reading/look-around.ts";
import type { Talk } from "../talking/talk.ts";
import { pointAt, setLeast } from "../writing/charts.ts";
import { changedSince, goneSince } from "./changed-since.ts";
import { loadStanding } from "../images/standing.ts";
import type { UndoEntry } from "../images/undo-entry.ts";

/**
 * Undoes a writing, unless somebody has changed since what was written: puts back
 * what stood there and removes what was made. After an error half-way much of it may
 * not be there: what is not is passed over, so that it can be done again and again.
 *
 * @rule EX2 EX5 EX6
 */
export async function takeBack(
  talk: Talk,
  entry: UndoEntry,
  begin: () => void,
): Promise<Result<null, Problem>> {
  const scene = await lookAround(talk);
  const charts = loadCharts(talk, entry.traces, scene);
  const changed = await changeIn(talk, entry, scene);
  const problems = [...(changed === null ? [] : [changed]), ...forbidden(entry.traces, scene)];
  if (problems.length > 0) return fail(problems);
  begin();
  await putBack(talk, entry, { scene, charts: charts() });
  await talk.sync();
  return succeed(null);
}

/** What somebody has changed; in another workbook all is. Rounds are made on the way. */
async function changeIn(
  talk: Talk,
  { file, traces, after }: UndoEntry,
  scene: Scene,
): Promise<Problem | null> {
  const isOther = scene.file !== file;
  const other = problem("excel-switched", { file, other: scene.file }, { kind: "file", file });
  if (after === null) {
    await talk.sync();
    return isOther ? other : null;
  }
  const gone = goneSince(traces, scene);
  if (gone !== null) return isOther ? other : gone;
  const loading = await loadStanding(talk, traces);
  await talk.sync();
  const changed = changedSince(after, loading());
  // A workbook that was saved under another name holds what was written, and is the same.
  return changed !== null && isOther ? other : changed;
}

/** Asks which of the charts are still there. @returns what tells them once a round is made */
function loadCharts(
  talk: Talk,
  { charts }: Traces,
  { sheets }: Scene,
): () => readonly ChartBefore[] {
  const loading = charts
    .filter(({ sheet }) => sheets.some(({ name }) => name === sheet))
    .map((before) => {
      const chart = talk.sheet(before.sheet).charts.getItemOrNullObject(before.chart);
      chart.load("name");
      return { before, chart };
    });
  return () => loading.filter(({ chart }) => !chart.isNullObject).map(({ before }) => before);
}

interface There {
  readonly scene: Scene;
  readonly charts: readonly ChartBefore[];
}

/** Cells before the sheets that they may speak of are removed; tables first, for a table that grows fills its rows. */
async function putBack(
  talk: Talk,
  { traces, images, freed }: UndoEntry,
  { scene, charts }: There,
): Promise<void> {
  const { names, tables } = talk.context.workbook;
  const isSheet = (name: string): boolean => scene.sheets.some((sheet) => sheet.name === name);
  const isName = (name: string): boolean =>
    scene.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
  for (const { table, area } of traces.resized) {
    const isTable = scene.tables.some(({ name }) => name === table);
    if (isTable) tables.getItem(table).resize(areaText(area));
  }
  for (const image of images) if (isSheet(image.sheet)) await restore(talk, image);
  for (const chart of charts) pointAt({ talk }, chart);
  for (const { sheet, chart } of freed) {
    const isChart = charts.some((one) => one.sheet === sheet && one.chart === chart);
    if (isChart) setLeast({ talk }, { sheet, chart, least: 0 });
  }
  for (const { name, refersTo } of traces.pointedNames) {
    if (isName(name)) names.getItem(name).formula = `=${refersTo}`;
    else names.add(name, `=${refersTo}`);
  }
  for (const name of traces.madeNames) if (isName(name)) names.getItem(name).delete();
  for (const name of traces.madeSheets) if (isSheet(name)) talk.sheet(name).delete();
}
