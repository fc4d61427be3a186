import type { Decimal } from "decimal.js";
import { magnitude } from "../kernel/magnitude.ts";
import { ExactDecimal } from "../kernel/money.ts";
import { halfUp } from "../kernel/rounding.ts";

/** A row's printed percentage, and what it can be held against. */
export interface PercentRow {
  readonly party: string;
  readonly percent: Decimal;
  /** One in the last place of the percentage. */
  readonly step: Decimal;
  /** Null where the table prints none. */
  readonly weight: bigint | null;
  /** In öre. */
  readonly amount: bigint;
}

/** A percentage that is another than what it should say. */
export interface PercentOff {
  readonly party: string;
  readonly printed: Decimal;
  readonly computed: Decimal;
}

/** Printed percentages held against 100, the weights and what is paid. @rule AU5 */
export interface PercentCheck {
  readonly sum: Decimal;
  /** Whether the exact percentages can make 100 if each was rounded by itself. */
  readonly canBeHundred: boolean;
  /** Rows whose weight is another percentage of all weights; null where weights are missing. */
  readonly offWeights: readonly PercentOff[] | null;
  /** Rows whose amount is another percentage of all amounts: the printed key is not the one paid by. */
  readonly offAmounts: readonly PercentOff[];
}

/** Holds the percentages of a table against 100, its weights and its amounts. @rule AU5 */
export function checkPercentages(rows: readonly PercentRow[]): PercentCheck {
  const sum = rows.reduce((all, { percent }) => all.plus(percent), new ExactDecimal(0));
  const steps = rows.reduce((all, { step }) => all.plus(step), new ExactDecimal(0));
  const weights = rows.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  return {
    sum,
    canBeHundred: sum.minus(100).abs().times(2).lte(steps),
    offWeights: weights.length < rows.length ? null : offFrom(rows, weights),
    offAmounts: offFrom(
      rows,
      rows.map(({ amount }) => amount),
    ),
  };
}

/** The rows whose part of some numbers is printed as another percentage. */
function offFrom(rows: readonly PercentRow[], numbers: readonly bigint[]): readonly PercentOff[] {
  const sum = magnitude(numbers.reduce((all, number) => all + number, 0n));
  if (sum === 0n) return [];
  return rows.flatMap(({ party, percent, step }, row) => {
    const places = step.decimalPlaces();
    const scaled = 100n * 10n ** BigInt(places) * magnitude(numbers[row] ?? 0n);
    const computed = new ExactDecimal(halfUp(scaled, sum).toString()).times(step);
    return computed.equals(percent) ? [] : [{ party, printed: percent, computed }];
  });
}
