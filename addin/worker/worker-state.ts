import type { Problem, ReferenceData, Result } from "../../engine/index.ts";
import { explainFigure, invariant } from "../../engine/index.ts";
import type { Signature } from "../../toolkit/stamp.ts";
import type { WorkbookFile } from "../../toolkit/open-workbook.ts";
import { changesOf } from "../../toolkit/plan/changes.ts";
import { summaryOf } from "../../toolkit/plan/summary.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitView } from "../../toolkit/split-view.ts";
import type { ReadBook, WorkbookSplit } from "../../toolkit/split-workbook.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { agreementView } from "./agreement-view.ts";
import { answer } from "./answer.ts";
import { fieldsIn, decidedIn, optionsOf, requestOf } from "./split-fields.ts";
import { chartOf } from "./chart.ts";
import type {
  SplitFields,
  CalculatedSplit,
  FirstSplit,
  WritePreview,
  BookContents,
  Questions,
} from "./jobs.ts";
import { differsIn } from "./differs-in.ts";

/** Nobody reads more changed cells than this in a list. */
const MOST_CHANGES = 200;

/** The workbook that is open. */
export interface CurrentBook {
  /** Whether it has just been written here, so that its reports are what its inputs make. */
  readonly isNew: boolean;
  readonly read: ReadBook;
  /** Its file; null where it is open in Excel. */
  readonly file: WorkbookFile | null;
}

/** The workbook that the worker has open, and what can be asked about it. */
export interface WorkerState extends Questions {
  readonly reference: () => Promise<ReferenceData>;
  /** Opens a workbook in the place of the one before. */
  readonly put: (current: CurrentBook, reference: ReferenceData) => BookContents;
  /** A workbook that is about to be written, and its split. */
  readonly firstSplit: (
    read: ReadBook,
    report: SplitReport,
    reference: ReferenceData,
  ) => FirstSplit;
  readonly current: () => CurrentBook;
  readonly present: () => PresentWorkbook;
  /** The plan of writing the split as asked. */
  readonly plan: (
    split: WorkbookSplit,
    signature: Signature,
  ) => Result<readonly Operation[], Problem>;
  readonly run: (fields: SplitFields, reference: ReferenceData) => Result<WorkbookSplit, Problem>;
}

/** A worker with no workbook open. */
export function makeWorkerState(reference: () => Promise<ReferenceData>): WorkerState {
  let top: CurrentBook | null = null;
  let lastSplit: WorkbookSplit["report"] | null = null;

  /** The pane asks for nothing before it has opened a workbook. */
  const current = (): CurrentBook => {
    invariant(top !== null, "PA1", "a workbook is open");
    return top;
  };
  const present = (): PresentWorkbook => current().read.book.present;
  const run: WorkerState["run"] = (fields, known) =>
    splitWorkbook(current().read, requestOf(fields), known);
  const plan: WorkerState["plan"] = (split, signature) =>
    planWorkbookSplit(current().read, split, signature);

  return {
    reference,
    current,
    present,
    run,
    plan,
    put: (wanted, known) => {
      top = wanted;
      lastSplit = null;
      return contentsOf(wanted, known);
    },
    firstSplit: (read, report, known) => ({
      contents: contentsOf({ read, file: null, isNew: true }, known),
      calculated: calculated(report),
    }),
    split: async (fields) => {
      const split = run(fields, await reference());
      lastSplit = split.ok ? split.value.report : null;
      return split.ok
        ? { ok: true, value: calculated(split.value.report) }
        : answer(split, present());
    },
    explain: (figure) =>
      Promise.resolve(
        lastSplit === null ? null : explainFigure(lastSplit.split, lastSplit.published, figure),
      ),
    preview: async (fields, signature) => {
      const split = run(fields, await reference());
      const planned = split.ok ? plan(split.value, signature) : split;
      if (!planned.ok) return answer(planned, present());
      const failed = tried(current(), planned.value);
      return failed === null
        ? { ok: true, value: writePreview(planned.value, present()) }
        : answer(failed, present());
    },
  };
}

/** What the file itself refuses is found by carrying the plan out, not only by making it. */
function tried(
  { file }: CurrentBook,
  plan: readonly Operation[],
): { readonly problems: readonly Problem[] } | null {
  if (file === null) return null;
  const carried = carryOut(file.xlsx, plan);
  return carried.ok ? null : carried;
}

function calculated(report: SplitReport): CalculatedSplit {
  return { view: splitView(report), chart: chartOf(report.split) };
}

function contentsOf({ read, file, isNew }: CurrentBook, reference: ReferenceData): BookContents {
  return {
    file: read.book.file,
    bytes: file?.source.bytes ?? null,
    agreement: agreementView(read.inputs.agreement),
    splitOptions: optionsOf(read, reference),
    fields: fieldsIn(read),
    decided: decidedIn(read),
    missesPrint: false,
    differs: isNew ? null : differsIn(read, reference),
  };
}

function writePreview(plan: readonly Operation[], present: PresentWorkbook): WritePreview {
  const changes = changesOf(plan, present);
  return {
    sheets: summaryOf(plan, present),
    changes: changes.slice(0, MOST_CHANGES),
    changed: changes.length,
  };
}
