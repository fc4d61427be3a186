import type { Decimal } from "decimal.js";
import type { Bounded, MixKey } from "../agreement/agreement.ts";
import { greatestCommonDivisor } from "../kernel/fraction.ts";
import { ExactDecimal } from "../kernel/money.ts";
import { wholeProportions } from "../kernel/proportion.ts";
import { exactly } from "../kernel/rounding.ts";
import type { Result } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { countFor } from "./count-for.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { splitByWeights } from "./split-by-weights.ts";

/** A mix is one set of weights, and rounded once. @rule AL10 */
export function splitByMix(
  context: Context,
  { equalPercent, parties, bounds }: MixKey & Bounded,
  whole: Whole,
): Result<Pieces, Problem> {
  const counts = parties.map((code) => countFor(context, code));
  const persons = counts.map((count) => count.persons);
  const claims = mixWeights(equalPercent, persons);
  const weights = persons.map((count) => ({ kind: "mix", equalPercent, persons: count }) as const);
  return splitByWeights(context, whole, { parties, claims, weights, counts, bounds });
}

/**
 * a % alike and b % by population: of n parties with P inhabitants together, one with p has the
 * share (a/n + b·p/P)/100, so a·P + b·n·p of a sum of 100·n·P.
 *
 * @rule AL2 AL10
 */
function mixWeights(equalPercent: Decimal, persons: readonly number[]): readonly bigint[] {
  const rest = new ExactDecimal(100).minus(equalPercent);
  const [alike = 0n, counted = 0n] = wholeProportions([equalPercent, rest]);
  const divisor = greatestCommonDivisor(alike, counted);
  const sum = persons.reduce((all, count) => all + BigInt(count), 0n);
  const parties = BigInt(persons.length);
  return persons.map((count) => {
    const weight = alike * sum + counted * parties * BigInt(count);
    return exactly(weight, divisor);
  });
}
