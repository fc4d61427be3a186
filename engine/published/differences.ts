import { magnitude } from "../kernel/magnitude.ts";
import type { PrintedFigure } from "./printed-figure.ts";

/** A row with a printed difference, and the two figures that it is of. */
export interface DifferenceRow {
  readonly name: string;
  readonly difference: PrintedFigure;
  /** The figure that the other is taken from. */
  readonly of: PrintedFigure;
  readonly less: PrintedFigure;
}

/** A printed difference that is another than that of the printed figures. In öre. */
export interface DifferenceOff {
  readonly name: string;
  readonly printed: bigint;
  readonly computed: bigint;
  /** One in the last place of the finest of the three numbers. */
  readonly step: bigint;
  /** Whether the exact figures can make it, if each number was rounded by itself. */
  readonly canBeRounding: boolean;
}

/** Holds printed differences against the printed figures: the rows that miss. @rule AU5 */
export function checkDifferences(rows: readonly DifferenceRow[]): readonly DifferenceOff[] {
  return rows.flatMap(({ name, difference, of, less }) => {
    const computed = of.ore - less.ore;
    const off = magnitude(difference.ore - computed);
    // Three numbers are each up to half a step from what they were rounded from.
    const canBeRounding = 2n * off < difference.step + of.step + less.step;
    const step = [difference, of, less].reduce(
      (finest, one) => (one.step < finest ? one.step : finest),
      difference.step,
    );
    return off === 0n ? [] : [{ name, printed: difference.ore, computed, step, canBeRounding }];
  });
}
