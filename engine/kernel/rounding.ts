/**
 * The only file of the engine that divides. Each function takes a share as
 * numerator and denominator, both whole, numerator ≥ 0 and denominator > 0,
 * and says in its name what happens to the fraction. Negative totals are
 * mirrored by the caller (AL7), so none of these meets a sign.
 */

/** The whole part. */
export function floor(numerator: bigint, denominator: bigint): bigint {
  return numerator / denominator;
}

/** A half and more goes up. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** More than a half goes up, less goes down, a half goes to the even neighbour. */
export function halfEven(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  const twiceRest = 2n * (numerator - whole * denominator);
  if (twiceRest > denominator) return whole + 1n;
  if (twiceRest < denominator) return whole;
  return whole % 2n === 0n ? whole : whole + 1n;
}

/** A quotient known to be whole; the caller proves it. */
export function exactly(numerator: bigint, denominator: bigint): bigint {
  return numerator / denominator;
}

/**
 * The whole part, for whole doubles below 2^53. There the quotient is never
 * rounded up to a whole number k that it does not reach: it is at least 1/d below
 * k, and doubles near k lie closer than that as long as k·d is below 2^53.
 */
export function floorSafe(numerator: number, denominator: number): number {
  return Math.floor(numerator / denominator);
}

/** As {@link exactly}, for whole doubles within 2^53: such a quotient is exact too. */
export function exactlySafe(numerator: number, denominator: number): number {
  return numerator / denominator;
}

/** About how many times one number goes into another: to put numbers in boxes by size, never to split anything. */
export function nearRatio(number: number, by: number): number {
  return number / by;
}
