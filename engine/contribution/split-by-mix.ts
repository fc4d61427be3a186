import type { Bounded, MixKey } from "../agreement/agreement.ts";
import { greatestCommonDivisor } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import { ExactDecimal } from "../kernel/money.ts";
import { wholeProportions } from "../kernel/proportion.ts";
import { exactly } from "../kernel/rounding.ts";
import type { Result } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { countFor } from "./count-for.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { splitByWeights } from "./split-by-weights.ts";
import type { MixWeight } from "./year-split.ts";

/** A mix is one set of weights, and rounded once. @rule AL10 */
export function splitByMix(
  context: Context,
  key: MixKey & Bounded,
  whole: Whole,
): Result<Pieces, Problem> {
  const { parties, bounds } = key;
  const counts = parties.map((code) => countFor(context, code));
  const weights = counts.map(({ persons, code }) => weightIn(key, code, persons));
  const claims = mixWeights(weights);
  return splitByWeights(context, whole, { parties, claims, weights, counts, bounds });
}

function weightIn({ equalPercent, weights }: MixKey, code: string, persons: number): MixWeight {
  if (weights === undefined) return { kind: "mix", equalPercent, persons };
  const own = weights.parts.find(({ party }) => party === code);
  const stated = { percent: weights.percent, weight: own?.weight ?? new ExactDecimal(0) };
  return { kind: "mix", equalPercent, persons, stated };
}

/**
 * a % alike, b % by population and c % by stated weights: of n parties with P inhabitants and
 * the weight W together, one with p and w has the share (a/n + b·p/P + c·w/W)/100, so
 * a·P·W + b·n·p·W + c·n·P·w of a sum of 100·n·P·W. Without stated weights W is 1, and c is 0.
 *
 * @rule AL2 AL10
 */
function mixWeights(weights: readonly MixWeight[]): readonly bigint[] {
  const stated = wholeProportions(weights.map((one) => one.stated?.weight ?? new ExactDecimal(0)));
  const isStated = weights.some((one) => one.stated !== undefined);
  const weighed = isStated ? sumOf(stated) : 1n;
  const persons = weights.map((one) => BigInt(one.persons));
  const sum = sumOf(persons);
  const parties = BigInt(weights.length);
  const [alike, counted, own] = percentages(weights[0]);
  const divisor = [counted, own].reduce(greatestCommonDivisor, alike);
  return persons.map((count, index) => {
    const weight =
      alike * sum * weighed +
      counted * parties * count * weighed +
      own * parties * sum * at(stated, index);
    return exactly(weight, divisor);
  });
}

/** How much is shared alike, by population and by stated weights, as whole numbers. */
function percentages(first: MixWeight | undefined): readonly [bigint, bigint, bigint] {
  const alike = first?.equalPercent ?? new ExactDecimal(0);
  const own = first?.stated?.percent ?? new ExactDecimal(0);
  const rest = new ExactDecimal(100).minus(alike).minus(own);
  const [a = 0n, b = 0n, c = 0n] = wholeProportions([alike, rest, own]);
  return [a, b, c];
}

function sumOf(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, number) => all + number, 0n);
}
