import type { Decimal } from "decimal.js";
import type { Position } from "../agreement/staffing.ts";
import type { IndexSeries, IndexValue } from "../indexation/index-series.ts";
import { ExactDecimal } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { fail, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";

/** The on-costs of a position in a year. @rule BU1 */
export interface OnCosts {
  /** On top of its cost; 0 where that includes them. */
  readonly percent: Decimal;
  /** The value of a series that says so; null where the position itself does. */
  readonly rate: OnCostsRate | null;
}

/** A year's value of a series of on-costs. */
export interface OnCostsRate {
  readonly series: string;
  readonly value: IndexValue;
  /** Whether the series has no other value of the year. */
  readonly isOnly: boolean;
}

/** What {@link onCostsOf} needs. */
export interface OnCostsRequest {
  readonly position: Position;
  readonly year: number;
  readonly series: readonly IndexSeries[];
  /** The agreement's id. */
  readonly agreement: string;
}

/**
 * A position's on-costs in a year: its own per cent, or those of its series. Of several vintages
 * of a year the last one published counts.
 *
 * @returns the per cent; or the series, or the value of it, that there is none of
 * @rule BU1
 */
export function onCostsOf(request: OnCostsRequest): Result<OnCosts, Problem> {
  const { position, year, series, agreement } = request;
  const { onCosts, onCostsSeries: name } = position;
  if (name === undefined) {
    return succeed({ percent: onCosts ?? new ExactDecimal(0), rate: null });
  }
  const at = (clause: string): Place => ({ kind: "clause", agreement, clause });
  const found = series.find(({ id }) => id === name);
  if (found === undefined) {
    const known = series.map(({ id }) => id);
    return fail([problem("index-series-unknown", { series: name, known }, at("positions"))]);
  }
  if (found.kind === "level") {
    const facts = { position: position.id, reason: "on-costs-level" } as const;
    return fail([problem("position-unusable", facts, at("positions"))]);
  }
  const ofYear = found.values.filter((one) => one.year === year);
  const [value, another] = latestOf(ofYear.filter(({ month }) => month === null));
  const asked = { series: name, year, month: null };
  if (value === undefined) {
    const facts = { ...asked, publishedIn: null };
    return fail([problem("index-value-missing", facts, at("indices"))]);
  }
  if (another !== undefined) {
    const published = [value, another].map((one) => one.published ?? "–");
    return fail([problem("index-vintages", { ...asked, published }, at("indices"))]);
  }
  const rate = { series: name, value, isOnly: ofYear.length === 1 };
  return succeed({ percent: value.value, rate });
}

/** The values of the last day that any was published; one without a day is before all others. */
function latestOf(values: readonly IndexValue[]): readonly IndexValue[] {
  const days = values.map(({ published }) => published ?? "");
  const last = days.sort().at(-1);
  return values.filter(({ published }) => (published ?? "") === last);
}
