import type { PrintedFigure, RoundedFrom } from "./printed-figure.ts";
import { roundedFrom } from "./printed-figure.ts";

/** The rows of a table held against its total. Amounts in öre. @rule AU5 */
export interface SumCheck {
  readonly sumOfRows: bigint;
  /** `sumOfRows` − the total. */
  readonly difference: bigint;
  /** Which totals would be printed as the total is. */
  readonly total: RoundedFrom;
  /** Which totals the rows can have been, if each row was rounded by itself. */
  readonly rows: RoundedFrom;
  /** The totals that both allow; null where rounding does not account for the difference. */
  readonly both: RoundedFrom | null;
}

/** Holds the rows against the total, as they stand and as they may have been before they were rounded. @rule AU5 */
export function checkSum(rows: readonly PrintedFigure[], total: PrintedFigure): SumCheck {
  const sumOfRows = rows.reduce((sum, { ore }) => sum + ore, 0n);
  const ranges = rows.map(roundedFrom);
  const own = roundedFrom(total);
  const summed = {
    least: ranges.reduce((sum, { least }) => sum + least, 0n),
    below: ranges.reduce((sum, { below }) => sum + below, 0n),
  };
  return {
    sumOfRows,
    difference: sumOfRows - total.ore,
    total: own,
    rows: summed,
    both: overlap(own, summed),
  };
}

function overlap(one: RoundedFrom, other: RoundedFrom): RoundedFrom | null {
  const least = one.least > other.least ? one.least : other.least;
  const below = one.below < other.below ? one.below : other.below;
  return least < below ? { least, below } : null;
}
