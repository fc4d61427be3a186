import { exactlySafe, floor, floorSafe } from "./rounding.ts";

/** Whole parts and remainders of units·w/W, as doubles that are proven to be whole and exact. */
export interface SafeParts {
  readonly floors: number[];
  /** In W-ths of a unit. */
  readonly remainders: readonly number[];
  /** How many units the whole parts leave over. */
  readonly leftover: number;
}

/**
 * Splits every exact share in whole part and remainder with doubles, which is
 * many times faster than bigint; null where a product could pass 2^53, so that
 * nothing is ever rounded. With units = q·W + r, units·w = q·w·W + r·w: only
 * q·w, r·w and the sum of remainders are formed, and each is bounded first.
 *
 * @rule AL2
 */
export function safeParts(units: bigint, weights: readonly number[]): SafeParts | null {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const largest = weights.reduce((most, weight) => (weight > most ? weight : most), 0);
  if (!isSafe(sum) || !isSafe(sum * (largest + 1)) || !isSafe(sum * weights.length)) return null;
  const whole = BigInt(sum);
  const times = Number(floor(units, whole));
  if (!isSafe((times + 1) * largest)) return null;
  const rest = Number(units % whole);
  const floors: number[] = [];
  const remainders: number[] = [];
  let left = 0;
  for (const weight of weights) {
    const product = rest * weight;
    const quotient = floorSafe(product, sum);
    const remainder = product - quotient * sum;
    floors.push(times * weight + quotient);
    remainders.push(remainder);
    left += remainder;
  }
  return { floors, remainders, leftover: exactlySafe(left, sum) };
}

const isSafe = Number.isSafeInteger;
