import { at } from "../kernel/invariant.ts";
import type { Ask } from "./claim.ts";
import { wholeParts } from "./largest-remainder.ts";

/** Whole parts; what is left over, one unit each, to the largest weights. @rule AL4 */
export function truncateResidualToLargestWeights(ask: Ask): readonly bigint[] {
  return truncateResidual(ask, byWeight(ask));
}

/** Whole parts; what is left over, one unit each, in the order of the column Ordning. @rule AL4 AL9 */
export function truncateResidualInListOrder(ask: Ask): readonly bigint[] {
  return truncateResidual(ask, ask.sequence());
}

/** The rows by falling weight, ties by code. */
export function byWeight({ weights, compareTied }: Ask): readonly number[] {
  return Array.from(weights.keys()).sort(compareTied);
}

/** Rows of weight 0 are passed over (AL8); more units than rows with a weight are never left. */
function truncateResidual(ask: Ask, order: readonly number[]): readonly bigint[] {
  const { floors, leftover } = wholeParts(ask);
  const takers = order.filter((row) => at(ask.weights, row) > 0n).slice(0, leftover);
  for (const row of takers) floors[row] = at(floors, row) + 1n;
  return floors;
}
