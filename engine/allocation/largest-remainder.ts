import { at } from "../kernel/invariant.ts";
import { floor } from "../kernel/rounding.ts";
import type { Ask } from "./claim.ts";

/**
 * Hamilton's rule: each row gets the whole part of its exact share, and the
 * units left over go, one each, to the largest remainders. Equal remainders:
 * larger weight first, then the code by code point.
 *
 * @rule AL3
 */
export function largestRemainder(ask: Ask): readonly bigint[] {
  const { floors, remainders, leftover } = wholeParts(ask);
  for (const row of byRemainder(ask, remainders).slice(0, leftover)) {
    floors[row] = at(floors, row) + 1n;
  }
  return floors;
}

/** Whole parts of the exact shares, what is left of each (in weight-sum-ths of a unit) and in all. */
export interface WholeParts {
  readonly floors: bigint[];
  readonly remainders: readonly bigint[];
  /** How many units the whole parts leave over: fewer than there are rows. */
  readonly leftover: number;
}

/** Splits every exact share in its whole part and its remainder. */
export function wholeParts({ units, weights, weightSum }: Ask): WholeParts {
  const floors = weights.map((weight) => floor(units * weight, weightSum));
  const remainders = weights.map((weight, row) => units * weight - at(floors, row) * weightSum);
  const leftover = Number(floors.reduce((left, whole) => left - whole, units));
  return { floors, remainders, leftover };
}

/** The rows, largest remainder first, ties as AL3 says. */
export function byRemainder(ask: Ask, remainders: readonly bigint[]): readonly number[] {
  return Array.from(remainders.keys()).sort((a, b) => {
    const left = at(remainders, a);
    const right = at(remainders, b);
    if (left === right) return ask.compareTied(a, b);
    return left > right ? -1 : 1;
  });
}
