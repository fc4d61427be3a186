import type { Fraction } from "../kernel/fraction.ts";
import { compareFractions } from "../kernel/fraction.ts";
import { makeHeap } from "../kernel/heap.ts";
import { at, invariant } from "../kernel/invariant.ts";
import type { Ask } from "./claim.ts";

/** What tells one divisor rule from another: where, between two whole numbers, it rounds up. */
export interface DivisorRule {
  /** How many units a quota of numerator/denominator is rounded to. */
  readonly rounded: (numerator: bigint, denominator: bigint) => bigint;
  /** How strong the claim of a row that holds `held` units is on its next one. */
  readonly strength: (weight: bigint, held: bigint) => Fraction;
  /** Whether everybody with a weight is promised a unit: the claim on the first is then `1/0`. */
  readonly givesEveryoneAUnit: boolean;
}

/**
 * Hands out the units as if one by one, each to the strongest claim; equal
 * claims: larger weight first, then the code by code point. It starts from the
 * rounded exact shares, which are at most one unit a row away, so the time does
 * not grow with the total. Rows of weight 0 get nothing (AL8).
 *
 * @rule AL4
 */
export function byDivisor(ask: Ask, rule: DivisorRule): readonly bigint[] {
  const { units, weights, weightSum } = ask;
  const amounts = weights.map((weight) =>
    weight === 0n ? 0n : rule.rounded(units * weight, weightSum),
  );
  const missing = Number(amounts.reduce((left, amount) => left - amount, units));
  if (missing > 0) addStrongest({ ask, rule, amounts }, missing);
  if (missing < 0) removeWeakest({ ask, rule, amounts }, -missing);
  return amounts;
}

/** A split under way. */
interface Handout {
  readonly ask: Ask;
  readonly rule: DivisorRule;
  readonly amounts: bigint[];
}

interface Candidate {
  readonly row: number;
  readonly strength: Fraction;
}

function addStrongest({ ask, rule, amounts }: Handout, times: number): void {
  const strongestFirst = (a: Candidate, b: Candidate): number =>
    compareFractions(b.strength, a.strength) || ask.compareTied(a.row, b.row);
  const queue = makeHeap(strongestFirst);
  const enqueue = (row: number): void => {
    queue.push({ row, strength: rule.strength(at(ask.weights, row), at(amounts, row)) });
  };
  rowsWithWeight(ask).forEach(enqueue);
  for (let time = 0; time < times; time += 1) {
    const { row } = queue.pop();
    amounts[row] = at(amounts, row) + 1n;
    enqueue(row);
  }
}

function removeWeakest({ ask, rule, amounts }: Handout, times: number): void {
  const weakestFirst = (a: Candidate, b: Candidate): number =>
    compareFractions(a.strength, b.strength) || ask.compareTied(b.row, a.row);
  const queue = makeHeap(weakestFirst);
  const enqueue = (row: number): void => {
    const held = at(amounts, row);
    if (held === 0n) return;
    queue.push({ row, strength: rule.strength(at(ask.weights, row), held - 1n) });
  };
  rowsWithWeight(ask).forEach(enqueue);
  for (let time = 0; time < times; time += 1) {
    const { row } = queue.pop();
    invariant(at(amounts, row) > 0n, "AL4", "a unit is taken only from a row that holds one");
    amounts[row] = at(amounts, row) - 1n;
    enqueue(row);
  }
}

function rowsWithWeight({ weights }: Ask): readonly number[] {
  return Array.from(weights.keys()).filter((row) => at(weights, row) > 0n);
}
