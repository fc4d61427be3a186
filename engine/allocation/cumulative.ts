import { at } from "../kernel/invariant.ts";
import { halfUp } from "../kernel/rounding.ts";
import type { Ask } from "./claim.ts";

/**
 * Rounds the running sum half-up, in the order of the column Ordning; a row is
 * the step from the sum before it to the sum with it. The last sum is the total.
 *
 * @rule AL4 AL9
 */
export function cumulative({ units, weights, weightSum, sequence }: Ask): readonly bigint[] {
  const amounts = weights.map(() => 0n);
  let weightSoFar = 0n;
  let given = 0n;
  for (const row of sequence()) {
    weightSoFar += at(weights, row);
    const reached = halfUp(units * weightSoFar, weightSum);
    amounts[row] = reached - given;
    given = reached;
  }
  return amounts;
}
