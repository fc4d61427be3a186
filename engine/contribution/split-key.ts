import type {
  Agreement,
  EqualKey,
  Key,
  PercentageKey,
  PercentagePart,
  PopulationKey,
} from "../agreement/agreement.ts";
import { partCode } from "../agreement/key-members.ts";
import { apportion } from "../allocation/apportion.ts";
import type { Claim } from "../allocation/claim.ts";
import { apportionGroups } from "../allocation/groups.ts";
import type { RuleId } from "../allocation/rule.ts";
import { DEFAULT_RULE } from "../allocation/rule.ts";
import { fraction } from "../kernel/fraction.ts";
import { at, invariant } from "../kernel/invariant.ts";
import type { LocalText } from "../kernel/local-text.ts";
import { amountOf, exactKronor } from "../kernel/money.ts";
import { wholeProportions } from "../kernel/proportion.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, succeed } from "../kernel/result.ts";
import type { PopulationCount } from "../population/population.ts";
import type { Problem } from "../problem.ts";
import type { Contribution, KeyTotal, Weight } from "./year-split.ts";
import type { Terms } from "./year-terms.ts";

/** What every key of the tree is split by. */
export interface Context {
  readonly agreement: Agreement;
  readonly terms: Terms;
}

/** A group whose units are to be split. */
export interface Whole {
  readonly code: string;
  readonly name: LocalText;
  readonly units: bigint;
}

/** What a key came to, with all keys below it. */
export interface Pieces {
  readonly groups: readonly Contribution[];
  readonly rows: readonly Contribution[];
  readonly totals: readonly KeyTotal[];
}

/**
 * Splits a group's units by its key, and on down the tree.
 *
 * @rule AL12 CO1
 */
export function splitKey(context: Context, key: Key, whole: Whole): Result<Pieces, Problem> {
  switch (key.kind) {
    case "percentages":
      return splitByPercentages(context, key, whole);
    case "population":
      return splitByPopulation(context, key, whole);
    case "equal":
      return splitEqually(context, key, whole);
  }
}

function splitByPercentages(
  context: Context,
  key: PercentageKey,
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

function splitPart(context: Context, part: PercentagePart, units: bigint): Result<Pieces, Problem> {
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

function countFor({ terms }: Context, code: string): PopulationCount {
  const count = terms.population?.value.counts.find((candidate) => candidate.code === code);
  invariant(count !== undefined, "PO1", `the population of ${code} was counted`);
  return count;
}

interface SplitParts {
  readonly claims: readonly Claim[];
  readonly units: readonly bigint[];
  readonly rule: RuleId;
  readonly weights: readonly Weight[];
  readonly names: readonly LocalText[];
  readonly kinds: readonly Contribution["kind"][];
  readonly counts?: readonly PopulationCount[];
}

function contributionsOf(
  { terms }: Context,
  whole: Whole,
  { claims, units, rule, weights, names, kinds, counts }: SplitParts,
): readonly Contribution[] {
  const claimed = claims.map(({ weight }) => BigInt(weight ?? 0));
  const weightSum = claimed.reduce((sum, weight) => sum + weight, 0n);
  return claims.map(({ party }, index) => {
    const share = fraction(at(claimed, index), weightSum);
    return {
      kind: at(kinds, index),
      code: party,
      name: at(names, index),
      within: whole.code,
      weight: at(weights, index),
      share,
      exact: exactKronor(whole.units, terms.unit, share),
      units: at(units, index),
      amount: amountOf(at(units, index), terms.unit),
      rule,
      byLaterDivision: counts?.[index]?.byLaterDivision ?? false,
    };
  });
}

function nameOf(agreement: Agreement, part: PercentagePart): LocalText {
  return part.kind === "party" ? partyName(agreement, part.party) : part.name;
}

function partyName({ parties }: Agreement, code: string): LocalText {
  const party = parties.find((candidate) => candidate.code === code);
  invariant(party !== undefined, "PO5", `the party ${code} is listed`);
  return { sv: party.name, en: party.name };
}
