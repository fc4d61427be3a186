import type { Problem, ReferenceData, Result } from "../../engine/index.ts";
import { explainFigure, invariant } from "../../engine/index.ts";
import { cellOfFigure } from "../../toolkit/audit/cell-of-figure.ts";
import { partialLayout } from "../../toolkit/book/present-layout.ts";
import { readBook } from "../../toolkit/open-workbook.ts";
import { changesOf } from "../../toolkit/plan/changes.ts";
import { summaryOf } from "../../toolkit/plan/summary.ts";
import type { ReadBook, WorkbookSplit } from "../../toolkit/split-workbook.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import { answer } from "./answer.ts";
import { bookView, calculatedSplit } from "./book-view.ts";
import { requestOf } from "./split-fields.ts";
import type { SplitFields, WorkerApi, WritePreview } from "./worker-api.ts";

/** Nobody reads more changed cells than this in a list. */
const MOST_CHANGES = 200;

/** The workbook that the worker has open, and what can be asked about it. */
interface OpenBook extends Pick<WorkerApi, "open" | "split" | "explain" | "cellOf" | "planSplit"> {
  /** Null where none is open. */
  readonly present: () => PresentWorkbook | null;
  /** The workbook with its inputs; the pane asks for nothing before it has opened one. */
  readonly read: () => ReadBook;
}

/** No workbook yet. @rule PA1 PA2 */
export function openBook(reference: () => Promise<ReferenceData>): OpenBook {
  let current: ReadBook | null = null;
  let lastSplit: WorkbookSplit["report"] | null = null;

  /** The pane asks for nothing before it has opened a workbook. */
  const open = (): ReadBook => {
    invariant(current !== null, "PA1", "a workbook is open");
    return current;
  };
  const failure = (found: { readonly problems: readonly Problem[] }) =>
    answer(found, open().book.present);
  const run = async (fields: SplitFields): Promise<Result<WorkbookSplit, Problem>> =>
    splitWorkbook(open(), requestOf(fields), await reference());

  return {
    present: () => current?.book.present ?? null,
    read: open,
    open: async ({ file, present, isWritten }) => {
      const known = await reference();
      const read = readBook({ file, present }, known.register);
      if (!read.ok) return answer(read, present);
      current = read.value;
      lastSplit = null;
      return { ok: true, value: bookView(current, known, isWritten) };
    },
    split: async (fields) => {
      const split = await run(fields);
      lastSplit = split.ok ? split.value.report : null;
      return split.ok ? { ok: true, value: calculatedSplit(split.value.report) } : failure(split);
    },
    explain: (figure) =>
      Promise.resolve(
        lastSplit === null ? null : explainFigure(lastSplit.split, lastSplit.published, figure),
      ),
    cellOf: (figure) => {
      const { book } = open();
      return Promise.resolve(cellOfFigure(book, partialLayout(book).layout, figure));
    },
    planSplit: async ({ fields, signature }) => {
      const split = await run(fields);
      const planned = split.ok ? planWorkbookSplit(open(), split.value, signature) : split;
      if (!planned.ok) return failure(planned);
      const plan = planned.value;
      return { ok: true, value: { plan, preview: writePreview(plan, open().book.present) } };
    },
  };
}

/** What a plan would do to the workbook, as far as anybody reads. */
export function writePreview(plan: readonly Operation[], present: PresentWorkbook): WritePreview {
  const changes = changesOf(plan, present);
  return {
    sheets: summaryOf(plan, present),
    changes: changes.slice(0, MOST_CHANGES),
    changed: changes.length,
  };
}
