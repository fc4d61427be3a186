import type { Fraction } from "../kernel/fraction.ts";
import { fraction } from "../kernel/fraction.ts";
import { floor, halfUp } from "../kernel/rounding.ts";
import type { DivisorRule } from "./divisor.ts";

/** The claim on a first unit that is promised. */
const ABOVE_ALL: Fraction = { numerator: 1n, denominator: 0n };

/** Webster, or Sainte-Laguë: rounds up from the half. @rule AL4 */
const WEBSTER: DivisorRule = {
  givesEveryoneAUnit: false,
  rounded: halfUp,
  strength: (weight, held) => fraction(2n * weight, 2n * held + 1n),
};

/** Jefferson, or d'Hondt: rounds down, to the benefit of large parties. @rule AL4 */
const JEFFERSON: DivisorRule = {
  givesEveryoneAUnit: false,
  rounded: floor,
  strength: (weight, held) => fraction(weight, held + 1n),
};

/** Adams: rounds up, to the benefit of small parties; everybody with a weight gets a unit. @rule AL4 */
const ADAMS: DivisorRule = {
  givesEveryoneAUnit: true,
  rounded: (numerator, denominator) => floor(numerator, denominator) + 1n,
  strength: (weight, held) => (held === 0n ? ABOVE_ALL : fraction(weight, held)),
};

/**
 * Huntington-Hill: rounds up from the geometric mean √(n(n+1)) of two whole
 * numbers; compared as squares, so no root is drawn. Everybody with a weight
 * gets a unit.
 *
 * @rule AL4
 */
const HUNTINGTON_HILL: DivisorRule = {
  givesEveryoneAUnit: true,
  rounded: (numerator, denominator) => {
    const whole = floor(numerator, denominator);
    const reachesMean = whole * (whole + 1n) * denominator * denominator <= numerator * numerator;
    return reachesMean ? whole + 1n : whole;
  },
  strength: (weight, held) =>
    held === 0n ? ABOVE_ALL : fraction(weight * weight, held * (held + 1n)),
};

/** The ids of the divisor rules. */
export type DivisorRuleId = "webster" | "jefferson" | "adams" | "huntington-hill";

/** The divisor rules by id. @rule AL4 */
export const DIVISOR_RULES: Readonly<Record<DivisorRuleId, DivisorRule>> = {
  webster: WEBSTER,
  jefferson: JEFFERSON,
  adams: ADAMS,
  "huntington-hill": HUNTINGTON_HILL,
};
