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
import { askedIn, decidedIn, offerOf, requestOf } from "./asked.ts";
import { chartOf } from "./chart.ts";
import type { Asked, Counted, EarlySplit, Foreseen, LaidOut, Questions } from "./desk.ts";
import { differsIn } from "./differs-in.ts";

/** Nobody reads more changed cells than this in a list. */
const MOST_CHANGES = 200;

/** A workbook that lies on the desk. */
export interface Lying {
  /** Whether it has just been written here, so that its reports are what its inputs make. */
  readonly isNew: boolean;
  readonly read: ReadBook;
  /** Its file; null where it lies in Excel. */
  readonly file: WorkbookFile | null;
}

/** What lies on the desk, and what can be asked about it. */
export interface DeskTop extends Questions {
  readonly reference: () => Promise<ReferenceData>;
  /** Puts a workbook on the desk in the place of what lay there. */
  readonly put: (lying: Lying, reference: ReferenceData) => LaidOut;
  /** A workbook that is about to be written, and its split. */
  readonly early: (read: ReadBook, report: SplitReport, reference: ReferenceData) => EarlySplit;
  readonly lying: () => Lying;
  readonly present: () => PresentWorkbook;
  /** The plan of writing the split as asked. */
  readonly plan: (
    split: WorkbookSplit,
    signature: Signature,
  ) => Result<readonly Operation[], Problem>;
  readonly run: (asked: Asked, reference: ReferenceData) => Result<WorkbookSplit, Problem>;
}

/** A desk with nothing on it yet. */
export function makeDeskTop(reference: () => Promise<ReferenceData>): DeskTop {
  let top: Lying | null = null;
  let lastSplit: WorkbookSplit["report"] | null = null;

  /** The pane asks for nothing before it has laid a workbook there. */
  const lying = (): Lying => {
    invariant(top !== null, "PA1", "a workbook lies on the desk");
    return top;
  };
  const present = (): PresentWorkbook => lying().read.book.present;
  const run: DeskTop["run"] = (asked, known) =>
    splitWorkbook(lying().read, requestOf(asked), known);
  const plan: DeskTop["plan"] = (split, signature) =>
    planWorkbookSplit(lying().read, split, signature);

  return {
    reference,
    lying,
    present,
    run,
    plan,
    put: (wanted, known) => {
      top = wanted;
      lastSplit = null;
      return laidOut(wanted, known);
    },
    early: (read, report, known) => ({
      laid: laidOut({ read, file: null, isNew: true }, known),
      counted: counted(report),
    }),
    split: async (asked) => {
      const split = run(asked, await reference());
      lastSplit = split.ok ? split.value.report : null;
      return split.ok ? { ok: true, value: counted(split.value.report) } : answer(split, present());
    },
    explain: (figure) =>
      Promise.resolve(
        lastSplit === null ? null : explainFigure(lastSplit.split, lastSplit.published, figure),
      ),
    foresee: async (asked, signature) => {
      const split = run(asked, await reference());
      const planned = split.ok ? plan(split.value, signature) : split;
      if (!planned.ok) return answer(planned, present());
      const hindered = tried(lying(), planned.value);
      return hindered === null
        ? { ok: true, value: foreseen(planned.value, present()) }
        : answer(hindered, present());
    },
  };
}

/** What the file itself refuses is found by carrying the plan out, not only by making it. */
function tried(
  { file }: Lying,
  plan: readonly Operation[],
): { readonly problems: readonly Problem[] } | null {
  if (file === null) return null;
  const carried = carryOut(file.xlsx, plan);
  return carried.ok ? null : carried;
}

function counted(report: SplitReport): Counted {
  return { view: splitView(report), chart: chartOf(report.split) };
}

function laidOut({ read, file, isNew }: Lying, reference: ReferenceData): LaidOut {
  return {
    file: read.book.file,
    bytes: file?.source.bytes ?? null,
    agreement: agreementView(read.inputs.agreement),
    offer: offerOf(read, reference),
    asked: askedIn(read),
    decided: decidedIn(read),
    missesPrint: false,
    differs: isNew ? null : differsIn(read, reference),
  };
}

function foreseen(plan: readonly Operation[], present: PresentWorkbook): Foreseen {
  const changes = changesOf(plan, present);
  return {
    sheets: summaryOf(plan, present),
    changes: changes.slice(0, MOST_CHANGES),
    changed: changes.length,
  };
}
