import { apportion } from "../allocation/apportion.ts";
import { at } from "../kernel/invariant.ts";
import type { Result } from "../kernel/result.ts";
import { succeed } from "../kernel/result.ts";
import type { PopulationCount } from "../population/population.ts";
import type { Problem } from "../problem.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { contributionsOf, partyName } from "./key-pieces.ts";
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
}

/** Splits a group's units over parties by their weights, by the year's rule. @rule AL10 CO1 */
export function splitByWeights(
  context: Context,
  whole: Whole,
  { parties, claims: weighed, weights, counts }: Weighed,
): Result<Pieces, Problem> {
  const { agreement, terms } = context;
  const claims = parties.map((party, index) => ({ party, weight: at(weighed, index) }));
  const units = apportion(whole.units, terms.rule, claims);
  if (!units.ok) return units;
  const rows = contributionsOf(context, whole, {
    claims,
    units: units.value,
    rule: terms.rule,
    weights,
    names: parties.map((party) => partyName(agreement, party)),
    kinds: parties.map(() => "party"),
    ...(counts && { counts }),
  });
  const totals = [{ code: whole.code, units: whole.units, persons: personsIn(weights) }];
  return succeed({ groups: [], rows, totals });
}

/** The sum of the members' populations; null where one of them is not counted. @rule PO2 */
function personsIn(weights: readonly Weight[]): number | null {
  return weights.reduce<number | null>((sum, weight) => {
    const persons = personsOf(weight);
    return sum === null || persons === null ? null : sum + persons;
  }, 0);
}
