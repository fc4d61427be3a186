import type { Indexation } from "../indexation/indexation.ts";
import { ExactDecimal } from "../kernel/money.ts";
import type { IndexationFault } from "../problem-reasons.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Agreement } from "./agreement.ts";
import { placeOf, repeated } from "./check-places.ts";

/** What the indexations of an agreement, and the clauses that cite them, contradict themselves in. @rule IX1 */
export function checkIndexations(agreement: Agreement): readonly Problem[] {
  const { indexations = [], clauses } = agreement;
  const place = placeOf(agreement, "indexations");
  const known = indexations.map(({ id }) => id);
  const told = (indexation: string, reason: IndexationFault): Problem =>
    problem("indexation-unusable", { indexation, reason }, place);
  const cited = clauses.annualCost.flatMap(({ statement }) =>
    statement.status === "stated" && "indexation" in statement.value
      ? [statement.value.indexation]
      : [],
  );
  return [
    ...repeated(known).map((id) => told(id, "doubled")),
    ...indexations.flatMap((one) => faultsOf(one).map((reason) => told(one.id, reason))),
    ...indexations.flatMap((one) =>
      notHundred(one).map((facts) => problem("index-mix-not-hundred", facts, place)),
    ),
    ...cited
      .filter((id) => !known.includes(id))
      .map((indexation) =>
        problem("indexation-unknown", { indexation, known }, placeOf(agreement, "annualCost")),
      ),
  ];
}

function faultsOf(indexation: Indexation): readonly IndexationFault[] {
  const { amount, baseYear, firstYear, lag, month, publishedIn } = indexation;
  const isMonth = (number: number | null): boolean =>
    number === null || (number >= 1 && number <= 12);
  return [
    ...(amount.isNegative() ? (["amount-negative"] as const) : []),
    ...(firstYear <= baseYear ? (["first-before-base"] as const) : []),
    ...(lag !== null && lag < 0 ? (["lag-negative"] as const) : []),
    ...mixFaults(indexation),
    ...(isMonth(month) && isMonth(publishedIn) ? [] : (["month-outside"] as const)),
  ];
}

/** A mix stands instead of a series, and names each of its series once. @rule IX2 */
function mixFaults({ series, mix }: Indexation): readonly IndexationFault[] {
  if (mix === undefined) return [];
  const names = mix.parts.map((part) => part.series);
  return [
    ...(series === null ? [] : (["series-and-mix"] as const)),
    ...(repeated(names).length > 0 ? (["part-doubled"] as const) : []),
    ...(mix.parts.some(({ percent }) => percent.lte(0)) ? (["part-not-positive"] as const) : []),
  ];
}

/** By how much the per cent of a mix miss a hundred. @rule IX2 */
function notHundred({ id, mix }: Indexation): readonly { indexation: string; missing: string }[] {
  if (mix === undefined) return [];
  const missing = mix.parts.reduce(
    (left, { percent }) => left.minus(percent),
    new ExactDecimal(100),
  );
  return missing.isZero() ? [] : [{ indexation: id, missing: missing.toFixed() }];
}
