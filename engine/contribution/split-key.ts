import type {
  AnsweredKey,
  DividingKey,
  PercentageKey,
  PercentagePart,
} from "../agreement/agreement.ts";
import { partCode } from "../agreement/key-members.ts";
import { apportion } from "../allocation/apportion.ts";
import type { Claim } from "../allocation/claim.ts";
import { apportionGroups } from "../allocation/groups.ts";
import type { RuleId } from "../allocation/rule.ts";
import { DEFAULT_RULE } from "../allocation/rule.ts";
import { at } from "../kernel/invariant.ts";
import { wholeProportions } from "../kernel/proportion.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { contributionsOf, nameOf } from "./key-pieces.ts";
import { splitLeafKey } from "./split-leaf-key.ts";
import type { Contribution } from "./year-split.ts";

/**
 * Splits a group's units by its key, and on down the tree.
 *
 * @rule AL12 CO1
 */
export function splitKey(
  context: Context,
  key: AnsweredKey,
  whole: Whole,
): Result<Pieces, Problem> {
  return key.kind === "percentages"
    ? splitByPercentages(context, key, whole)
    : splitLeafKey(context, key, whole);
}

function splitByPercentages(
  context: Context,
  key: PercentageKey<DividingKey>,
  whole: Whole,
): Result<Pieces, Problem> {
  // Where all parts are parties, the year's rule rounds them as it does members of a population key.
  const isLeaf = key.parts.every(({ kind }) => kind === "party");
  const rule = isLeaf ? context.terms.rule : DEFAULT_RULE;
  const units = percentageUnits(context, key, { ...whole, rule });
  if (!units.ok) return units;
  const contributions = contributionsOf(context, whole, {
    claims: percentageClaims(key),
    units: units.value,
    rule,
    weights: key.parts.map(({ percent }) => ({ kind: "percent", percent })),
    names: key.parts.map((part) => nameOf(context.agreement, part)),
    kinds: key.parts.map(({ kind }) => kind),
  });
  if (isLeaf) {
    const { code, units: total } = whole;
    return succeed({
      groups: [],
      rows: contributions,
      totals: [{ code, units: total, persons: null }],
    });
  }
  const below = allOf(
    key.parts.map((part, index) => splitPart(context, part, at(units.value, index))),
  );
  return below.ok ? succeed(gather(contributions, below.value)) : below;
}

function percentageClaims({ parts }: PercentageKey): readonly Claim[] {
  const weights = wholeProportions(parts.map(({ percent }) => percent));
  return parts.map((part, index) => ({ party: partCode(part), weight: at(weights, index) }));
}

/** By largest remainder equal percentages ask for the clause on the odd unit; other rules settle ties as AL3 does. */
function percentageUnits(
  { agreement, terms }: Context,
  key: PercentageKey,
  whole: Whole & { readonly rule: RuleId },
): Result<readonly bigint[], Problem> {
  const claims = percentageClaims(key);
  if (whole.rule !== DEFAULT_RULE) return apportion(whole.units, whole.rule, claims);
  return apportionGroups({
    group: whole.name,
    names: key.parts.map((part) => nameOf(agreement, part)),
    units: whole.units,
    claims,
    oddUnitTo: [...key.oddUnitTo, ...terms.oddUnitTo],
    place: { kind: "clause", agreement: agreement.id, clause: "key" },
  });
}

const NOTHING: Pieces = { groups: [], rows: [], totals: [] };

function splitPart(
  context: Context,
  part: PercentagePart<DividingKey>,
  units: bigint,
): Result<Pieces, Problem> {
  if (part.kind === "party") return succeed(NOTHING);
  return splitKey(context, part.key, { code: part.code, name: part.name, units });
}

function gather(groups: readonly Contribution[], below: readonly Pieces[]): Pieces {
  return {
    groups: [...groups, ...below.flatMap((pieces) => pieces.groups)],
    rows: below.flatMap((pieces) => pieces.rows),
    totals: below.flatMap((pieces) => pieces.totals),
  };
}
