import { decimalText, fraction } from "../../engine/index.ts";

/**
 * An amount as kr in digits, with as many decimals as it needs: none, two, or three of half öre.
 *
 * @param perKrona - how many of the parts make a krona: 100 öre, or 200 half öre
 */
export function kronorText(parts: bigint, perKrona = 100n): string {
  if (parts % perKrona === 0n) return decimalText(fraction(parts, perKrona), 0);
  return decimalText(fraction(parts, perKrona), parts % (perKrona / 100n) === 0n ? 2 : 3);
}
