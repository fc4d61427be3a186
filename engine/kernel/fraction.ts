import { magnitude } from "./magnitude.ts";
import { invariant } from "./invariant.ts";
import { exactly, halfUp } from "./rounding.ts";

/** An exact ratio of two whole numbers; the denominator is positive, the sign sits in the numerator. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Makes a fraction, not yet in lowest terms.
 *
 * @throws InvariantError when the denominator is not positive
 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  invariant(denominator > 0n, "AL2", "a fraction needs a positive denominator");
  return { numerator, denominator };
}

/** The same ratio in lowest terms. */
export function inLowestTerms({ numerator, denominator }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(magnitude(numerator), denominator);
  return {
    numerator: exactly(numerator, divisor),
    denominator: exactly(denominator, divisor),
  };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; `1/0` is above every number. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * A fraction as text, in lowest terms, always with its denominator.
 *
 * @example
 * ```ts
 * import { fraction, fractionText } from "#engine";
 * fractionText(fraction(6n, 4n)); // → "3/2"
 * ```
 */
export function fractionText(value: Fraction): string {
  const { numerator, denominator } = inLowestTerms(value);
  return `${numerator.toString()}/${denominator.toString()}`;
}

/**
 * A fraction in digits, for the eye: the last digit is rounded half away from
 * zero. Nothing is ever counted on with such a text.
 *
 * @example
 * ```ts
 * import { decimalText, fraction } from "#engine";
 * decimalText(fraction(-2n, 3n), 2); // → "-0.67"
 * ```
 */
export function decimalText({ numerator, denominator }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = magnitude(numerator);
  const digits = halfUp(size * scale, denominator)
    .toString()
    .padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = numerator < 0n && /[1-9]/.test(digits) ? "-" : "";
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/** The greatest whole number that divides both; the other one where one is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
