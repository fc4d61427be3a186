import { compareByCodePoint } from "../kernel/code-point-order.ts";
import { at } from "../kernel/invariant.ts";
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
export function safeLargestRemainder(units: bigint, claims: readonly Claim[]): bigint[] | null {
  const weights: number[] = [];
  for (const { weight } of claims) {
    if (typeof weight !== "number") return null;
    weights.push(weight);
  }
  const parts = safeParts(units, weights);
  if (parts === null) return null;
  if (parts.leftover > 0) handOut(parts, claims);
  return parts.floors.map(BigInt);
}

/** One unit each to the largest remainders; only rows at the last one that wins are compared further. */
function handOut({ floors, remainders, leftover }: SafeParts, claims: readonly Claim[]): void {
  const last = new Float64Array(remainders).sort()[remainders.length - leftover] ?? 0;
  const tied: number[] = [];
  let left = leftover;
  for (const [row, remainder] of remainders.entries()) {
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
