import type { IndexStep, KeySteps, RoundingUnit } from "../../engine/index.ts";
import { orePerUnit } from "../../engine/index.ts";

/** Whole numbers below it are exact in a spreadsheet. */
export const SAFE = 2n ** 53n;

/** Beyond it, spreadsheets' MOD has been seen to fail. */
const MOD_LIMIT = 10n ** 14n;

/** The long form takes weights apart, so that these alone are its limits. */
const LONG_SUM = 10n ** 9n;
const LONG_UNITS = 10n ** 13n;

/** How a key's products are written: at one go, or with the weights in two parts. */
export type FormulaSize = "short" | "long";

/** By which form a spreadsheet counts a key exactly; null where it cannot by any. @rule AU2 */
export function formulaSize(steps: KeySteps): FormulaSize | null {
  const { units, weightSum, rule, rows, held } = steps;
  const size = units < 0n ? -units : units;
  if (held !== null && !areBoundsSafe(steps)) return null;
  const largest = rows.reduce((most, { weight }) => (weight > most ? weight : most), 0n);
  // The running sum multiplies by the sum of the weights, all others by the largest one.
  const factor = rule === "cumulative" ? weightSum : largest;
  if (size < SAFE && size * factor < SAFE && weightSum * factor < MOD_LIMIT) return "short";
  return size <= LONG_UNITS && weightSum < LONG_SUM ? "long" : null;
}

/** Whether no product of caps and weights passes what a spreadsheet counts exactly. @rule AL10 AU2 */
function areBoundsSafe({ units, rows }: KeySteps): boolean {
  const caps = rows.reduce((sum, { part }) => sum + (part.bounded?.most ?? units), 0n);
  const largest = rows.reduce((most, { weight }) => (weight > most ? weight : most), 0n);
  return caps * largest < SAFE;
}

/**
 * Whether a spreadsheet rounds an indexed amount as it is: its distance to a half, in units, is
 * above the error that products of doubles may have, or it is a half of less than 10^8.
 *
 * @rule IX4 AU2
 */
export function isIndexExact({ exact }: IndexStep, unit: RoundingUnit): boolean {
  const [top, under] = [exact.numerator * 100n, exact.denominator * orePerUnit(unit)];
  const twice = 2n * (top % under) - under;
  const distance = twice < 0n ? -twice : twice;
  if (distance === 0n) return top < under * 10n ** 8n;
  // distance / (2·under) > 10^-6 + top/under · 10^-14, in whole numbers.
  return distance * 10n ** 14n > 2n * (under * 10n ** 8n + top);
}
