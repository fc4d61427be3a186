import type { Problem, Result } from "../../../engine/index.ts";
import { fail, problem, succeed } from "../../../engine/index.ts";
import type { Operation, PresentSheet } from "../../../toolkit/workbook.ts";
import { loadImages } from "../images/area-image.ts";
import { imageCells } from "../images/image-cells.ts";
import type { Traces } from "../plan/traces.ts";
import { tracesOf } from "../plan/traces.ts";
import { changedSinceRead } from "../reading/changed-since-read.ts";
import { forbidden } from "../reading/forbidden.ts";
import type { Scene } from "../reading/look-around.ts";
import { lookAround } from "../reading/look-around.ts";
import type { Read } from "../reading/read-workbook.ts";
import { loadPresent } from "../reading/read-workbook.ts";
import { bytesOf } from "../talking/batch-size.ts";
import type { Talk } from "../talking/talk.ts";
import { loadStanding } from "../images/standing.ts";
import type { FreedChart, UndoEntry } from "../images/undo-entry.ts";
import { carryOut } from "./carry-out.ts";

/** A plan, and the workbook that it was made for. */
export interface Planned {
  readonly plan: readonly Operation[];
  readonly read: Read;
}

/**
 * Carries a plan out: looks around, looks at what stands where it writes, and writes
 * all of it where nothing stands in the way. `begin` is told, before anything is
 * written, how it is undone should it end half-way.
 *
 * @rule EX2 EX3 EX5 EX6
 */
export async function writePlan(
  talk: Talk,
  { plan, read }: Planned,
  begin: (entry: UndoEntry) => void,
): Promise<Result<UndoEntry, Problem>> {
  const scene = await lookAround(talk);
  if (scene.file !== read.file) return fail([switched(read.file, scene)]);
  const planned = tracesOf(plan, read.present);
  const areas = planned.areas.filter(({ sheet }) => isThere(scene, sheet));
  const loadingImages = await loadImages(talk, areas);
  const loadingFreed = loadFreed(talk, planned, scene);
  const loadingPresent = await loadPresent(talk, scene, {
    ownNamePrefix: read.ownNamePrefix,
    sizeOf: sizesIn(read.present.sheets),
  });
  await talk.sync();
  const present = loadingPresent();
  const problems = [
    ...takenSheets(planned, scene),
    ...forbidden(planned, scene),
    ...changedSinceRead(read, present, plan),
  ];
  if (problems.length > 0) return fail(problems);

  // Charts that the user has deleted since are not pointed, and not pointed back.
  const traces = tracesOf(plan, present);
  const images = loadingImages();
  const freed = loadingFreed();
  const entry: UndoEntry = { file: scene.file, traces, images, freed, after: null };
  begin(entry);
  talk.context.application.suspendApiCalculationUntilNextSync();
  await carryOut({ talk, present, before: imageCells(images) }, plan);
  const after = await loadStanding(talk, traces);
  await talk.sync();
  return succeed({ ...entry, after: after() });
}

function switched(file: string, scene: Scene): Problem {
  return problem("excel-switched", { file, other: scene.file }, { kind: "file", file });
}

function isThere({ sheets }: Scene, name: string): boolean {
  return sheets.some((sheet) => sheet.name === name);
}

/** Asks for charts whose axis is to be left to Excel: those that began at nothing will again when it is undone. */
function loadFreed(talk: Talk, { charts }: Traces, scene: Scene): () => readonly FreedChart[] {
  const loading = charts
    .filter(({ sheet, isFreed }) => isFreed && isThere(scene, sheet))
    .map(({ sheet, chart }) => {
      const found = talk.sheet(sheet).charts.getItemOrNullObject(chart);
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
function takenSheets({ madeSheets }: Traces, { file, sheets }: Scene): readonly Problem[] {
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
