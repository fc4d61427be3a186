import { floor, halfUp } from "../kernel/rounding.ts";
import type { DivisorRule } from "./divisor.ts";

/** Webster, or Sainte-Laguë: rounds up from the half. @rule AL4 */
export const WEBSTER: DivisorRule = {
  rounded: halfUp,
  strength: (weight, held) => ({ numerator: 2n * weight, denominator: 2n * held + 1n }),
};

/** Jefferson, or d'Hondt: rounds down, to the benefit of large parties. @rule AL4 */
export const JEFFERSON: DivisorRule = {
  rounded: floor,
  strength: (weight, held) => ({ numerator: weight, denominator: held + 1n }),
};

/** Adams: rounds up, to the benefit of small parties; everybody with a weight gets a unit. @rule AL4 */
export const ADAMS: DivisorRule = {
  rounded: (numerator, denominator) => floor(numerator, denominator) + 1n,
  strength: (weight, held) => ({ numerator: weight, denominator: held }),
};

/**
 * Huntington-Hill: rounds up from the geometric mean √(n(n+1)) of two whole
 * numbers; compared as squares, so no root is drawn. Everybody with a weight
 * gets a unit.
 *
 * @rule AL4
 */
export const HUNTINGTON_HILL: DivisorRule = {
  rounded: (numerator, denominator) => {
    const whole = floor(numerator, denominator);
    const reachesMean = whole * (whole + 1n) * denominator * denominator <= numerator * numerator;
    return reachesMean ? whole + 1n : whole;
  },
  strength: (weight, held) => ({
    numerator: weight * weight,
    denominator: held * (held + 1n),
  }),
};

/** Whether a divisor rule promises a unit to everyone with a weight. @rule AL4 */
export function givesEveryoneAUnit(rule: string): boolean {
  return rule === "adams" || rule === "huntington-hill";
}
