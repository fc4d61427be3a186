import { compareByCodePoint } from "../kernel/code-point-order.ts";
import { at, invariant } from "../kernel/invariant.ts";
import { nthLargest } from "../kernel/nth-largest.ts";
import type { SafeParts } from "../kernel/safe-parts.ts";
import { safeParts } from "../kernel/safe-parts.ts";
import type { Claim } from "./claim.ts";

/**
 * Largest remainder on checked claims whose weights are numbers, in doubles that
 * are proven exact: what nearly every split is, many times faster. Null where
 * that cannot be proven; then the bigint rule decides. Both give the same.
 *
 * @rule AL3
 */
export function safeLargestRemainder(units: bigint, claims: readonly Claim[]): number[] | null {
  const total = Number(units);
  if (!Number.isSafeInteger(total)) return null;
  const weights: number[] = [];
  for (const { weight } of claims) {
    if (typeof weight !== "number") return null;
    weights.push(weight);
  }
  const parts = safeParts(units, weights);
  if (parts === null) return null;
  if (parts.leftover > 0) handOut(parts, claims);
  assertSafe(total, weights, parts.floors);
  return parts.floors;
}

/** Every amount, and every sum on the way, is a whole number below 2^53, so that the proof is exact. @rule AL1 AL8 */
function assertSafe(units: number, weights: readonly number[], amounts: readonly number[]): void {
  let sum = 0;
  let isSound = true;
  for (let row = 0; row < amounts.length; row += 1) {
    const amount = amounts[row] ?? -1;
    isSound &&= amount === 0 || (amount > 0 && (weights[row] ?? 0) > 0);
    sum += amount;
  }
  invariant(isSound, "AL8", "no row is negative and no row without weight gets anything");
  invariant(sum === units, "AL1", "largest-remainder must add up to the total");
}

/** One unit each to the largest remainders; only rows at the last one that wins are compared further. */
function handOut({ floors, remainders, leftover }: SafeParts, claims: readonly Claim[]): void {
  const last = nthLargest(remainders, leftover);
  const tied: number[] = [];
  let left = leftover;
  for (let row = 0; row < remainders.length; row += 1) {
    const remainder = remainders[row] ?? 0;
    if (remainder === last) tied.push(row);
    if (remainder <= last) continue;
    floors[row] = (floors[row] ?? 0) + 1;
    left -= 1;
  }
  const first = tied.length > left ? firstOfTied(tied, claims).slice(0, left) : tied;
  for (const row of first) floors[row] = (floors[row] ?? 0) + 1;
}

/** Larger weight first, then the code by code point. */
function firstOfTied(rows: readonly number[], claims: readonly Claim[]): readonly number[] {
  const weightOf = (row: number): number => Number(at(claims, row).weight);
  const codeOf = (row: number): string => at(claims, row).party;
  return [...rows].sort(
    (a, b) => weightOf(b) - weightOf(a) || compareByCodePoint(codeOf(a), codeOf(b)),
  );
}
