import type { DivisorRule, Strength } from "../allocation/divisor.ts";
import { compareStrength } from "../allocation/divisor.ts";
import { ADAMS, HUNTINGTON_HILL, JEFFERSON, WEBSTER } from "../allocation/divisor-rules.ts";
import type { RuleId } from "../allocation/rule.ts";
import { fraction, fractionText } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import type { ExplainedRow } from "./explained-row.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

const DIVISOR_RULES: ReadonlyMap<string, DivisorRule> = new Map([
  ["webster", WEBSTER],
  ["jefferson", JEFFERSON],
  ["adams", ADAMS],
  ["huntington-hill", HUNTINGTON_HILL],
]);

/** The divisor rule with an id; null for every other rule. */
export function divisorRuleOf(rule: RuleId): DivisorRule | null {
  return DIVISOR_RULES.get(rule) ?? null;
}

/**
 * Shows that a split is the divisor rule's: the row's last unit was at least as
 * strong a claim as the weakest that got one, and its next one at most as strong
 * as the strongest that got none.
 *
 * @rule AU1 AL4
 */
export function divisorTrace(explained: ExplainedRow, rule: DivisorRule): readonly TraceNode[] {
  const { ask, amounts, row } = explained;
  const lastOf = (other: number): Strength | null => {
    const held = at(amounts, other);
    return held === 0n ? null : rule.strength(at(ask.weights, other), held - 1n);
  };
  const nextOf = (other: number): Strength | null => {
    const weight = at(ask.weights, other);
    return weight === 0n ? null : rule.strength(weight, at(amounts, other));
  };
  const rows = Array.from(amounts.keys());
  return [
    traceNode({ label: "units-won", value: at(amounts, row).toString(), measure: "units" }),
    ...strength("last-unit-strength", lastOf(row)),
    ...strength("next-unit-strength", nextOf(row)),
    ...strength("weakest-successful-claim", extreme(rows.map(lastOf), -1)),
    ...strength("strongest-unsuccessful-claim", extreme(rows.map(nextOf), 1)),
  ];
}

function extreme(strengths: readonly (Strength | null)[], direction: 1 | -1): Strength | null {
  return strengths.reduce((best, candidate) => {
    if (candidate === null || best === null) return best ?? candidate;
    return compareStrength(candidate, best) * direction > 0 ? candidate : best;
  }, null);
}

/** A strength beyond every number (the first unit of Adams and Huntington-Hill) is written `1/0`. */
function strength(label: TraceNode["label"], value: Strength | null): readonly TraceNode[] {
  if (value === null) return [];
  const { numerator, denominator } = value;
  const text = denominator === 0n ? "1/0" : fractionText(fraction(numerator, denominator));
  return [traceNode({ label, value: text, measure: "strength" })];
}
