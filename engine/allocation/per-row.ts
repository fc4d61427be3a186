import type { Ask } from "./claim.ts";

/**
 * Rounds every row on its own, as spreadsheets do. The rows need not add up to
 * the total: who uses such a rule carries the difference as a row of its own.
 *
 * @rule AL5
 */
export function perRow(
  { units, weights, weightSum }: Ask,
  rounded: (numerator: bigint, denominator: bigint) => bigint,
): readonly bigint[] {
  return weights.map((weight) => rounded(units * weight, weightSum));
}
