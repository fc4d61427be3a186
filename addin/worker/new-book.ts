import type { Problem, ReferenceData, Result } from "../../engine/index.ts";
import { firstYear } from "../../toolkit/first-year.ts";
import { newInputs, planNewWorkbook } from "../../toolkit/new-workbook.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import { newRowNumbers } from "../../toolkit/inputs/row-numbers.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import type { ReadBook } from "../../toolkit/split-workbook.ts";
import { answer } from "./answer.ts";
import { bookView, calculatedSplit } from "./book-view.ts";
import type { NewBook, WorkerApi } from "./worker-api.ts";
import type { FetchData } from "./reference.ts";
import { loadAgreement } from "./reference.ts";

/** New workbooks of the agreements that come with the product. @rule PA1 PA8 */
export function newBooks(
  reference: () => Promise<ReferenceData>,
  fetchData: FetchData,
): Pick<WorkerApi, "splitFirstYear" | "planNewBook"> {
  let last: { readonly id: string; readonly report: FirstReport } | null = null;
  // A new workbook is split first, and planned when its split is shown.
  const firstReport = async (id: string, known: ReferenceData): Promise<FirstReport> => {
    if (last?.id === id) return last.report;
    const report = firstYear(await loadAgreement(fetchData, id, known), {}, known);
    last = { id, report };
    return report;
  };
  return {
    splitFirstYear: async ({ id, language }) => {
      const known = await reference();
      const report = await firstReport(id, known);
      if (!report.ok) return answer(report, null);
      const read = unwrittenBook({ id, language, report: report.value, reference: known });
      const view = bookView(read, known, true);
      return { ok: true, value: { view, calculated: calculatedSplit(report.value) } };
    },
    planNewBook: async ({ id, language, present }) => {
      const known = await reference();
      const report = await firstReport(id, known);
      if (!report.ok) return answer(report, null);
      const signature = { by: null, at: null };
      const request = { ...report.value, reference: known, language, signature };
      const plan = planNewWorkbook(present === null ? request : { ...request, among: present });
      return plan.ok ? plan : answer(plan, null);
    },
  };
}

type FirstReport = Result<SplitReport, Problem>;

interface NewBookSplit extends NewBook {
  readonly report: SplitReport;
  readonly reference: ReferenceData;
}

/** The workbook as it will be read, before it is written: its inputs, and no cells. */
function unwrittenBook({ id, report, reference, language }: NewBookSplit): ReadBook {
  const inputs = newInputs({ ...report, reference, language });
  return {
    book: {
      file: `${id}.xlsx`,
      present: { sheets: [], names: [], localNames: [], tableNames: [] },
    },
    inputs: {
      ...inputs,
      agreementIn: () => inputs.agreement,
      choicePlaces: () => ({}),
      populationPlace: () => null,
      rowNumbers: newRowNumbers([inputs.agreement], inputs.decisions),
      format: BOOK_FORMAT,
    },
  };
}
