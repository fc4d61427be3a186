import type { Decimal } from "decimal.js";
import { magnitude } from "../kernel/magnitude.ts";
import { halfUp } from "../kernel/rounding.ts";

/** An amount as a table prints it. «1,0 mnkr» is printed in steps of 100 000 kr, which «1 mnkr» is not. @rule AU5 */
export interface PrintedFigure {
  /** In öre, with its sign. */
  readonly ore: bigint;
  /** One in the last place that is printed, in öre. */
  readonly step: bigint;
}

/**
 * An amount as it is printed.
 *
 * @param amount - in kr
 * @param step - one in its last place, in kr
 * @returns the figure, or null where it is no whole number of öre
 * @rule AU5
 */
export function printedFigure(amount: Decimal, step: Decimal): PrintedFigure | null {
  const ore = amount.times(100);
  if (!ore.isInteger()) return null;
  const finest = step.times(100);
  return { ore: BigInt(ore.toFixed()), step: finest.lt(1) ? 1n : BigInt(finest.toFixed()) };
}

/** An amount in öre as it would be printed in steps: a half goes away from zero. @rule AL7 AU5 */
export function shownIn(ore: bigint, step: bigint): bigint {
  if (step === 1n) return ore;
  const size = halfUp(magnitude(ore), step) * step;
  return ore < 0n ? -size : size;
}

/** What was rounded to a printed figure: from `least`, up to but not including `below`. In half öre. */
export interface RoundedFrom {
  readonly least: bigint;
  readonly below: bigint;
}

/** Which amounts are printed as a figure, where a half is rounded away from zero. */
export function roundedFrom({ ore, step }: PrintedFigure): RoundedFrom {
  return { least: 2n * ore - step, below: 2n * ore + step };
}
