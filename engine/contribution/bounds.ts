import type { Bound } from "../agreement/agreement.ts";
import { at } from "../kernel/invariant.ts";

/** Which of its bounds a party is held at; null for one that pays by its weight. */
export type Held = "least" | "most" | null;

/** Floors and caps over weights, in whole units and in the order of the parties. */
export interface BoundedAsk {
  /** What is shared, never negative. */
  readonly units: bigint;
  readonly weights: readonly bigint[];
  /** 0 where a party has no floor. */
  readonly least: readonly bigint[];
  /** All that is shared where a party has no cap. */
  readonly most: readonly bigint[];
}

/**
 * Who is held at a bound when each pays min(cap, max(floor, λ·weight)) with the one λ that makes
 * the sum: a party is at its floor if all together take at least the sum already at the λ that
 * lifts it from there, and at its cap if they take no more at the λ that brings it there. No
 * rounds are needed, and times the party's weight every number is whole. A floor of 0 and a cap
 * of all that is shared hold nobody: the weights come to the same.
 *
 * @rule AL10
 */
export function heldAtBounds(ask: BoundedAsk): readonly Held[] {
  const { units, weights, least, most } = ask;
  return weights.map((weight, row) => {
    const wanted = units * weight;
    const [floor, cap] = [at(least, row), at(most, row)];
    if (weight === 0n || (floor > 0n && takenAtBound(ask, row, floor) >= wanted)) return "least";
    return cap < units && takenAtBound(ask, row, cap) <= wanted ? "most" : null;
  });
}

/** What all take, times a row's weight, when λ is such that the row takes an amount. @rule AL10 */
export function takenAtBound(
  { weights, least, most }: BoundedAsk,
  row: number,
  amount: bigint,
): bigint {
  const own = at(weights, row);
  return weights.reduce((sum, weight, other) => {
    const [wanted, floor, cap] = [weight * amount, at(least, other) * own, at(most, other) * own];
    return sum + (wanted < floor ? floor : wanted > cap ? cap : wanted);
  }, 0n);
}

/** The bounds of a party; null where it has none. */
export function boundOf(bounds: readonly Bound[], party: string): Bound | null {
  return bounds.find((bound) => bound.party === party) ?? null;
}
