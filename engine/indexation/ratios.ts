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
  readonly used: readonly UsedValue[];
  /** What several series come to together; left out where there is one alone. */
  readonly mixed?: MixedValue;
}

/**
 * Several series as one, in both years: weighted levels; of rebased ones with 100 in the base
 * year; of changes with 100 in the year before.
 */
export interface MixedValue {
  readonly before: Fraction;
  readonly now: Fraction;
}

/** A value, and the series that it is of. */
export interface UsedValue {
  readonly series: IndexSeries;
  readonly value: IndexValue;
}

/** How values of a series are found: all that a clause says of an index but the year. */
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
  const [before, now] = [levelIn(reading, from), levelIn(reading, year)];
  if (!before.ok || !now.ok) return fail(problemsOf(before, now));
  const ratio = quotient(now.value.value.value, before.value.value.value);
  return succeed({ ratio, used: [before.value, now.value] });
}

/** A level of a series that something can be divided by. */
export function levelIn(reading: IndexReading, costYear: number): Result<UsedValue, Problem> {
  const found = valueIn(reading, costYear);
  if (!found.ok || found.value.value.value.gt(0)) return found;
  const { series, value } = found.value;
  const facts = { series: series.id, year: value.year, value: value.value.toFixed() };
  return fail([problem("index-level-unusable", facts)]);
}

function ofChanges(reading: IndexReading, { year, from }: Span): Result<Ratio, Problem> {
  const years = Array.from({ length: year - from }, (_, index) => from + 1 + index);
  const used = allOf(years.map((one) => valueIn(reading, one)));
  if (!used.ok) return used;
  const ratio = used.value.reduce((product, { value }) => times(product, grown(value.value)), ONE);
  return succeed({ ratio, used: used.value });
}

function valueIn(
  { series, month, lag, publishedIn }: IndexReading,
  costYear: number,
): Result<UsedValue, Problem> {
  const value = valueFor({ series, year: costYear - lag, month, publishedIn, costYear });
  return value.ok ? succeed({ series, value: value.value }) : value;
}

/** One, in lowest terms. */
export const ONE = fraction(1n, 1n);

/** 1 and so many per cent. */
function grown(percent: Decimal): Fraction {
  const hundred = new ExactDecimal(100);
  return quotient(hundred.plus(percent), hundred);
}

/** One number over another, exactly. */
export function quotient(top: Decimal, under: Decimal): Fraction {
  const [over = 1n, below = 1n] = wholeProportions([top, under]);
  return inLowestTerms(fraction(over, below));
}

/** The product of two fractions, in lowest terms. */
export function times(one: Fraction, other: Fraction): Fraction {
  return inLowestTerms(
    fraction(one.numerator * other.numerator, one.denominator * other.denominator),
  );
}
