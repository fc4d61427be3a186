import type { DivisorRule } from "../allocation/divisor.ts";
import type { Fraction } from "../kernel/fraction.ts";
import { compareFractions } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import type { ExplainedRow } from "./explained-row.ts";
import { sourceText } from "./scaled-weights.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/**
 * Shows that a split is the divisor rule's: the row's last unit was at least as
 * strong a claim as the weakest that got one, and its next one at most as strong
 * as the strongest that got none. Between those two lies the divisor: how many
 * claims of the row's weight are stronger is how many units it has. A claim
 * beyond every number (the first unit of Adams and Huntington-Hill) is `1/0`.
 *
 * @rule AU1 AL4
 */
export function divisorTrace(
  { ask, amounts, row, names, rule: id }: ExplainedRow,
  rule: DivisorRule,
): readonly TraceNode[] {
  const lastOf = (other: number): Fraction | null => {
    const held = at(amounts, other);
    return held === 0n ? null : rule.strength(at(ask.weights, other), held - 1n);
  };
  const nextOf = (other: number): Fraction | null => {
    const weight = at(ask.weights, other);
    return weight === 0n ? null : rule.strength(weight, at(amounts, other));
  };
  // Huntington-Hill compares squares, so that no root is drawn.
  const measure = id === "huntington-hill" ? "strength-squared" : "strength";
  const node = (label: TraceNode["label"], holder: Claimed | null): readonly TraceNode[] => {
    if (holder === null) return [];
    const { strength } = holder;
    const value = sourceText(strength);
    return [traceNode({ label, about: at(names, holder.row), value, measure })];
  };
  const claimed = (of: (other: number) => Fraction | null): readonly Claimed[] =>
    Array.from(amounts.keys()).flatMap((other) => {
      const strength = of(other);
      return strength === null ? [] : [{ row: other, strength }];
    });
  const [winners, losers] = [claimed(lastOf), claimed(nextOf)];
  const own = (list: readonly Claimed[]): Claimed | null =>
    list.find((claim) => claim.row === row) ?? null;
  return [
    ...node("last-unit-strength", own(winners)),
    ...node("next-unit-strength", own(losers)),
    ...node("weakest-successful-claim", extreme(winners, -1)),
    ...node("strongest-unsuccessful-claim", extreme(losers, 1)),
  ];
}

/** A row's claim on a unit. */
interface Claimed {
  readonly row: number;
  readonly strength: Fraction;
}

function extreme(claims: readonly Claimed[], direction: 1 | -1): Claimed | null {
  return claims.reduce<Claimed | null>((best, claim) => {
    if (best === null) return claim;
    return compareFractions(claim.strength, best.strength) * direction > 0 ? claim : best;
  }, null);
}
