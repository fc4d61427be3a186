import type { Problem, Result } from "../../../engine/index.ts";
import { fail, problem, succeed } from "../../../engine/index.ts";
import type { Operation, PresentSheet } from "../../../toolkit/workbook.ts";
import { loadImages } from "../images/area-image.ts";
import { imageCells } from "../images/image-cells.ts";
import type { PlannedChanges } from "../plan/planned-changes.ts";
import { plannedChanges } from "../plan/planned-changes.ts";
import { addedTables, changedSinceRead, removedFrom } from "../reading/changed-since-read.ts";
import { forbidden } from "../reading/forbidden.ts";
import type { Overview } from "../reading/overview.ts";
import { loadOverview, queueOverview } from "../reading/overview.ts";
import type { Read } from "../reading/read-workbook.ts";
import { loadPresent } from "../reading/read-workbook.ts";
import { bytesOf } from "../requests/batch-size.ts";
import type { Batch } from "../requests/batch.ts";
import { loadAfterImage } from "../images/after-image.ts";
import type { FreedChart, UndoEntry } from "../images/undo-entry.ts";
import { carryOut } from "./carry-out.ts";

/** A plan, and the workbook that it was made for. */
export interface Planned {
  readonly plan: readonly Operation[];
  readonly read: Read;
}

/**
 * Carries a plan out in two requests: loads what there is and the cells that it writes
 * to, and writes all of it where there is no problem. `begin` is called, before anything
 * is written, how it is undone should it end half-way. A sheet or a table that somebody
 * has removed since fails the first request: `removedSinceRead` says which it was.
 *
 * @rule EX2 EX3 EX5 EX6
 */
export async function writePlan(
  batch: Batch,
  { plan, read }: Planned,
  begin: (entry: UndoEntry) => void,
): Promise<Result<UndoEntry, Problem>> {
  const planned = plannedChanges(plan, read.present);
  const loadingOverview = queueOverview(batch);
  const loadingImages = await loadImages(batch, planned.areas);
  const loadingFreed = loadFreed(batch, planned);
  const loadingPresent = await loadPresent(batch, read.overview, {
    ownNamePrefix: read.ownNamePrefix,
    sizeOf: sizesIn(read.present.sheets),
  });
  await batch.sync();
  const overview = loadingOverview();
  if (overview.file !== read.file) return fail([switched(read.file, overview)]);
  const present = loadingPresent(overview);
  const problems = [
    ...takenSheets(planned, overview),
    ...forbidden(planned, overview),
    ...changedSinceRead(read, present, plan),
    ...addedTables(read, overview),
  ];
  if (problems.length > 0) return fail(problems);

  // Charts that the user has deleted since are not pointed, and not pointed back.
  const changes = plannedChanges(plan, present);
  const images = loadingImages();
  const freed = loadingFreed();
  const entry: UndoEntry = {
    file: overview.file,
    changes,
    images,
    freed,
    headers: [],
    after: null,
  };
  begin(entry);
  batch.context.application.suspendApiCalculationUntilNextSync();
  await carryOut({ batch, present, before: imageCells(images) }, plan);
  const after = await loadAfterImage(batch, changes);
  await batch.sync();
  return succeed({ ...entry, after: after() });
}

/** Why the first request of a plan found a sheet or a table no longer there. @rule EX3 EX6 */
export async function removedSinceRead(batch: Batch, read: Read): Promise<readonly Problem[]> {
  const overview = await loadOverview(batch);
  if (overview.file !== read.file) return [switched(read.file, overview)];
  return removedFrom(read, overview);
}

/** What prevents a plan that is not written yet: another workbook, protection, a name that is taken. @rule EX6 */
export async function checkPlanned(
  batch: Batch,
  { plan, read }: Planned,
): Promise<readonly Problem[]> {
  const overview = await loadOverview(batch);
  if (overview.file !== read.file) return [switched(read.file, overview)];
  const changes = plannedChanges(plan, read.present);
  return [...takenSheets(changes, overview), ...forbidden(changes, overview)];
}

function switched(file: string, overview: Overview): Problem {
  return problem("excel-switched", { file, other: overview.file }, { kind: "file", file });
}

/** Asks for charts whose axis is to be left to Excel: those that began at nothing will again when it is undone. */
function loadFreed(batch: Batch, { charts }: PlannedChanges): () => readonly FreedChart[] {
  const loading = charts
    .filter(({ isFreed }) => isFreed)
    .map(({ sheet, chart }) => {
      const found = batch.sheet(sheet).charts.getItemOrNullObject(chart);
      const axis = found.axes.valueAxis;
      axis.load("minimum");
      return { sheet, chart, found, axis };
    });
  return () =>
    loading
      .filter(({ found, axis }) => !found.isNullObject && axis.minimum === 0)
      .map(({ sheet, chart }) => ({ sheet, chart }));
}

/** Sheets of somebody's that have the names that ours were to have. @rule EX3 */
function takenSheets(
  { madeSheets }: PlannedChanges,
  { file, sheets }: Overview,
): readonly Problem[] {
  const made = new Set(madeSheets.map((name) => name.toLowerCase()));
  return sheets
    .filter(({ name }) => made.has(name.toLowerCase()))
    .map(({ name: sheet }) =>
      problem("excel-sheet-taken", { sheet }, { kind: "sheet", file, sheet }),
    );
}

/** What the cells between those that hold something take besides. */
const TOLD_AROUND = 2;

function sizesIn(sheets: readonly PresentSheet[]): (sheet: string) => number {
  const sizes = new Map(sheets.map(({ name, cells }) => [name, bytesOf([...cells]) * TOLD_AROUND]));
  return (sheet) => sizes.get(sheet) ?? 0;
}
