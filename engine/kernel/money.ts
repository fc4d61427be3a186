import { magnitude } from "./magnitude.ts";
import { Decimal } from "decimal.js";
import type { Fraction } from "./fraction.ts";
import { fraction } from "./fraction.ts";
import { floor } from "./rounding.ts";

/**
 * Decimals that users and documents state: totals, percentages, printed amounts.
 * 60 significant digits, more than twice what the largest total needs, so that
 * adding and scaling them never rounds; they are never divided.
 */
export const ExactDecimal = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 60 });

/** The rounding units that a split can have, in kr. @rule AL6 */
export const ROUNDING_UNITS = ["0.01", "1", "100", "1000"] as const;

/** A rounding unit in kr, as written in agreements, on the command line and in JSON. @rule AL6 */
export type RoundingUnit = (typeof ROUNDING_UNITS)[number];

const ORE_PER_UNIT: Readonly<Record<RoundingUnit, bigint>> = {
  "0.01": 1n,
  "1": 100n,
  "100": 10_000n,
  "1000": 100_000n,
};

/** How many öre one unit holds. */
export function orePerUnit(unit: RoundingUnit): bigint {
  return ORE_PER_UNIT[unit];
}

/** Whether a text names a rounding unit. */
export function isRoundingUnit(text: string): text is RoundingUnit {
  return ROUNDING_UNITS.some((unit) => unit === text);
}

/** The largest total in kr: beyond it no budget of this world reaches, and a slip of the keyboard is likelier. */
export const LARGEST_TOTAL = new ExactDecimal("1e24");

/** Why an amount in kr cannot be counted in whole units. */
export type NotInUnits =
  | { readonly reason: "not-finite" }
  | { readonly reason: "too-large" }
  /** `below` and `above` are the nearest totals in kr that are whole units. */
  | { readonly reason: "off-unit"; readonly below: string; readonly above: string };

/** A total counted in whole units, or why it cannot be. @rule AL6 */
export function countUnits(total: Decimal, unit: RoundingUnit): bigint | NotInUnits {
  const plain = plainOre(total);
  const units = plain === null ? null : wholeUnits(plain, unit);
  return units === null ? countCarefully(total, unit) : signed(total, units);
}

/** Null where the öre are no whole units. */
function wholeUnits(ore: bigint, unit: RoundingUnit): bigint | null {
  const perUnit = orePerUnit(unit);
  return ore % perUnit === 0n ? floor(ore, perUnit) : null;
}

function countCarefully(total: Decimal, unit: RoundingUnit): bigint | NotInUnits {
  if (!total.isFinite()) return { reason: "not-finite" };
  if (total.abs().greaterThan(LARGEST_TOTAL)) return { reason: "too-large" };
  const ore = wholeOre(total);
  const perUnit = orePerUnit(unit);
  const hasFractionOfOre = total.decimalPlaces() > 2;
  if (!hasFractionOfOre && ore % perUnit === 0n) return signed(total, floor(ore, perUnit));
  const below = floor(ore, perUnit);
  const [low, high] = total.isNegative() ? [-(below + 1n), -below] : [below, below + 1n];
  return { reason: "off-unit", below: amountText(low, unit), above: amountText(high, unit) };
}

/** An exact share of whole units, in kr. @rule AL2 */
export function exactKronor(units: bigint, unit: RoundingUnit, share: Fraction): Fraction {
  return fraction(units * orePerUnit(unit) * share.numerator, 100n * share.denominator);
}

/** Whole units as an amount in kr. */
export function amountOf(units: bigint, unit: RoundingUnit): Decimal {
  return new ExactDecimal(amountText(units, unit));
}

/**
 * Whole units as kr in digits, with the unit's decimals and a point.
 *
 * @example
 * ```ts
 * import { amountText } from "#engine";
 * amountText(-15_941_350n, "0.01"); // → "-159413.50"
 * amountText(159_413n, "1"); // → "159413"
 * ```
 */
export function amountText(units: bigint, unit: RoundingUnit): string {
  const ore = units * orePerUnit(unit);
  const digits = magnitude(ore).toString().padStart(3, "0");
  const sign = ore < 0n ? "-" : "";
  const kronor = digits.slice(0, -2);
  return unit === "0.01" ? `${sign}${kronor}.${digits.slice(-2)}` : `${sign}${kronor}`;
}

/** Whole kronor up to this are öre below 2^53. */
const PLAIN_KRONOR = 90_000_000_000_000;

/** The öre of whole kronor of a usual size, without the sign; null for any other amount. */
function plainOre(total: Decimal): bigint | null {
  if (!total.isInteger()) return null;
  const kronor = Math.abs(total.toNumber());
  return kronor <= PLAIN_KRONOR ? BigInt(kronor * 100) : null;
}

/** The öre of an amount without its sign; anything smaller than an öre is left out. */
function wholeOre(total: Decimal): bigint {
  return BigInt(total.abs().toFixed(2, Decimal.ROUND_DOWN).replace(".", ""));
}

function signed(total: Decimal, units: bigint): bigint {
  return total.isNegative() ? -units : units;
}
