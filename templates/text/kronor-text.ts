import { decimalText, fraction, orePerUnit } from "../../engine/index.ts";

/**
 * An amount as kr in digits, with as many decimals as it needs: none, two, or three of half öre.
 *
 * @param perKrona - how many of the parts make a krona: 100 öre, or 200 half öre
 */
export function kronorText(parts: bigint, perKrona = 100n): string {
  if (parts % perKrona === 0n) return decimalText(fraction(parts, perKrona), 0);
  return decimalText(fraction(parts, perKrona), parts % (perKrona / 100n) === 0n ? 2 : 3);
}

/** Öre as kr, with the decimals of numbers that are printed in steps: one of tenths, none of kronor. */
export function kronorIn(ore: bigint, step: bigint): string {
  const places = step % 100n === 0n ? 0 : step % 10n === 0n ? 1 : 2;
  return decimalText(fraction(ore, 100n), places);
}

/** A unit in öre, as kr. */
export function unitText(unit: bigint): string {
  return unit === orePerUnit("0.01") ? "0.01" : kronorText(unit);
}
