import type { Decimal } from "decimal.js";
import { ExactDecimal } from "./money.ts";

/**
 * Whole numbers in the same proportion as the decimals given: all are multiplied
 * by the same power of ten, so that no share changes.
 *
 * @rule AL2
 * @example
 * ```ts
 * import { ExactDecimal, wholeProportions } from "#engine";
 * wholeProportions([new ExactDecimal("12.5"), new ExactDecimal("87.5")]).join(":"); // → "125:875"
 * ```
 */
export function wholeProportions(decimals: readonly Decimal[]): readonly bigint[] {
  const places = decimals.reduce((most, decimal) => Math.max(most, decimal.decimalPlaces()), 0);
  const scale = new ExactDecimal(10).pow(places);
  return decimals.map((decimal) => BigInt(decimal.times(scale).toFixed()));
}
