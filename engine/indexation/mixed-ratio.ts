import type { Decimal } from "decimal.js";
import type { Fraction } from "../kernel/fraction.ts";
import { fraction, inLowestTerms } from "../kernel/fraction.ts";
import { ExactDecimal } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, fail, problemsOf, succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import type { IndexMix } from "./indexation.ts";
import type { IndexReading, Ratio, Span, UsedValue } from "./ratios.ts";
import { levelIn, ONE, quotient, ratioBetween, times } from "./ratios.ts";

/** How a mix is read: each of its series, with its per cent, in the same way. */
export interface MixReading {
  readonly by: NonNullable<IndexMix["by"]>;
  readonly parts: readonly WeightedReading[];
  /** The year whose levels a mix of rebased ones is held against. */
  readonly baseYear: number;
}

/** A series of a mix. */
export interface WeightedReading {
  readonly reading: IndexReading;
  readonly percent: Decimal;
}

/**
 * From one year's price level to a later one's by several series together: the product of the
 * years' weighted changes, the quotient of weighted levels, or that of levels as they are to
 * those of the base year.
 *
 * @returns the ratio, or every value that is missing
 * @rule IX2 IX3
 */
export function mixedRatio(mix: MixReading, span: Span): Result<Ratio, Problem> {
  return mix.by === "changes" ? ofChanges(mix, span) : ofWeighted(mix, span);
}

const HUNDRED = fraction(100n, 1n);

function ofChanges({ parts }: MixReading, { year, from }: Span): Result<Ratio, Problem> {
  const years = Array.from({ length: year - from }, (_, index) => from + 1 + index);
  const changes = allOf(
    years.map((one) =>
      weighted(parts, ({ reading }) => ratioBetween(reading, { year: one, from: one - 1 })),
    ),
  );
  if (!changes.ok) return changes;
  const ratio = changes.value.reduce((product, one) => times(product, one.ratio), ONE);
  const now = times(changes.value.at(-1)?.ratio ?? ONE, HUNDRED);
  const used = changes.value.flatMap((one) => one.used);
  return succeed({ ratio, used, mixed: { before: HUNDRED, now } });
}

function ofWeighted(mix: MixReading, { year, from }: Span): Result<Ratio, Problem> {
  const [before, now] = [from, year].map((one) =>
    weighted(mix.parts, (part) => levelOf(part, mix, one)),
  );
  if (before?.ok !== true || now?.ok !== true) {
    return fail(problemsOf<Problem>(...[before, now].flatMap((one) => one ?? [])));
  }
  const { numerator, denominator } = before.value.ratio;
  const ratio = times(now.value.ratio, fraction(denominator, numerator));
  const used = [...before.value.used, ...now.value.used];
  const scale = mix.by === "rebased" ? HUNDRED : ONE;
  const mixed = {
    before: times(before.value.ratio, scale),
    now: times(now.value.ratio, scale),
  };
  return succeed({ ratio, used, mixed });
}

/** A series' level in a year: as it is published, or as it is to that of the base year. */
function levelOf(
  { reading }: WeightedReading,
  { by, baseYear }: MixReading,
  year: number,
): Result<Ratio, Problem> {
  if (by === "rebased") return ratioBetween(reading, { year, from: baseYear });
  const level = levelIn(reading, year);
  if (!level.ok) return level;
  const ratio = quotient(level.value.value.value, new ExactDecimal(1));
  return succeed({ ratio, used: [level.value] });
}

/** The sum of what each series says, by its per cent. */
function weighted(
  parts: readonly WeightedReading[],
  says: (part: WeightedReading) => Result<Ratio, Problem>,
): Result<Ratio, Problem> {
  const all = allOf(
    parts.map((part): Result<Ratio, Problem> => {
      const said = says(part);
      if (!said.ok) return said;
      const share = quotient(part.percent, new ExactDecimal(100));
      return succeed({ ratio: times(said.value.ratio, share), used: said.value.used });
    }),
  );
  if (!all.ok) return all;
  const ratio = all.value.reduce((sum, one) => plus(sum, one.ratio), fraction(0n, 1n));
  const used: readonly UsedValue[] = all.value.flatMap((one) => one.used);
  return succeed({ ratio, used });
}

function plus(one: Fraction, other: Fraction): Fraction {
  const top = one.numerator * other.denominator + other.numerator * one.denominator;
  return inLowestTerms(fraction(top, one.denominator * other.denominator));
}
