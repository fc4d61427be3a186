import type { Decimal } from "decimal.js";
import type { Agreement, Choices, IsoDate, YearDecision } from "../../engine/index.ts";

/** What is decided for one year of an agreement, beside what its clauses say. @rule CO1 */
export interface Decision {
  /** The agreement's id. */
  readonly agreement: string;
  readonly year: number;
  /** A choice that is left out leaves it to the clause. */
  readonly choices: Choices;
  /** Who decided, when, under what number and why; null where it is not said. */
  readonly body: string | null;
  readonly date: IsoDate | null;
  readonly reference: string | null;
  readonly reason: string | null;
}

/** A year of an agreement. */
export type AgreementYear = Pick<Decision, "agreement" | "year">;

/** What was decided for a year; undefined where nothing is said of it. */
export function decisionFor(
  decisions: readonly Decision[],
  { agreement, year }: AgreementYear,
): Decision | undefined {
  return decisions.find((one) => one.agreement === agreement && one.year === year);
}

/** Who decided, when and under what number; undefined where none of it is said. */
export function saidOf(decision: Decision | undefined): YearDecision | undefined {
  if (decision === undefined) return undefined;
  const { body, date, reference } = decision;
  return body === null && date === null && reference === null
    ? undefined
    : { body, date, reference };
}

/** What stands before a number of a register, in either language. */
export const DNR = "dnr";

/** «Styrgruppen 2024-02-01, dnr 12»: who decided, when and under what number; empty where nothing is said. */
export function decisionText({
  body = null,
  date = null,
  reference = null,
}: Partial<YearDecision> = {}): string {
  const who = [body, date].filter((part) => part !== null).join(" ");
  const number = reference === null ? "" : `${DNR} ${reference}`;
  return [who, number].filter((part) => part !== "").join(", ");
}

/** What years of an agreement were decided to cost, in kr. @rule IX4 */
export function costsOf(
  decisions: readonly Decision[],
  agreement: string,
): ReadonlyMap<number, Decimal> {
  return new Map(
    decisions.flatMap((one) =>
      one.agreement === agreement && one.choices.annualCost !== undefined
        ? [[one.year, one.choices.annualCost] as const]
        : [],
    ),
  );
}

/** A decision that leaves everything to the clauses. */
export function blankDecision({ agreement, year }: AgreementYear): Decision {
  return { agreement, year, choices: {}, body: null, date: null, reference: null, reason: null };
}

/** The decisions with other choices for a year; one that was not there comes last. */
export function withChoices(
  decisions: readonly Decision[],
  at: AgreementYear,
  choices: Choices,
): readonly Decision[] {
  const before = decisionFor(decisions, at);
  if (before === undefined) return [...decisions, { ...blankDecision(at), choices }];
  return decisions.map((one) => (one === before ? { ...one, choices } : one));
}

/** A decision for every year of an agreement, and for the one that is shown. */
export function decisionsOver(
  { id, from, to }: Agreement,
  { year: shown, choices }: Pick<Decision, "year" | "choices">,
): readonly Decision[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) =>
    blankDecision({ agreement: id, year: from + index }),
  );
  return withChoices(years, { agreement: id, year: shown }, choices);
}
