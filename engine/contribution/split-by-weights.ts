import type { Bound } from "../agreement/agreement.ts";
import { apportion } from "../allocation/apportion.ts";
import type { Claim } from "../allocation/claim.ts";
import { at } from "../kernel/invariant.ts";
import type { Result } from "../kernel/result.ts";
import { succeed } from "../kernel/result.ts";
import type { PopulationCount } from "../population/population.ts";
import type { Problem } from "../problem.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { contributionsOf, partyName } from "./key-pieces.ts";
import type { BoundedSplit } from "./split-within-bounds.ts";
import { splitWithinBounds } from "./split-within-bounds.ts";
import type { Weight } from "./year-split.ts";
import { personsOf } from "./year-split.ts";

/** The parties of a key, and what each weighs. */
export interface Weighed {
  readonly parties: readonly string[];
  /** In whole numbers. */
  readonly claims: readonly (number | bigint)[];
  /** As the key states them. */
  readonly weights: readonly Weight[];
  /** The counts that the weights go by, where they are populations. */
  readonly counts?: readonly PopulationCount[];
  readonly bounds: readonly Bound[] | undefined;
}

/** Splits a group's units over parties by their weights and within their bounds, by the year's rule. @rule AL10 CO1 */
export function splitByWeights(
  context: Context,
  whole: Whole,
  { parties, claims: weighed, weights, counts, bounds }: Weighed,
): Result<Pieces, Problem> {
  const { agreement, terms } = context;
  const claims = parties.map((party, index) => ({ party, weight: at(weighed, index) }));
  const split: Result<BoundedSplit, Problem> =
    bounds === undefined
      ? withoutBounds(context, whole, claims)
      : splitWithinBounds(context, whole, { claims, bounds });
  if (!split.ok) return split;
  const rows = contributionsOf(context, whole, {
    claims,
    rule: terms.rule,
    ...split.value,
    weights,
    names: parties.map((party) => partyName(agreement, party)),
    kinds: parties.map(() => "party"),
    ...(counts && { counts }),
  });
  const totals = [{ code: whole.code, units: whole.units, persons: personsIn(weights) }];
  return succeed({ groups: [], rows, totals });
}

function withoutBounds(
  { terms }: Context,
  { units }: Whole,
  claims: readonly Claim[],
): Result<BoundedSplit, Problem> {
  const split = apportion(units, terms.rule, claims);
  return split.ok ? succeed({ units: split.value }) : split;
}

/** The sum of the members' populations; null where one of them is not counted. @rule PO2 */
function personsIn(weights: readonly Weight[]): number | null {
  return weights.reduce<number | null>((sum, weight) => {
    const persons = personsOf(weight);
    return sum === null || persons === null ? null : sum + persons;
  }, 0);
}
