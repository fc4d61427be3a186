import type { Problem, ReferenceData, Result } from "../../engine/index.ts";
import { firstYear } from "../../toolkit/first-year.ts";
import { newInputs, planNewWorkbook } from "../../toolkit/new-workbook.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import { newPositions } from "../../toolkit/inputs/positions.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import type { ReadBook } from "../../toolkit/split-workbook.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import type { NewBook } from "./jobs.ts";
import type { FetchData } from "./reference.ts";
import { loadAgreement } from "./reference.ts";

/** The split of an agreement's first year whose terms are all known. */
export async function splitFirstYear(
  { id }: NewBook,
  fetchData: FetchData,
  reference: ReferenceData,
): Promise<Result<SplitReport, Problem>> {
  return firstYear(await loadAgreement(fetchData, id, reference), {}, reference);
}

/** What a new workbook is planned of. */
export interface NewBookSplit extends NewBook {
  readonly report: SplitReport;
  readonly reference: ReferenceData;
}

/** The plan of a new workbook, or of new sheets among those of another. */
export function planBook(
  { report, reference, language }: NewBookSplit,
  among?: PresentWorkbook,
): Result<readonly Operation[], Problem> {
  const signature = { by: null, at: null };
  const request = { ...report, reference, language, signature };
  return planNewWorkbook(among === undefined ? request : { ...request, among });
}

/** The workbook as it will be read, before it is written: its inputs, and no cells. */
export function unwrittenBook({ id, report, reference, language }: NewBookSplit): ReadBook {
  const inputs = newInputs({ ...report, reference, language });
  return {
    book: {
      file: fileName(id),
      present: { sheets: [], names: [], localNames: [], tableNames: [] },
    },
    inputs: {
      ...inputs,
      agreementIn: () => inputs.agreement,
      choicePlaces: () => ({}),
      populationPlace: () => null,
      positions: newPositions([inputs.agreement], inputs.decisions),
      format: BOOK_FORMAT,
    },
  };
}

/** The file that a new workbook of an agreement is offered as. */
export function fileName(id: string): string {
  return `${id}.xlsx`;
}
