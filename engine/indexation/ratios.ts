import type { Decimal } from "decimal.js";
import type { Fraction } from "../kernel/fraction.ts";
import { fraction, inLowestTerms } from "../kernel/fraction.ts";
import { ExactDecimal } from "../kernel/money.ts";
import { wholeProportions } from "../kernel/proportion.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, fail, problemsOf, succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { IndexSeries, IndexValue } from "./index-series.ts";
import { valueFor } from "./value-for.ts";

/** By how much one year's price level differs from another's, and the values that say so. */
export interface Ratio {
  readonly ratio: Fraction;
  readonly used: readonly IndexValue[];
}

/** How values are found: all that a clause says of an index but the year. */
export interface IndexReading {
  readonly series: IndexSeries;
  readonly month: number | null;
  readonly lag: number;
  readonly publishedIn: number | null;
}

/** The year whose cost is adjusted, and the year that it is adjusted from. */
export interface Span {
  readonly year: number;
  readonly from: number;
}

/**
 * From one year's price level to a later one's: of percentages the product of all years between,
 * of levels their quotient. The base year has the same lag as the others.
 *
 * @returns the ratio, or every value that is missing
 * @rule IX2 IX3
 */
export function ratioBetween(reading: IndexReading, span: Span): Result<Ratio, Problem> {
  return reading.series.kind === "level" ? ofLevels(reading, span) : ofChanges(reading, span);
}

function ofLevels(reading: IndexReading, { year, from }: Span): Result<Ratio, Problem> {
  const [before, now] = [valueIn(reading, from), valueIn(reading, year)];
  if (!before.ok || !now.ok) return fail(problemsOf(before, now));
  const used = [before.value, now.value];
  const unusable = used.filter(({ value }) => value.lte(0));
  if (unusable.length > 0) return fail(unusable.map((one) => levelUnusable(reading, one)));
  const [top = 1n, under = 1n] = wholeProportions([now.value.value, before.value.value]);
  return succeed({ ratio: inLowestTerms(fraction(top, under)), used });
}

function levelUnusable({ series }: IndexReading, { year, value }: IndexValue): Problem {
  return problem("index-level-unusable", { series: series.id, year, value: value.toFixed() });
}

function ofChanges(reading: IndexReading, { year, from }: Span): Result<Ratio, Problem> {
  const years = Array.from({ length: year - from }, (_, index) => from + 1 + index);
  const used = allOf(years.map((one) => valueIn(reading, one)));
  if (!used.ok) return used;
  const ratio = used.value.reduce((product, { value }) => times(product, grown(value)), ONE);
  return succeed({ ratio, used: used.value });
}

function valueIn(
  { series, month, lag, publishedIn }: IndexReading,
  costYear: number,
): Result<IndexValue, Problem> {
  return valueFor({ series, year: costYear - lag, month, publishedIn, costYear });
}

const ONE = fraction(1n, 1n);

/** 1 and so many per cent. */
function grown(percent: Decimal): Fraction {
  const hundred = new ExactDecimal(100);
  const [all = 100n, whole = 100n] = wholeProportions([hundred.plus(percent), hundred]);
  return fraction(all, whole);
}

/** The product of two fractions, in lowest terms. */
export function times(one: Fraction, other: Fraction): Fraction {
  return inLowestTerms(
    fraction(one.numerator * other.numerator, one.denominator * other.denominator),
  );
}
