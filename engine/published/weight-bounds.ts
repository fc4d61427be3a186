import { at } from "../kernel/invariant.ts";
import { magnitude } from "../kernel/magnitude.ts";
import { floor } from "../kernel/rounding.ts";
import type { WeightBasis } from "./hypothesis.ts";
import type { WeightBounds } from "./implied-weights.ts";

/** Which weights are searched for: of each row, and of all together. */
export interface SearchBounds {
  readonly rows: readonly WeightBounds[];
  readonly sum: WeightBounds;
}

/**
 * Bounds around known weights: from the least that a row has in any of them to the most, and so
 * many per cent beyond. The sum is bounded likewise.
 *
 * @throws InvariantError when no weights are given
 * @rule AU5
 */
export function boundsAround(bases: readonly WeightBasis[], percent: bigint): SearchBounds {
  const sums = bases.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0n));
  return {
    rows: at(bases, 0).weights.map((_, row) =>
      around(
        bases.map(({ weights }) => at(weights, row)),
        percent,
      ),
    ),
    sum: around(sums, percent),
  };
}

function around(weights: readonly bigint[], percent: bigint): WeightBounds {
  const least = weights.reduce((one, other) => (other < one ? other : one));
  const most = weights.reduce((one, other) => (other > one ? other : one));
  return {
    least: floor(least * (100n - percent), 100n),
    most: floor(most * (100n + percent) + 99n, 100n),
  };
}

/** Of some weights those that come nearest to others, by how far all rows differ together; null where there are none. */
export function nearestWeights(
  weights: readonly bigint[],
  bases: readonly WeightBasis[],
): WeightBasis | null {
  const distance = (basis: WeightBasis): bigint =>
    basis.weights.reduce((sum, weight, row) => sum + magnitude(weight - at(weights, row)), 0n);
  return bases.reduce<WeightBasis | null>(
    (best, basis) => (best === null || distance(basis) < distance(best) ? basis : best),
    null,
  );
}
