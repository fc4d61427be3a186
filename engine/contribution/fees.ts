import type { Decimal } from "decimal.js";
import type { Fee, FeeKey, TierKey } from "../agreement/agreement.ts";
import { isTierKey } from "../agreement/key-members.ts";
import { ExactDecimal } from "../kernel/money.ts";

/** How many decimals the fees of a key are weighed with: as many as the finest of its numbers has. @rule AL2 */
export function feePlaces(key: FeeKey | TierKey): number {
  const numbers = isTierKey(key)
    ? key.steps.map(({ amount }) => amount)
    : key.parts.flatMap(({ amount, perPerson }) => [amount, perPerson ?? amount]);
  return numbers.reduce((most, number) => Math.max(most, number.decimalPlaces()), 0);
}

/** What a fee comes to, in kr: so much, and so much for each inhabitant. @rule AL10 */
export function feeOf({ amount, perPerson }: Fee, persons: number | null): Decimal {
  return perPerson === null ? amount : amount.plus(perPerson.times(persons ?? 0));
}

/** Fees as whole numbers in the same proportion. @rule AL2 */
export function feeWeights(fees: readonly Decimal[], places: number): readonly bigint[] {
  const scale = new ExactDecimal(10).pow(places);
  return fees.map((fee) => BigInt(fee.times(scale).toFixed(0)));
}
