import fc from "fast-check";
import type { Claim, RuleId } from "../../engine/index.ts";
import { PLAIN_RULES } from "../../engine/index.ts";

/** Claims with codes A, B, C … and the weights given. */
export function claims(...weights: readonly (number | bigint)[]): readonly Claim[] {
  return weights.map((weight, index) => ({ party: partyName(index), weight }));
}

/** A, B, …, Z, AA, … */
export function partyName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${partyName(Math.floor(index / 26) - 1)}${letter}`;
}

/** Rules whose rows need not make the total. */
const PER_ROW = ["half-up-per-row", "half-even-per-row", "truncate-per-row"];

/** Rules whose rows always make the total. */
export const SUMMING_RULES: readonly RuleId[] = PLAIN_RULES.filter(
  (rule) => !PER_ROW.includes(rule),
);

/** Rules that never refuse: they ask nothing of the size of the total. */
export const WILLING_RULES: readonly RuleId[] = PLAIN_RULES.filter(
  (rule) =>
    rule !== "adams" && rule !== "huntington-hill" && rule !== "half-up-residual-to-largest",
);

/** Weights of up to 10^8, at least one of them positive. */
export const weights = fc
  .array(fc.oneof(fc.nat(6), fc.nat(100_000_000)), { minLength: 1, maxLength: 25 })
  .filter((list) => list.some((weight) => weight > 0));

/** Totals in whole units, up to 10^15 kr in öre. */
export const totals = fc.oneof(fc.bigInt(0n, 1000n), fc.bigInt(0n, 10n ** 17n));
