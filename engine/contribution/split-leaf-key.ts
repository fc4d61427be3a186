import type { EqualKey, LeafKey, PopulationKey } from "../agreement/agreement.ts";
import { apportion } from "../allocation/apportion.ts";
import type { Result } from "../kernel/result.ts";
import { succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { countFor } from "./count-for.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { contributionsOf, partyName } from "./key-pieces.ts";
import { splitByMix } from "./split-by-mix.ts";
import { splitByFees } from "./split-by-fees.ts";

/** Splits a group's units by a key that divides among parties, by the year's rule. @rule AL10 CO1 */
export function splitLeafKey(
  context: Context,
  key: LeafKey,
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
  key: PopulationKey,
  whole: Whole,
): Result<Pieces, Problem> {
  const counts = key.parties.map((code) => countFor(context, code));
  const claims = counts.map(({ code, persons }) => ({ party: code, weight: persons }));
  const { rule } = context.terms;
  const units = apportion(whole.units, rule, claims);
  if (!units.ok) return units;
  const rows = contributionsOf(context, whole, {
    claims,
    units: units.value,
    rule,
    weights: counts.map(({ persons }) => ({ kind: "persons", persons })),
    names: key.parties.map((code) => partyName(context.agreement, code)),
    kinds: key.parties.map(() => "party"),
    counts,
  });
  const persons = counts.reduce((sum, count) => sum + count.persons, 0);
  return succeed({ groups: [], rows, totals: [{ code: whole.code, units: whole.units, persons }] });
}

/** All weigh 1. @rule AL10 */
function splitEqually(context: Context, key: EqualKey, whole: Whole): Result<Pieces, Problem> {
  const claims = key.parties.map((party) => ({ party, weight: 1 }));
  const { rule } = context.terms;
  const units = apportion(whole.units, rule, claims);
  if (!units.ok) return units;
  const rows = contributionsOf(context, whole, {
    claims,
    units: units.value,
    rule,
    weights: key.parties.map(() => ({ kind: "equal" })),
    names: key.parties.map((code) => partyName(context.agreement, code)),
    kinds: key.parties.map(() => "party"),
  });
  const totals = [{ code: whole.code, units: whole.units, persons: null }];
  return succeed({ groups: [], rows, totals });
}
