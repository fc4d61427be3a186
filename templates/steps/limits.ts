import type { KeySteps } from "../../engine/index.ts";

/** Whole numbers below it are exact in a spreadsheet. */
const SAFE = 2n ** 53n;

/** Beyond it, spreadsheets' MOD has been seen to fail. */
const MOD_LIMIT = 10n ** 14n;

/** Whether the sizes of a key are such that a spreadsheet counts its formulas exactly. @rule AU2 */
export function fitsInFormulas({ units, weightSum, rule, rows }: KeySteps): boolean {
  const size = units < 0n ? -units : units;
  const largest = rows.reduce((most, { weight }) => (weight > most ? weight : most), 0n);
  // The running sum multiplies by the sum of the weights, all others by the largest one.
  const factor = rule === "cumulative" ? weightSum : largest;
  return size < SAFE && size * factor < SAFE && weightSum * factor < MOD_LIMIT;
}
