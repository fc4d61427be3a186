import type { Problem, Result } from "../../engine/index.ts";
import { fail, invariant, problem, succeed } from "../../engine/index.ts";
import type { SheetCell } from "../../toolkit/audit/cell-of-figure.ts";
import type { Operation, WorkbookPort } from "../../toolkit/workbook.ts";
import type { ExcelFault } from "./excel-problem.ts";
import { excelProblem, isExcelFault, isNotFound } from "./excel-problem.ts";
import { checkPlan } from "./plan/check-plan.ts";
import type { PageTextsBySheet } from "./reading/load-headers.ts";
import { loadHeaders } from "./reading/load-headers.ts";
import { NO_CHANGES } from "./plan/planned-changes.ts";
import type { Read } from "./reading/read-workbook.ts";
import { selectedText } from "./reading/selected-text.ts";
import { readWorkbook, withHeaders } from "./reading/read-workbook.ts";
import type { RunExcel } from "./run-excel.ts";
import type { StartTimer } from "./requests/timer.ts";
import { excelTimer } from "./requests/timer.ts";
import { makeChangeTracker } from "./requests/change-tracker.ts";
import { ExcelTimeout } from "./requests/excel-timeout.ts";
import type { Connection } from "./requests/batch.ts";
import { runBatch } from "./requests/batch.ts";
import { undoHeaders } from "./undoing/undo-headers.ts";
import { undoPlan } from "./undoing/undo-plan.ts";
import type { UndoEntry } from "./images/undo-entry.ts";
import { headerChanges, printSteps, setPrints } from "./writing/print.ts";
import type { Planned } from "./writing/write-plan.ts";
import { checkPlanned, removedSinceRead, writePlan } from "./writing/write-plan.ts";

/** The workbook that is open in Excel. */
export interface ExcelWorkbook extends WorkbookPort {
  /** The workbook's name as it was last read; null before that. */
  readonly file: () => string | null;
  /** What prevents a plan from being written, as far as that is known before. @rule EX6 */
  readonly check: (plan: readonly Operation[]) => Promise<Result<null, Problem>>;
  /** Goes to a cell, as if the user had clicked on it. */
  readonly select: (cell: SheetCell) => Promise<Result<null, Problem>>;
  /** The cells that the user has selected, as a text of rows and tabs. */
  readonly selection: () => Promise<Result<string, Problem>>;
  /** Undoes the last writing that is not undone, unless somebody has changed since what it wrote. @rule EX5 */
  readonly undo: () => Promise<Result<null, Problem>>;
  /** Whether the last writing could not set up how its sheets are printed. */
  readonly missesPrint: () => boolean;
}

/** The open workbook; `startTimer` limits how long Excel may take to answer. @rule EX2 EX3 EX5 EX7 */
export function excelWorkbook(run: RunExcel, startTimer: StartTimer = excelTimer): ExcelWorkbook {
  const connection: Connection = { run, startTimer };
  const entries: UndoEntry[] = [];
  let file: string | null = null;
  let read: Read | null = null;
  let misses = false;
  let laysOutPages = true;
  return {
    read: async (ownNamePrefix) => {
      const outcome = await readOpen(connection, ownNamePrefix, file);
      read = null;
      if (!outcome.ok) return outcome;
      const headers = laysOutPages ? await headersOf(connection, outcome.value) : null;
      // An Excel without a printer takes its time to say so: it is asked once.
      laysOutPages = headers !== null;
      read = withHeaders(outcome.value, headers ?? new Map());
      file = read.file;
      return succeed(read.present);
    },
    write: async (plan) => {
      invariant(read !== null, "EX3", "a workbook is read before it is written");
      checkPlan(plan, read.present);
      const { problems, entry } = await writeOrUndo(connection, { plan, read });
      if (problems.length > 0 || entry === null) {
        if (entry !== null) entries.push(entry);
        return fail(problems);
      }
      misses = !(await printed(connection, plan));
      entries.push({ ...entry, headers: headerChanges(plan, read.headers) });
      return succeed(null);
    },
    check: async (plan) => {
      invariant(read !== null, "EX3", "a workbook is read before a plan is made for it");
      return checked(connection, { plan, read });
    },
    select: (cell) => selected(connection, cell, file),
    selection: () => selection(connection, file),
    undo: async () => {
      const entry = entries.pop();
      if (entry === undefined) return succeed(null);
      const { problems, left } = await undoWriting(connection, entry);
      if (left !== null) entries.push(left);
      return problems.length > 0 ? fail(problems) : succeed(null);
    },
    file: () => file,
    missesPrint: () => misses,
  };
}

async function readOpen(
  connection: Connection,
  ownNamePrefix: string,
  file: string | null,
): Promise<Result<Read, Problem>> {
  try {
    return succeed(await runBatch(connection, (batch) => readWorkbook(batch, ownNamePrefix)));
  } catch (error) {
    return fail([excelProblem(faultIn(error), { file, isUntouched: true })]);
  }
}

async function selection(
  connection: Connection,
  file: string | null,
): Promise<Result<string, Problem>> {
  try {
    return await runBatch(connection, selectedText);
  } catch (error) {
    return fail([excelProblem(faultIn(error), { file, isUntouched: true })]);
  }
}

async function selected(
  connection: Connection,
  { sheet, cell }: SheetCell,
  file: string | null,
): Promise<Result<null, Problem>> {
  try {
    await runBatch(connection, async (batch) => {
      const target = batch.sheet(sheet);
      target.activate();
      target.getRange(cell).select();
      await batch.sync();
    });
    return succeed(null);
  } catch (error) {
    return fail([excelProblem(faultIn(error), { file, isUntouched: true })]);
  }
}

async function checked(connection: Connection, planned: Planned): Promise<Result<null, Problem>> {
  try {
    const problems = await runBatch(connection, (batch) => checkPlanned(batch, planned));
    return problems.length > 0 ? fail(problems) : succeed(null);
  } catch (error) {
    return fail([problemIn(error, planned.read.file, true)]);
  }
}

/** How a writing ended: its problems, and what can be undone. */
interface Written {
  readonly problems: readonly Problem[];
  readonly entry: UndoEntry | null;
}

/** Writes a plan whole; where it ends half-way, undoes what was written. @rule EX5 */
async function writeOrUndo(connection: Connection, planned: Planned): Promise<Written> {
  const tracker = makeChangeTracker();
  const half: UndoEntry[] = [];
  try {
    const written = await runBatch(connection, (batch) =>
      writePlan(batch, planned, (entry) => {
        half.push(entry);
        tracker.begin(batch);
      }),
    );
    return written.ok
      ? { problems: [], entry: written.value }
      : { problems: written.problems, entry: null };
  } catch (error) {
    const { file } = planned.read;
    const [entry] = half;
    const isUntouched = tracker.isUntouched(error) || entry === undefined;
    if (isUntouched) {
      const removed = await removedProblems(connection, planned.read, error);
      const problems = removed.length > 0 ? removed : [problemIn(error, file, true)];
      return { problems, entry: null };
    }
    // An Excel that does not answer does not undo either, and may yet write all of it.
    const undone = error instanceof ExcelTimeout ? null : await undoWriting(connection, entry);
    const isUndone = undone?.left === null;
    const problems = [problemIn(error, file, isUndone), ...(isUndone ? [] : [halfWritten(file)])];
    return { problems, entry: isUndone ? null : entry };
  }
}

/** What the user has removed since a workbook was read, where that is what a request failed for. */
async function removedProblems(
  connection: Connection,
  read: Read,
  error: unknown,
): Promise<readonly Problem[]> {
  if (!isExcelFault(error) || !isNotFound(error)) return [];
  try {
    return await runBatch(connection, (batch) => removedSinceRead(batch, read));
  } catch (again) {
    faultIn(again);
    return [];
  }
}

/** How an undo ended: its problems, and what is left to undo. */
interface Undone {
  readonly problems: readonly Problem[];
  readonly left: UndoEntry | null;
}

async function undoWriting(connection: Connection, entry: UndoEntry): Promise<Undone> {
  const tracker = makeChangeTracker();
  try {
    const undone = await runBatch(connection, (batch) =>
      undoPlan(batch, entry, () => {
        tracker.begin(batch);
      }),
    );
    if (!undone.ok) return { problems: undone.problems, left: entry };
  } catch (error) {
    const { file } = entry;
    const isUntouched = tracker.isUntouched(error);
    const left = isUntouched ? entry : { ...entry, after: null };
    const isHalf = left.after === null;
    return {
      problems: [problemIn(error, file, isUntouched), ...(isHalf ? [halfWritten(file)] : [])],
      left,
    };
  }
  return undoHeadersOf(connection, entry);
}

/** Headers are put back in a batch of their own; where it fails they are all that is left to undo. @rule EX5 EX8 */
async function undoHeadersOf(connection: Connection, entry: UndoEntry): Promise<Undone> {
  const { file, headers } = entry;
  if (headers.length === 0) return { problems: [], left: null };
  try {
    await runBatch(connection, (batch) => undoHeaders(batch, headers));
    return { problems: [], left: null };
  } catch (error) {
    const left = { ...entry, changes: NO_CHANGES, images: [], freed: [], after: null };
    return { problems: [problemIn(error, file, false), halfWritten(file)], left };
  }
}

/** How sheets are printed is a batch of its own: where it fails, nothing is lost but that. @rule EX8 */
async function printed(connection: Connection, plan: readonly Operation[]): Promise<boolean> {
  const steps = printSteps(plan);
  if (steps.length === 0) return true;
  const set = await tried(() =>
    runBatch(connection, async (batch) => {
      await setPrints(batch, steps);
      return true;
    }),
  );
  return set ?? false;
}

/** What is printed above and below our own sheets; null where Excel cannot tell. @rule EX8 */
async function headersOf(
  connection: Connection,
  { present }: Read,
): Promise<PageTextsBySheet | null> {
  const own = present.sheets.flatMap(({ name, isOwn }) => (isOwn ? [name] : []));
  if (own.length === 0) return new Map();
  return tried(() => runBatch(connection, (batch) => loadHeaders(batch, own)));
}

/** What a batch comes to; null where Excel cannot do it. */
async function tried<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    faultIn(error);
    return null;
  }
}

function halfWritten(file: string): Problem {
  return problem("excel-half-written", { file }, { kind: "file", file });
}

function problemIn(error: unknown, file: string, isUntouched: boolean): Problem {
  return excelProblem(faultIn(error), { file, isUntouched });
}

/** @throws what is a fault of the program's */
function faultIn(error: unknown): ExcelFault {
  if (isExcelFault(error)) return error;
  throw error;
}
