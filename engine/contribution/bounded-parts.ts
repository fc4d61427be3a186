import type { Contribution } from "./year-split.ts";

/** A part's weight as a whole number, whatever its bounds. Siblings' shares have one denominator, so that their numerators are the weights. @rule AL2 */
export function claimWeight({ bounded, share }: Contribution): bigint {
  return bounded?.weight ?? share.numerator;
}

/** What a part shares with: its weight, or nothing where it is held at a floor or a cap. @rule AL10 */
export function freeWeight(part: Contribution): bigint {
  const isHeld = part.bounded !== undefined && part.bounded.held !== null;
  return isHeld ? 0n : claimWeight(part);
}

/** What the parts of a key pay that are held at a bound, in whole units; null where the key has no bounds. @rule AL10 */
export function heldUnits(parts: readonly Contribution[]): bigint | null {
  if (parts.every(({ bounded }) => bounded === undefined)) return null;
  const held = parts.filter(({ bounded }) => bounded !== undefined && bounded.held !== null);
  return held.reduce((sum, { units }) => sum + units, 0n);
}
