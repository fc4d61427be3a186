import type { Language, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { explainFigure, invariant } from "../../engine/index.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import { firstYear } from "../../toolkit/first-year.ts";
import type { Signature } from "../../toolkit/new-workbook.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import type { WorkbookFile } from "../../toolkit/open-workbook.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { changesOf } from "../../toolkit/plan/changes.ts";
import { summaryOf } from "../../toolkit/plan/summary.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitView } from "../../toolkit/split-view.ts";
import type { WorkbookSplit } from "../../toolkit/split-workbook.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import type { XlsxBook } from "../../toolkit/xlsx/open.ts";
import { newXlsx, openXlsx } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/present.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { agreementView } from "./agreement-view.ts";
import { askedIn, offerOf, requestOf } from "./asked.ts";
import type { Answer, Asked, Counted, Desk, Foreseen, LaidOut, Tell, Writing } from "./desk.ts";
import { chartOf } from "./chart.ts";
import { differsIn } from "./differs-in.ts";
import { inTurn } from "./in-turn.ts";
import { faultIn } from "./peek.ts";
import type { FetchData } from "./reference.ts";
import { readFile } from "./read-file.ts";
import { loadAgreement, referenceLoader } from "./reference.ts";

/** Nobody reads more changed cells than this in a list. */
const MOST_CHANGES = 200;

/** After so many faults the rest would tell nothing more. */
const MOST_FAULTS = 200;

/** A desk with nothing on it yet. */
export function makeDesk(fetchData: FetchData): Desk {
  const reference = referenceLoader(fetchData);
  let onDesk: WorkbookFile | null = null;
  let lastSplit: WorkbookSplit["report"] | null = null;

  const put = (source: FileBytes, known: ReferenceData): Answer<LaidOut> => {
    const file = openWorkbook(source, known.register);
    if (!file.ok) return answer(file, presentIn(source));
    onDesk = file.value;
    lastSplit = null;
    return { ok: true, value: laidOut(file.value, known) };
  };
  const split = (asked: Asked, known: ReferenceData): Result<WorkbookSplit, Problem> =>
    splitWorkbook(lying(onDesk).read, requestOf(asked), known);
  const plan = (run: WorkbookSplit, signature: Signature) =>
    planWorkbookSplit(lying(onDesk).read, run, signature);
  const present = (): PresentWorkbook => lying(onDesk).read.book.present;

  return inTurn({
    make: async (id, language, tell) => {
      tell("loading");
      const known = await reference();
      tell("splitting");
      const made = await newBook({ id, language, fetchData }, known);
      tell("checking");
      return made.ok ? put(made.value, known) : answer(made, null);
    },
    lay: async (files, tell) => {
      tell("loading");
      const known = await reference();
      tell("reading");
      const source = await readFile(files);
      return source.ok ? put(source.value, known) : answer(source, null);
    },
    split: async (asked) => {
      const run = split(asked, await reference());
      lastSplit = run.ok ? run.value.report : null;
      return run.ok ? { ok: true, value: counted(run.value.report) } : answer(run, present());
    },
    explain: (figure) =>
      Promise.resolve(
        lastSplit === null ? null : explainFigure(lastSplit.split, lastSplit.published, figure),
      ),
    foresee: async (asked, signature) => {
      const run = split(asked, await reference());
      const planned = run.ok ? plan(run.value, signature) : run;
      if (!planned.ok) return answer(planned, present());
      // What the file itself refuses is found by carrying the plan out, not only by making it.
      const tried = carryOut(lying(onDesk).xlsx, planned.value);
      return tried.ok
        ? { ok: true, value: foreseen(planned.value, present()) }
        : answer(tried, present());
    },
    write: async ({ asked, signature }: Writing, tell: Tell) => {
      const known = await reference();
      tell("splitting");
      const run = split(asked, known);
      if (!run.ok) return answer(run, present());
      tell("planning");
      const planned = plan(run.value, signature);
      if (!planned.ok) return answer(planned, present());
      tell("writing");
      const { source, xlsx } = lying(onDesk);
      const bytes = written(xlsx, planned.value);
      if (!bytes.ok) return answer(bytes, present());
      tell("checking");
      return put({ file: source.file, bytes: bytes.value }, known);
    },
  });
}

/** The workbook on the desk: the pane asks for nothing before it has laid one there. */
function lying(file: WorkbookFile | null): WorkbookFile {
  invariant(file !== null, "PA1", "a workbook lies on the desk");
  return file;
}

function answer(
  { problems }: { readonly problems: readonly Problem[] },
  book: PresentWorkbook | null,
): { readonly ok: false; readonly faults: readonly ReturnType<typeof faultIn>[] } {
  return {
    ok: false,
    faults: problems.slice(0, MOST_FAULTS).map((found) => faultIn(book, found)),
  };
}

/** What stands in a file whose inputs could not be read; null where the file itself could not. */
function presentIn(source: FileBytes): PresentWorkbook | null {
  const xlsx = openXlsx(source);
  const present = xlsx.ok ? presentWorkbook(xlsx.value, SHEET_NAMES) : xlsx;
  return present.ok ? present.value : null;
}

function counted(report: SplitReport): Counted {
  return { view: splitView(report), chart: chartOf(report.split) };
}

function laidOut({ source, read }: WorkbookFile, reference: ReferenceData): LaidOut {
  return {
    ...source,
    agreement: agreementView(read.inputs.agreement),
    offer: offerOf(read, reference),
    asked: askedIn(read),
    differs: differsIn(read, reference),
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

function written(book: XlsxBook, plan: readonly Operation[]): Result<Uint8Array, Problem> {
  const carried = carryOut(book, plan);
  return carried.ok ? { ok: true, value: saveXlsx(carried.value) } : carried;
}

interface Making {
  readonly id: string;
  readonly language: Language;
  readonly fetchData: FetchData;
}

/** The agreement's first year whose terms are all known, as a workbook. */
async function newBook(
  { id, language, fetchData }: Making,
  reference: ReferenceData,
): Promise<Result<FileBytes, Problem>> {
  const agreement = await loadAgreement(fetchData, id, reference);
  const report = firstYear(agreement, {}, reference);
  if (!report.ok) return report;
  const signature = { by: null, at: null };
  const plan = planNewWorkbook({ ...report.value, reference, language, signature });
  if (!plan.ok) return plan;
  const bytes = written(newXlsx(), plan.value);
  return bytes.ok ? { ok: true, value: { file: `${id}.xlsx`, bytes: bytes.value } } : bytes;
}
