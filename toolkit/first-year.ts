import type { Agreement, Problem, ReferenceData, Result } from "../engine/index.ts";
import { succeed } from "../engine/index.ts";
import type { SplitReport, SplitRequest } from "./split-agreement.ts";
import { splitAgreement } from "./split-agreement.ts";

/** Whether all that is missing is answers to what the documents leave open. @rule CO1 */
export function isUnanswered(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => code === "clause-open" || code === "clause-missing");
}

/**
 * The first year of an agreement whose terms are all known.
 *
 * @returns the year's split; where no year can be split, the problems of the first
 * @rule CO1
 */
export function firstYear(
  agreement: Agreement,
  terms: Omit<SplitRequest, "agreement" | "year">,
  reference: ReferenceData,
): Result<SplitReport, Problem> {
  const run = (year: number): Result<SplitReport, Problem> =>
    splitAgreement(
      { agreement: succeed(agreement), year: succeed(String(year)), ...terms },
      reference,
    );
  const { from, to } = agreement;
  const first = run(from);
  let found = first;
  for (let year = from + 1; !found.ok && year <= to; year += 1) found = run(year);
  return found.ok ? found : first;
}
