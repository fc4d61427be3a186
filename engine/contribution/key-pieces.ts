import type { Agreement, PercentagePart } from "../agreement/agreement.ts";
import type { Claim } from "../allocation/claim.ts";
import type { RuleId } from "../allocation/rule.ts";
import { fraction } from "../kernel/fraction.ts";
import { at, invariant } from "../kernel/invariant.ts";
import type { LocalText } from "../kernel/local-text.ts";
import { amountOf, exactKronor } from "../kernel/money.ts";
import type { PopulationCount } from "../population/population.ts";
import type { BoundedPart, Contribution, KeyTotal, Weight } from "./year-split.ts";
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

/** How the parts of one key were split. */
export interface SplitParts {
  readonly claims: readonly Claim[];
  readonly units: readonly bigint[];
  readonly rule: RuleId;
  readonly weights: readonly Weight[];
  readonly names: readonly LocalText[];
  readonly kinds: readonly Contribution["kind"][];
  readonly counts?: readonly PopulationCount[];
  readonly bounded?: readonly BoundedPart[];
  /** In the proportion of the exact parts; left out where that is the claims'. */
  readonly exactParts?: readonly bigint[];
}

/** The parts of a key, each with its exact share and what it came to. @rule AL2 CO1 */
export function contributionsOf(
  { terms }: Context,
  whole: Whole,
  { claims, units, rule, weights, names, kinds, counts, bounded, exactParts }: SplitParts,
): readonly Contribution[] {
  const claimed = exactParts ?? claims.map(({ weight }) => BigInt(weight ?? 0));
  const weightSum = claimed.reduce((sum, weight) => sum + weight, 0n);
  return claims.map(({ party }, index) => {
    // Within bounds, of nothing everybody has nothing.
    const share = fraction(at(claimed, index), weightSum === 0n ? 1n : weightSum);
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
      ...(bounded && { bounded: at(bounded, index) }),
    };
  });
}

/** The name of the party or group that bears a percentage. */
export function nameOf(agreement: Agreement, part: PercentagePart): LocalText {
  return part.kind === "party" ? partyName(agreement, part.party) : part.name;
}

/** The name of a party. */
export function partyName({ parties }: Agreement, code: string): LocalText {
  const party = parties.find((candidate) => candidate.code === code);
  invariant(party !== undefined, "PO5", `the party ${code} is listed`);
  return { sv: party.name, en: party.name };
}
