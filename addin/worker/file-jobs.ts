import type { Problem, ReferenceData, Result } from "../../engine/index.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import { invariant } from "../../engine/index.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import type { XlsxBook } from "../../toolkit/xlsx/open.ts";
import { newXlsx, openXlsx } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { answer } from "./answer.ts";
import type { WorkerState } from "./worker-state.ts";
import type { Answer, Jobs, BookContents, Questions } from "./jobs.ts";
import { fileName, splitFirstYear, planBook, unwrittenBook } from "./new-book.ts";
import { readFile } from "./read-file.ts";
import type { FetchData } from "./reference.ts";

/** The jobs on a workbook that is a file. @rule PA1 PA5 PA6 */
export function fileJobs(state: WorkerState, fetchData: FetchData): Omit<Jobs, keyof Questions> {
  const put = (source: FileBytes, known: ReferenceData, isNew = false): Answer<BookContents> => {
    const file = openWorkbook(source, known.register);
    if (!file.ok) return answer(file, presentIn(source));
    return {
      ok: true,
      value: state.put({ read: file.value.read, file: file.value, isNew }, known),
    };
  };
  const reread: Jobs["reread"] = async (contents, onProgress) => {
    onProgress("loading");
    const known = await state.reference();
    if (contents === null) return { ok: true, value: null };
    const { file, bytes } = contents;
    invariant(bytes !== null, "PA1", "a workbook that was laid as a file has bytes");
    onProgress("reading");
    return put({ file, bytes }, known);
  };
  return {
    reread,
    undo: reread,
    create: async (wanted, onProgress, onFirstSplit) => {
      onProgress("loading");
      const known = await state.reference();
      onProgress("splitting");
      const report = await splitFirstYear(wanted, fetchData, known);
      if (!report.ok) return answer(report, null);
      const split = { ...wanted, report: report.value, reference: known };
      onFirstSplit?.(state.firstSplit(unwrittenBook(split), report.value, known));
      onProgress("planning");
      const plan = planBook(split);
      const bytes = plan.ok ? written(newXlsx(), plan.value) : plan;
      if (!bytes.ok) return answer(bytes, null);
      onProgress("checking");
      return put({ file: fileName(wanted.id), bytes: bytes.value }, known, true);
    },
    openFile: async (files, onProgress) => {
      onProgress("loading");
      const known = await state.reference();
      onProgress("reading");
      const source = await readFile(files);
      return source.ok ? put(source.value, known) : answer(source, null);
    },
    write: async ({ fields, signature }, onProgress) => {
      const known = await state.reference();
      onProgress("splitting");
      const run = state.run(fields, known);
      if (!run.ok) return answer(run, state.present());
      onProgress("planning");
      const planned = state.plan(run.value, signature);
      if (!planned.ok) return answer(planned, state.present());
      onProgress("writing");
      const { file } = state.current();
      invariant(file !== null, "PA1", "a file is open");
      const bytes = written(file.xlsx, planned.value);
      if (!bytes.ok) return answer(bytes, state.present());
      onProgress("checking");
      return put({ file: file.source.file, bytes: bytes.value }, known, true);
    },
  };
}

/** The cells of a file whose inputs could not be read; null where the file itself could not. */
function presentIn(source: FileBytes): PresentWorkbook | null {
  const xlsx = openXlsx(source);
  const present = xlsx.ok ? presentWorkbook(xlsx.value, SHEET_NAMES) : xlsx;
  return present.ok ? present.value : null;
}

function written(book: XlsxBook, plan: readonly Operation[]): Result<Uint8Array, Problem> {
  const carried = carryOut(book, plan);
  return carried.ok ? { ok: true, value: saveXlsx(carried.value) } : carried;
}
