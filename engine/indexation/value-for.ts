import type { Result } from "../kernel/result.ts";
import { fail, succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { IndexSeries, IndexValue } from "./index-series.ts";

/** Which value of a series is wanted. */
export interface WantedValue {
  readonly series: IndexSeries;
  /** The year of the value: that of the cost less the lag. */
  readonly year: number;
  readonly month: number | null;
  readonly publishedIn: number | null;
  /** The year whose cost is adjusted: later vintages were not known before it. */
  readonly costYear: number;
}

/**
 * The value of a series for a year. Of several vintages it is the one that the clause names:
 * the last one published in its month before the year of the cost.
 *
 * @returns the value, or which value of which series is missing or not told apart
 * @rule IX2 IX3
 */
export function valueFor(wanted: WantedValue): Result<IndexValue, Problem> {
  const { series, year, month, publishedIn } = wanted;
  const facts = { series: series.id, year, month };
  const ofYear = series.values.filter((one) => one.year === year && one.month === month);
  const vintages = publishedIn === null ? ofYear : latestIn(ofYear, wanted);
  const [value, another] = vintages;
  if (value !== undefined && another === undefined) return succeed(value);
  if (another !== undefined) {
    const published = vintages.map((one) => one.published ?? "–").sort();
    return fail([problem("index-vintages", { ...facts, published })]);
  }
  const first = firstYear(series, month);
  if (first !== null && year < first) {
    return fail([problem("index-before-series", { ...facts, first })]);
  }
  return fail([problem("index-value-missing", { ...facts, publishedIn })]);
}

/** The values that were published in the month that the clause names, the last time before the year of the cost. */
function latestIn(
  values: readonly IndexValue[],
  { publishedIn, costYear }: WantedValue,
): readonly IndexValue[] {
  const known = values.flatMap(({ published }) =>
    published !== null && monthOf(published) === publishedIn && yearOf(published) < costYear
      ? [published]
      : [],
  );
  const latest = known.sort().at(-1);
  return latest === undefined ? [] : values.filter(({ published }) => published === latest);
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function firstYear({ values }: IndexSeries, month: number | null): number | null {
  const years = values.filter((one) => one.month === month).map(({ year }) => year);
  return years.length === 0 ? null : Math.min(...years);
}
