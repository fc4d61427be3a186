import type { Problem } from "../../engine/index.ts";
import { invariant } from "../../engine/index.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import type { Answer, BookContents, Jobs, OnProgress, Planner } from "../worker/jobs.ts";
import type { ExcelWorkbook } from "./excel-workbook.ts";

/** The workbook as it was last read, and what the pane was given of it. */
interface LastRead {
  readonly state: string;
  readonly contents: BookContents;
}

/**
 * The jobs on the workbook that is open in Excel: it is read and written here, and
 * what is written is planned by the worker.
 *
 * @rule EX1 PA1 PA6
 */
export function excelJobs(planner: Planner, workbook: ExcelWorkbook): Jobs {
  let last: LastRead | null = null;

  const open = async (onProgress: OnProgress): Promise<Answer<BookContents | null>> => {
    const present = await read(workbook, onProgress);
    if (!present.ok) return present;
    const state = stateOf(fileOf(workbook), present.value);
    if (last?.state === state) return { ok: true, value: last.contents };
    onProgress("checking");
    const contents = await planner.open(fileOf(workbook), present.value);
    last = contents.ok && contents.value !== null ? { state, contents: contents.value } : null;
    return contents;
  };
  const openWritten = async (onProgress: OnProgress): Promise<Answer<BookContents>> => {
    const contents = await open(onProgress);
    if (!contents.ok) return contents;
    invariant(contents.value !== null, "EX1", "what was written is in the workbook");
    return { ok: true, value: { ...contents.value, missesPrint: workbook.missesPrint() } };
  };
  const carryOut = async (
    plan: readonly Operation[],
    onProgress: OnProgress,
  ): Promise<Answer<BookContents>> => {
    onProgress("writing");
    const written = await workbook.write(plan);
    return written.ok ? openWritten(onProgress) : answer(written);
  };

  return {
    split: planner.split,
    explain: planner.explain,
    preview: planner.preview,
    // Files are Excel's: the workbook that the user has opened there is the open one.
    openFile: (_, onProgress) => openWritten(onProgress),
    reread: (_, onProgress) => open(onProgress),
    create: async (wanted, onProgress) => {
      const present = await read(workbook, onProgress);
      if (!present.ok) return present;
      onProgress("planning");
      const plan = await planner.planNewBook({ ...wanted, present: present.value });
      return plan.ok ? carryOut(plan.value, onProgress) : plan;
    },
    write: async (request, onProgress) => {
      // What could not be read is not planned from what was there before.
      if (last === null) return openWritten(onProgress);
      onProgress("planning");
      const planned = await planner.planSplit(request);
      if (!planned.ok) return planned;
      // Where no cell changes there is nothing to write, and nothing to undo.
      if (planned.value.changed === 0) return { ok: true, value: last.contents };
      return carryOut(planned.value.plan, onProgress);
    },
    undo: async (_, onProgress) => {
      onProgress("writing");
      const undone = await workbook.undo();
      return undone.ok ? open(onProgress) : answer(undone);
    },
  };
}

async function read(
  workbook: ExcelWorkbook,
  onProgress: OnProgress,
): Promise<Answer<PresentWorkbook>> {
  onProgress("reading");
  const present = await workbook.read(SHEET_NAMES);
  return present.ok ? present : answer(present);
}

/** The name of a workbook that has been read. */
function fileOf(workbook: ExcelWorkbook): string {
  const file = workbook.file();
  invariant(file !== null, "EX1", "a workbook that has been read has a name");
  return file;
}

/** The user sees the workbook itself: no cells are shown around a problem. */
function answer({ problems }: { readonly problems: readonly Problem[] }): {
  readonly ok: false;
  readonly faults: readonly { readonly problem: Problem; readonly peek: null }[];
} {
  return { ok: false, faults: problems.map((problem) => ({ problem, peek: null })) };
}

/** A text that differs whenever the workbook does. */
function stateOf(file: string, { sheets, names, tableNames }: PresentWorkbook): string {
  const cells = sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] }));
  return JSON.stringify([file, cells, names, tableNames]);
}
