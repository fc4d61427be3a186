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
import type { DeskTop } from "./desk-top.ts";
import type { Answer, Desk, LaidOut, Questions } from "./desk.ts";
import { fileName, firstSplit, planBook, unwrittenBook } from "./new-book.ts";
import { readFile } from "./read-file.ts";
import type { FetchData } from "./reference.ts";

/** The desk's work with workbooks as files. @rule PA1 PA5 PA6 */
export function fileWork(top: DeskTop, fetchData: FetchData): Omit<Desk, keyof Questions> {
  const put = (source: FileBytes, known: ReferenceData, isNew = false): Answer<LaidOut> => {
    const file = openWorkbook(source, known.register);
    if (!file.ok) return answer(file, presentIn(source));
    return { ok: true, value: top.put({ read: file.value.read, file: file.value, isNew }, known) };
  };
  const again: Desk["again"] = async (laid, tell) => {
    tell("loading");
    const known = await top.reference();
    if (laid === null) return { ok: true, value: null };
    const { file, bytes } = laid;
    invariant(bytes !== null, "PA1", "a workbook that was laid as a file has bytes");
    tell("reading");
    return put({ file, bytes }, known);
  };
  return {
    again,
    takeBack: again,
    make: async (wanted, tell, showEarly) => {
      tell("loading");
      const known = await top.reference();
      tell("splitting");
      const report = await firstSplit(wanted, fetchData, known);
      if (!report.ok) return answer(report, null);
      const split = { ...wanted, report: report.value, reference: known };
      showEarly?.(top.early(unwrittenBook(split), report.value, known));
      tell("planning");
      const plan = planBook(split);
      const bytes = plan.ok ? written(newXlsx(), plan.value) : plan;
      if (!bytes.ok) return answer(bytes, null);
      tell("checking");
      return put({ file: fileName(wanted.id), bytes: bytes.value }, known, true);
    },
    lay: async (files, tell) => {
      tell("loading");
      const known = await top.reference();
      tell("reading");
      const source = await readFile(files);
      return source.ok ? put(source.value, known) : answer(source, null);
    },
    write: async ({ asked, signature }, tell) => {
      const known = await top.reference();
      tell("splitting");
      const run = top.run(asked, known);
      if (!run.ok) return answer(run, top.present());
      tell("planning");
      const planned = top.plan(run.value, signature);
      if (!planned.ok) return answer(planned, top.present());
      tell("writing");
      const { file } = top.lying();
      invariant(file !== null, "PA1", "a file lies on the desk");
      const bytes = written(file.xlsx, planned.value);
      if (!bytes.ok) return answer(bytes, top.present());
      tell("checking");
      return put({ file: file.source.file, bytes: bytes.value }, known, true);
    },
  };
}

/** What stands in a file whose inputs could not be read; null where the file itself could not. */
function presentIn(source: FileBytes): PresentWorkbook | null {
  const xlsx = openXlsx(source);
  const present = xlsx.ok ? presentWorkbook(xlsx.value, SHEET_NAMES) : xlsx;
  return present.ok ? present.value : null;
}

function written(book: XlsxBook, plan: readonly Operation[]): Result<Uint8Array, Problem> {
  const carried = carryOut(book, plan);
  return carried.ok ? { ok: true, value: saveXlsx(carried.value) } : carried;
}
