import type { Decimal } from "decimal.js";
import type { Agreement } from "../agreement/agreement.ts";
import type { Position } from "../agreement/staffing.ts";
import type { IndexSeries } from "../indexation/index-series.ts";
import { daysInMonth } from "../kernel/date.ts";
import type { Fraction } from "../kernel/fraction.ts";
import { fraction } from "../kernel/fraction.ts";
import { ExactDecimal } from "../kernel/money.ts";
import { wholeProportions } from "../kernel/proportion.ts";
import { at } from "../kernel/invariant.ts";
import { exactly, halfUp } from "../kernel/rounding.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, fail, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import type { OnCosts } from "./on-costs.ts";
import { onCostsOf } from "./on-costs.ts";
import { problem } from "../problem.ts";

/** What the positions of a funding cost in a year. @rule BU1 */
export interface PositionsCost {
  /** The funding that pays for them. */
  readonly funding: string;
  readonly rows: readonly PositionCost[];
  /** In kr, the sum of the rows. */
  readonly amount: Decimal;
  /** Whether on-costs of some position may still be changed. @rule IX2 */
  readonly isPreliminary: boolean;
}

/** What a position costs in a year. */
export interface PositionCost {
  readonly position: Position;
  /** How much of the year it is there, in months: a part of a month by its days. */
  readonly months: Fraction;
  readonly onCosts: OnCosts;
  /** In kr, before it is rounded. */
  readonly exact: Fraction;
  /** In whole kr, halves away from 0. */
  readonly amount: Decimal;
}

/**
 * What a funding's positions cost in a year: of each its extent, its cost of a year with
 * on-costs, and the months that it is there, rounded to whole kronor by itself.
 *
 * @returns the cost; or each position that lacks its extent or its cost, or that there is none
 * @rule BU1
 */
export function positionsCost(
  agreement: Agreement,
  funding: string,
  { year, series = [] }: PositionsYear,
): Result<PositionsCost, Problem> {
  const place: Place = { kind: "clause", agreement: agreement.id, clause: "positions" };
  const own = (agreement.positions ?? []).filter((one) => one.funding === funding);
  const present = own.flatMap((position) => {
    const months = monthsIn(position, year);
    return months.numerator === 0n ? [] : [{ position, months }];
  });
  if (present.length === 0) {
    return fail([problem("positions-none", { funding, year }, place)]);
  }
  const rows = allOf(
    present.map((one) => {
      const onCosts = onCostsOf({ position: one.position, year, series, agreement: agreement.id });
      return onCosts.ok ? costOf({ ...one, onCosts: onCosts.value }, year, place) : onCosts;
    }),
  );
  if (!rows.ok) return rows;
  const amount = rows.value.reduce((sum, row) => sum.plus(row.amount), new ExactDecimal(0));
  const isPreliminary = rows.value.some(
    ({ onCosts: { rate } }) => rate !== null && rate.value.status !== "final",
  );
  return succeed({ funding, rows: rows.value, amount, isPreliminary });
}

/** The year that is asked for, and the series that on-costs may go by. */
export interface PositionsYear {
  readonly year: number;
  readonly series?: readonly IndexSeries[] | undefined;
}

function costOf(
  { position, months, onCosts }: Pick<PositionCost, "position" | "months" | "onCosts">,
  year: number,
  place: Place,
): Result<PositionCost, Problem> {
  const { id, extent, yearlyCost } = position;
  if (extent === null || yearlyCost === null) {
    const open = [
      ...(extent === null ? (["extent"] as const) : []),
      ...(yearlyCost === null ? (["cost"] as const) : []),
    ];
    return fail([problem("position-open", { position: id, year, open }, place)]);
  }
  const percent = new ExactDecimal(100).plus(onCosts.percent);
  // Beside 1, exact whole numbers in the same proportions.
  const parts = wholeProportions([
    extent.times(yearlyCost).times(percent),
    new ExactDecimal(MONTHS_OF_HUNDRED),
  ]);
  const [cost, whole] = [at(parts, 0), at(parts, 1)];
  const exact = fraction(cost * months.numerator, whole * months.denominator);
  const kronor = halfUp(exact.numerator, exact.denominator);
  return succeed({ position, months, onCosts, exact, amount: new ExactDecimal(kronor.toString()) });
}

/** Twelve months, and a hundred per cent. */
const MONTHS_OF_HUNDRED = 1200;

/** A multiple of how many days any month has. */
const DAYS = 28n * 29n * 30n * 31n;

/** The months of a year that a position is there: whole ones, and parts of others by their days. @rule BU1 */
export function monthsIn({ from, to }: Pick<Position, "from" | "to">, year: number): Fraction {
  const parts = Array.from({ length: 12 }, (_, index) => {
    const days = daysInMonth(year, index + 1);
    const [first, last] = [dayOf(year, index + 1, 1), dayOf(year, index + 1, days)];
    const start = from !== null && from > first ? from : first;
    const end = to !== null && to < last ? to : last;
    // Days of one month: their order is that of their texts.
    const there = end < start ? 0 : Number(end.slice(8)) - Number(start.slice(8)) + 1;
    return BigInt(there) * exactly(DAYS, BigInt(days));
  });
  return fraction(
    parts.reduce((sum, part) => sum + part, 0n),
    DAYS,
  );
}

function dayOf(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
