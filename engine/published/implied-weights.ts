import { apportion } from "../allocation/apportion.ts";
import type { RuleId } from "../allocation/rule.ts";
import type { Fraction } from "../kernel/fraction.ts";
import { compareFractions, fraction } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import { exactly, floor } from "../kernel/rounding.ts";
import type { PrintedRow } from "./hypothesis.ts";
import type { RoundedFrom } from "./printed-figure.ts";

/** The rules that implied weights are searched for. */
export type ImpliedRule = Extract<RuleId, "half-up-per-row" | "largest-remainder">;

/** From one whole weight to another, both included. */
export interface WeightBounds {
  readonly least: bigint;
  readonly most: bigint;
}

/** Which weights are searched for. */
export interface ImpliedRequest {
  readonly rows: readonly PrintedRow[];
  readonly rule: ImpliedRule;
  /** What was divided, in half öre, above 0. */
  readonly total: RoundedFrom;
  /** What each row may weigh. */
  readonly bounds: readonly WeightBounds[];
  /** What all may weigh together. */
  readonly sum: WeightBounds;
}

/** Whole weights that would give a column: a hypothesis, never an explanation. @rule AU5 */
export interface ImpliedWeights {
  readonly rule: ImpliedRule;
  /** How many there are; where the search is not complete, how many were found. */
  readonly count: number;
  readonly isComplete: boolean;
  /** The first that was found; null where there is none. */
  readonly weights: readonly bigint[] | null;
  /** What was divided, in half öre, if these are the weights; null where there are none. */
  readonly total: RoundedFrom | null;
}

/** So many are told to be many. */
const MOST_FOUND = 1_000;

/** So many steps take about a second. */
const MOST_STEPS = 1_000_000;

/**
 * Searches for whole weights within bounds that give every printed amount. What a weight of 1
 * pays must be the same for all rows: each weight that a row may have leaves a range for it,
 * and the ranges must meet.
 *
 * @rule AU5
 */
export function impliedWeights(request: ImpliedRequest): ImpliedWeights {
  const search = searchOf(request);
  const { total, sum } = request;
  const whole = {
    from: fraction(total.least > 0n ? total.least : 0n, sum.most),
    below: fraction(total.below, sum.least > 0n ? sum.least : 1n),
  };
  visit(search, { place: 0, rate: whole, sum: 0n });
  const { found, steps } = search.progress;
  const [first] = found;
  return {
    rule: request.rule,
    count: found.length,
    isComplete: steps < MOST_STEPS && found.length < MOST_FOUND,
    weights: first?.weights ?? null,
    total: first?.total ?? null,
  };
}

/** What a weight of 1 may pay, in half öre: from one rate, up to but not including another. */
interface Rate {
  readonly from: Fraction;
  readonly below: Fraction;
}

interface Found {
  readonly weights: readonly bigint[];
  readonly total: RoundedFrom;
}

interface Search extends ImpliedRequest {
  /** The rows in the order that they are gone through, those with the fewest weights first. */
  readonly sequence: readonly number[];
  /** What each row's exact amount may be, in half öre. */
  readonly ranges: readonly RoundedFrom[];
  /** What the rows from a place on may make together. */
  readonly rest: readonly RoundedFrom[];
  readonly progress: {
    steps: number;
    /** The weight of the row at each place of the sequence, as far as the search has come. */
    readonly chosen: bigint[];
    readonly found: Found[];
  };
}

function searchOf(request: ImpliedRequest): Search {
  const { rows, rule } = request;
  // A row of largest remainders is anywhere within a unit of its exact share.
  const wide = rule === "largest-remainder" ? 2n : 1n;
  const ranges = rows.map(({ amount: { ore, step } }) => ({
    least: 2n * ore - wide * step,
    below: 2n * ore + wide * step,
  }));
  const sequence = Array.from(rows.keys()).sort((a, b) =>
    at(rows, a).amount.ore < at(rows, b).amount.ore ? -1 : 1,
  );
  const rest = [{ least: 0n, below: 0n }];
  for (const row of [...sequence].reverse()) {
    const [range, [after]] = [at(ranges, row), rest];
    rest.unshift({
      least: range.least + (after?.least ?? 0n),
      below: range.below + (after?.below ?? 0n),
    });
  }
  return { ...request, sequence, ranges, rest, progress: { steps: 0, chosen: [], found: [] } };
}

/** How far the search has come: the rows before a place have their weights. */
interface Node {
  readonly place: number;
  readonly rate: Rate;
  readonly sum: bigint;
}

function visit(search: Search, node: Node): void {
  const { progress, sequence } = search;
  progress.steps += 1;
  const isSpent = progress.steps >= MOST_STEPS || progress.found.length >= MOST_FOUND;
  if (isSpent || !canReach(search, node)) return;
  if (node.place === sequence.length) {
    const found = foundAt(search, node);
    if (found !== null) progress.found.push(found);
    return;
  }
  const row = at(sequence, node.place);
  const range = at(search.ranges, row);
  const { least, most } = weightsFor(range, node.rate, at(search.bounds, row));
  for (let weight = least; weight <= most; weight += 1n) {
    const rate = weight === 0n ? node.rate : meeting(node.rate, range, weight);
    if (compareFractions(rate.from, rate.below) >= 0) continue;
    progress.chosen[node.place] = weight;
    visit(search, {
      place: node.place + 1,
      rate,
      sum: node.sum + weight,
    });
  }
}

/** Whether the weights so far, and what the rest can make and weigh, may come to the total and the sum. */
function canReach({ total, rest, sum: bounds }: Search, { place, rate, sum }: Node): boolean {
  const { least, below } = at(rest, place);
  const { from, below: high } = rate;
  const isTooHeavy = sum * high.numerator + least * high.denominator > bounds.most * high.numerator;
  const isTooLight =
    sum * from.numerator + below * from.denominator < bounds.least * from.numerator;
  if (isTooHeavy || isTooLight) return false;
  const isNotAbove = sum * from.numerator < (total.below - least) * from.denominator;
  const isNotBelow = sum * high.numerator > (total.least - below) * high.denominator;
  return isNotAbove && isNotBelow;
}

/** The weights that a row may have, where a weight of 1 pays a rate. */
function weightsFor(range: RoundedFrom, { from, below }: Rate, own: WeightBounds): WeightBounds {
  const low = range.least <= 0n ? -1n : floor(range.least * below.denominator, below.numerator);
  const high =
    from.numerator === 0n ? own.most : floor(range.below * from.denominator - 1n, from.numerator);
  return {
    least: low + 1n > own.least ? low + 1n : own.least,
    most: high < own.most ? high : own.most,
  };
}

/** The part of a rate in which a row of a weight has its printed amount. */
function meeting({ from, below }: Rate, range: RoundedFrom, weight: bigint): Rate {
  const low = fraction(range.least > 0n ? range.least : 0n, weight);
  const high = fraction(range.below, weight);
  return {
    from: compareFractions(low, from) > 0 ? low : from,
    below: compareFractions(high, below) < 0 ? high : below,
  };
}

/** Weights for all rows, and what was divided then; null where the total or the rule does not allow it. */
function foundAt(search: Search, node: Node): Found | null {
  const { total, rule, sum: bounds, rows, sequence, progress } = search;
  const { rate, sum } = node;
  if (sum < bounds.least || sum > bounds.most || sum === 0n) return null;
  const weights = rows.map((_, row) => at(progress.chosen, sequence.indexOf(row)));
  if (rule === "largest-remainder") {
    return isLargestRemainder(rows, weights) ? { weights, total } : null;
  }
  const made = {
    least: ceiling(rate.from.numerator * sum, rate.from.denominator),
    below: ceiling(rate.below.numerator * sum, rate.below.denominator),
  };
  const both = {
    least: made.least > total.least ? made.least : total.least,
    below: made.below < total.below ? made.below : total.below,
  };
  const isWithin =
    total.least * rate.below.denominator < rate.below.numerator * sum &&
    rate.from.numerator * sum < total.below * rate.from.denominator;
  return isWithin ? { weights, total: both } : null;
}

/** The least whole number that is not below a quotient of numbers that are not negative. */
function ceiling(numerator: bigint, denominator: bigint): bigint {
  return floor(numerator + denominator - 1n, denominator);
}

function isLargestRemainder(rows: readonly PrintedRow[], weights: readonly bigint[]): boolean {
  const [first] = rows;
  if (first === undefined) return false;
  const { step } = first.amount;
  const units = rows.map(({ amount }) => exactly(amount.ore, step));
  const claims = rows.map(({ party }, row) => ({ party, weight: at(weights, row) }));
  const sum = units.reduce((all, unit) => all + unit, 0n);
  const split = apportion(sum, "largest-remainder", claims);
  return split.ok && split.value.every((unit, row) => unit === at(units, row));
}
