import type { Bounded, DividingKey, EqualKey, PopulationKey } from "../agreement/agreement.ts";
import type { Result } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { countFor } from "./count-for.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { splitByWeights } from "./split-by-weights.ts";
import { splitByMix } from "./split-by-mix.ts";
import { splitByFees } from "./split-by-fees.ts";

/** Splits a group's units by a key that divides among parties, by the year's rule. @rule AL10 CO1 */
export function splitLeafKey(
  context: Context,
  key: DividingKey,
  whole: Whole,
): Result<Pieces, Problem> {
  switch (key.kind) {
    case "population":
      return splitByPopulation(context, key, whole);
    case "equal":
      return splitEqually(context, key, whole);
    case "mix":
      return splitByMix(context, key, whole);
    case "amounts":
    case "weights":
    case "tier-amounts":
    case "tier-weights":
      return splitByFees(context, key, whole);
  }
}

function splitByPopulation(
  context: Context,
  { parties, bounds }: PopulationKey & Bounded,
  whole: Whole,
): Result<Pieces, Problem> {
  const counts = parties.map((code) => countFor(context, code));
  return splitByWeights(context, whole, {
    parties,
    claims: counts.map(({ persons }) => persons),
    weights: counts.map(({ persons }) => ({ kind: "persons", persons })),
    counts,
    bounds,
  });
}

/** All weigh 1. @rule AL10 */
function splitEqually(
  context: Context,
  { parties, bounds }: EqualKey & Bounded,
  whole: Whole,
): Result<Pieces, Problem> {
  const claims = parties.map(() => 1);
  const weights = parties.map(() => ({ kind: "equal" }) as const);
  return splitByWeights(context, whole, { parties, claims, weights, bounds });
}
