import type { Language, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { firstYear } from "../../toolkit/first-year.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import type { FetchData } from "./reference.ts";
import { loadAgreement } from "./reference.ts";

/** An agreement that comes with the product, wanted as sheets. */
export interface Wanted {
  readonly id: string;
  readonly language: Language;
  /** The workbook that the sheets are to stand in; a new one where it is left out. */
  readonly among?: PresentWorkbook;
}

/** The plan of the agreement's first year whose terms are all known. */
export async function planBook(
  { id, ...wanted }: Wanted,
  fetchData: FetchData,
  reference: ReferenceData,
): Promise<Result<readonly Operation[], Problem>> {
  const agreement = await loadAgreement(fetchData, id, reference);
  const report = firstYear(agreement, {}, reference);
  if (!report.ok) return report;
  const signature = { by: null, at: null };
  return planNewWorkbook({ ...report.value, ...wanted, reference, signature });
}
