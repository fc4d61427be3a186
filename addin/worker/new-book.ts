import type { Agreement, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import { firstYear, isUnanswered } from "../../toolkit/first-year.ts";
import { newRowNumbers } from "../../toolkit/inputs/row-numbers.ts";
import { newInputs, planNewWorkbook, planUnansweredWorkbook } from "../../toolkit/new-workbook.ts";
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
  let last: { readonly id: string; readonly first: First } | null = null;
  // A new workbook is split first, and planned when its split is shown.
  const firstOf = async (id: string, known: ReferenceData): Promise<First> => {
    if (last?.id === id) return last.first;
    const agreement = await loadAgreement(fetchData, id, known);
    const first = { agreement, report: firstReport(agreement, known) };
    last = { id, first };
    return first;
  };
  return {
    splitFirstYear: async ({ id, language }) => {
      const known = await reference();
      const { agreement, report } = await firstOf(id, known);
      if (!report.ok) return answer(report, null);
      const read = unwrittenBook({ id, language, agreement, report: report.value, known });
      const view = bookView(read, known, true);
      const calculated = report.value === null ? null : calculatedSplit(report.value);
      return { ok: true, value: { view, calculated } };
    },
    planNewBook: async ({ id, language, present }) => {
      const known = await reference();
      const { agreement, report } = await firstOf(id, known);
      if (!report.ok) return answer(report, null);
      const among = present === null ? {} : { among: present };
      const request = { ...NOTHING_CHOSEN, reference: known, language, ...among };
      const plan =
        report.value === null
          ? planUnansweredWorkbook({ ...request, agreement })
          : planNewWorkbook({ ...request, ...report.value, signature: UNSIGNED });
      return plan.ok ? plan : answer(plan, null);
    },
  };
}

const NOTHING_CHOSEN = { choices: {} } as const;
const UNSIGNED = { by: null, at: null } as const;

/** An agreement, and its first year that can be split; null where its documents leave too much open. */
interface First {
  readonly agreement: Agreement;
  readonly report: Result<SplitReport | null, Problem>;
}

function firstReport(agreement: Agreement, reference: ReferenceData): First["report"] {
  const report = firstYear(agreement, {}, reference);
  return report.ok || !isUnanswered(report.problems) ? report : { ok: true, value: null };
}

interface NewBookSplit extends NewBook {
  readonly agreement: Agreement;
  readonly report: SplitReport | null;
  readonly known: ReferenceData;
}

/** The workbook as it will be read, before it is written: its inputs, and no cells. */
function unwrittenBook({ id, agreement, report, known, language }: NewBookSplit): ReadBook {
  const year = report?.split.year ?? agreement.from;
  const choices = report?.choices ?? {};
  const inputs = newInputs({ year, choices, reference: known, language }, [agreement]);
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
