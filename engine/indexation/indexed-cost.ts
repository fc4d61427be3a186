import type { Decimal } from "decimal.js";
import type { Fraction } from "../kernel/fraction.ts";
import { fraction } from "../kernel/fraction.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import { amountOf, ExactDecimal, orePerUnit } from "../kernel/money.ts";
import { wholeProportions } from "../kernel/proportion.ts";
import { at, invariant } from "../kernel/invariant.ts";
import { halfUp } from "../kernel/rounding.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, fail, succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Indexation } from "./indexation.ts";
import type { IndexSeries } from "./index-series.ts";
import type { MixReading } from "./mixed-ratio.ts";
import { mixedRatio } from "./mixed-ratio.ts";
import type { IndexReading, MixedValue, Ratio, Span, UsedValue } from "./ratios.ts";
import { ratioBetween, times } from "./ratios.ts";

/** What a year costs by its index, and every year that it was made of. @rule IX1 IX4 */
export interface IndexedCost {
  readonly indexation: Indexation;
  /** Null where nothing is adjusted, and where several series are weighted together. */
  readonly series: IndexSeries | null;
  /** In kr. */
  readonly amount: Decimal;
  /** What the first step was adjusted from. */
  readonly start: IndexStart;
  /** From the first adjusted year; none where the base amount itself holds. */
  readonly steps: readonly IndexStep[];
  /** Whether a value may still be changed, here or in a year that this one was made of. @rule IX2 */
  readonly isPreliminary: boolean;
}

/** What adjusting begins with: the base, or an amount that was decided for a later year. */
export interface IndexStart {
  readonly year: number;
  /** In kr. */
  readonly amount: Decimal;
  readonly isDecided: boolean;
}

/** How a year was adjusted. */
export interface IndexStep {
  readonly year: number;
  /** The year that it was adjusted from. */
  readonly from: number;
  /** What was adjusted, in kr. */
  readonly before: Fraction;
  readonly ratio: Fraction;
  readonly used: readonly UsedValue[];
  /** What several series come to together; left out where there is one alone. */
  readonly mixed?: MixedValue;
  /** In kr. */
  readonly exact: Fraction;
  /** Rounded by the clause, in kr. */
  readonly rounded: Decimal;
  /** What the year costs, in kr: not below the year before where the clause says so. */
  readonly amount: Decimal;
}

/** What {@link indexedCost} needs. */
export interface IndexedRequest {
  readonly indexation: Indexation;
  readonly year: number;
  readonly series: readonly IndexSeries[];
  /** What earlier years were decided to cost, in kr: a chain from the year before goes on from them. */
  readonly decided?: ReadonlyMap<number, Decimal>;
}

/**
 * A year's cost by its index, exactly, rounded by the clause.
 *
 * @returns the cost; or what the clause leaves open, or the index values that are missing
 * @rule IX1 IX2 IX3 IX4
 */
export function indexedCost(request: IndexedRequest): Result<IndexedCost, Problem> {
  const { indexation, year } = request;
  const { amount, baseYear, firstYear, id } = indexation;
  if (year < baseYear) {
    return fail([problem("index-before-base", { indexation: id, year, baseYear })]);
  }
  if (year < firstYear) {
    const start = { year: baseYear, amount, isDecided: false };
    return succeed({ indexation, series: null, amount, start, steps: [], isPreliminary: false });
  }
  const terms = completeTerms(request);
  if (!terms.ok) return terms;
  const start = startOf(request, terms.value);
  const steps: IndexStep[] = [];
  for (let own = Math.max(firstYear, start.year + 1); own <= year; own += 1) {
    const before = steps.at(-1) ?? null;
    const step = nextStep({ indexation, start, terms: terms.value, before, year: own });
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return succeed({
    indexation,
    series: terms.value.series,
    amount: steps.at(-1)?.amount ?? start.amount,
    start,
    steps,
    isPreliminary: steps.some(({ used }) => used.some(({ value }) => value.status !== "final")),
  });
}

/** A clause whose every question is answered. */
interface CompleteTerms {
  readonly series: IndexSeries | null;
  readonly chain: NonNullable<Indexation["chain"]>;
  readonly ratio: (span: Span) => Result<Ratio, Problem>;
}

/** What a clause must say before anything can be adjusted: never a silent default. @rule IX3 */
function completeTerms({ indexation, series }: IndexedRequest): Result<CompleteTerms, Problem> {
  const { id, series: name, mix, lag, chain, month, publishedIn, baseYear } = indexation;
  const by = mix?.by ?? null;
  const open = [
    ...(mix === undefined && name === null ? (["series"] as const) : []),
    ...(mix !== undefined && by === null ? (["mix"] as const) : []),
    ...(["lag", "chain"] as const).filter((term) => indexation[term] === null),
  ];
  if (open.length > 0 || lag === null || chain === null) {
    return fail([problem("indexation-open", { indexation: id, open })]);
  }
  const readings = allOf(
    partsOf(indexation).map((part) => readingOf(part.series, series, { month, lag, publishedIn })),
  );
  if (!readings.ok) return readings;
  const [only] = readings.value;
  if (mix === undefined || by === null) {
    invariant(only !== undefined, "IX1", "an indexation without a mix has a series");
    return succeed({ series: only.series, chain, ratio: (span) => ratioBetween(only, span) });
  }
  const parts = readings.value.map((reading, index) => ({
    reading,
    percent: at(mix.parts, index).percent,
  }));
  const wrong = by === "changes" ? [] : percentSeries(id, readings.value);
  if (wrong.length > 0) return fail(wrong);
  const read: MixReading = { by, parts, baseYear };
  return succeed({ series: null, chain, ratio: (span) => mixedRatio(read, span) });
}

/** The series that an indexation goes by. */
function partsOf({ mix, series }: Indexation): readonly { readonly series: string }[] {
  return mix?.parts ?? (series === null ? [] : [{ series }]);
}

function readingOf(
  name: string,
  all: readonly IndexSeries[],
  how: Omit<IndexReading, "series">,
): Result<IndexReading, Problem> {
  const series = all.find((one) => one.id === name);
  if (series !== undefined) return succeed({ series, ...how });
  const known = all.map((one) => one.id);
  return fail([problem("index-series-unknown", { series: name, known })]);
}

/** Percentages have no published levels to weigh. @rule IX2 */
function percentSeries(indexation: string, readings: readonly IndexReading[]): readonly Problem[] {
  const wrong = readings.filter(({ series }) => series.kind === "percent");
  return wrong.map(({ series }) => problem("index-mix-percent", { indexation, series: series.id }));
}

/** The base; or the last earlier year that was decided, where each year goes on from the one before. @rule IX4 */
function startOf(
  { indexation: { amount, baseYear }, decided = new Map(), year }: IndexedRequest,
  { chain }: CompleteTerms,
): IndexStart {
  const years = [...decided.keys()].filter((one) => one >= baseYear && one < year);
  const latest = chain === "last" && years.length > 0 ? Math.max(...years) : null;
  const given = latest === null ? undefined : decided.get(latest);
  return latest === null || given === undefined
    ? { year: baseYear, amount, isDecided: false }
    : { year: latest, amount: given, isDecided: true };
}

interface Next {
  readonly indexation: Indexation;
  readonly start: IndexStart;
  readonly terms: CompleteTerms;
  /** Null in the first year that is adjusted. */
  readonly before: IndexStep | null;
  readonly year: number;
}

function nextStep(next: Next): Result<IndexStep, Problem> {
  const { indexation, start, terms, before, year } = next;
  const from = before?.year ?? start.year;
  const made = terms.ratio({ year, from });
  if (!made.ok) return made;
  const adjusted = adjustedFrom(next);
  const exact = times(adjusted, made.value.ratio);
  const rounded = roundedTo(exact, indexation.unit);
  const least = before?.amount ?? start.amount;
  const isRaised = indexation.floor !== "none" && rounded.lt(least);
  const amount = isRaised ? least : rounded;
  return succeed({ year, from, before: adjusted, ...made.value, exact, rounded, amount });
}

/** What a year is adjusted from: the exact amount, or the rounded one; after a floor that restarts, what stands. @rule IX4 */
function adjustedFrom({ indexation: { floor }, start, terms, before }: Next): Fraction {
  if (before === null) return exactOf(start.amount);
  const isRaised = !before.amount.eq(before.rounded);
  if (isRaised && floor === "restarts") return exactOf(before.amount);
  return terms.chain === "base" ? before.exact : exactOf(before.rounded);
}

function exactOf(amount: Decimal): Fraction {
  const [top = 0n, under = 1n] = wholeProportions([amount, new ExactDecimal(1)]);
  return fraction(top, under);
}

/** Halves are rounded up. */
function roundedTo({ numerator, denominator }: Fraction, unit: RoundingUnit): Decimal {
  return amountOf(halfUp(numerator * 100n, denominator * orePerUnit(unit)), unit);
}
