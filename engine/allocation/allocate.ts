import type { Decimal } from "decimal.js";
import type { Fraction } from "../kernel/fraction.ts";
import { fraction } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import { exactKronor } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { fail, problemsOf, succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { apportionChecked } from "./apportion.ts";
import { checkClaims } from "./check-claims.ts";
import type { Claim } from "./claim.ts";
import { countTotal } from "./count-total.ts";
import type { RuleId } from "./rule.ts";
import { mayMissTotal } from "./rule.ts";

/** What {@link allocate} needs. */
export interface AllocationRequest {
  /** The total in kr, of either sign. */
  readonly total: Decimal;
  readonly unit: RoundingUnit;
  readonly rule: RuleId;
  readonly claims: readonly Claim[];
}

/** One party's part. */
export interface AllocationRow {
  readonly party: string;
  readonly weight: number | bigint;
  /** Its number in the column Ordning; null where the table has no such column. */
  readonly order: number | bigint | null;
  /** The amount, in whole units of {@link Allocation.unit}. */
  readonly units: bigint;
}

/** A total split over parties; every amount is a whole number of `unit`. */
export interface Allocation {
  readonly rule: RuleId;
  readonly unit: RoundingUnit;
  readonly total: bigint;
  /** In the order of the claims. */
  readonly rows: readonly AllocationRow[];
  readonly sum: bigint;
  /** `sum` − `total`: 0 but for the rules of AL5. @rule AL1 */
  readonly roundingDifference: bigint;
}

/**
 * Splits an amount in kr over claims by a named rule, exactly.
 *
 * @returns the parts, or every problem with the total and the claims
 * @rule AL1 AL2 AL4 AL6 AL7
 * @example
 * ```ts
 * import { allocate, amountText, ExactDecimal } from "#engine";
 * const split = allocate({
 *   total: new ExactDecimal("100"),
 *   unit: "1",
 *   rule: "largest-remainder",
 *   claims: [
 *     { party: "A", weight: 1 },
 *     { party: "B", weight: 1 },
 *     { party: "C", weight: 1 },
 *   ],
 * });
 * split.ok && split.value.rows.map((row) => amountText(row.units, "1")).join(" "); // → "34 33 33"
 * ```
 */
export function allocate(request: AllocationRequest): Result<Allocation, Problem> {
  const { total, unit, rule, claims } = request;
  const units = countTotal(total, unit);
  const faults = checkClaims(claims);
  if (!units.ok || faults.length > 0) return fail([...problemsOf(units), ...faults]);
  const split = apportionChecked(units.value, rule, claims);
  if (!split.ok) return split;
  const rows = claims.map(({ party, weight, order }, row) => ({
    party,
    weight: weight ?? 0,
    order: order ?? null,
    units: at(split.value, row),
  }));
  const sum = mayMissTotal(rule) ? sumOf(split.value) : units.value;
  const roundingDifference = sum - units.value;
  return succeed({ rule, unit, total: units.value, rows, sum, roundingDifference });
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((added, amount) => added + amount, 0n);
}

/** The sum of the rows' weights: the denominator of their shares. */
export function weightSumOf({ rows }: Allocation): bigint {
  return rows.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
}

/**
 * The exact shares of the rows, in kr.
 *
 * @rule AL2
 */
export function exactAmounts(allocation: Allocation): readonly Fraction[] {
  const { rows, total, unit } = allocation;
  const weightSum = weightSumOf(allocation);
  return rows.map(({ weight }) => exactKronor(total, unit, fraction(BigInt(weight), weightSum)));
}
