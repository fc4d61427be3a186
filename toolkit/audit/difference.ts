/** Why a cell is likely to differ from what the inputs make. @rule AU3 */
export const CAUSES = [
  "typed-over",
  "formula-replaced",
  "inputs-changed",
  "other-rule",
  "not-recalculated",
  "follows",
  "changed",
  "row-missing",
  "row-extra",
  "sheet-missing",
  "name-missing",
  "block-missing",
  "column-missing",
  "chart-missing",
  "older-form",
] as const;

/** One of the causes. */
export type Cause = (typeof CAUSES)[number];

/** A cell that is not what the inputs make. */
export interface Difference {
  readonly sheet: string;
  /** Its address; empty for a whole sheet. */
  readonly cell: string;
  /** What the cell is: a party's name and a column's header, or a label. */
  readonly about: string;
  /** What it holds, and what the inputs make, in digits with a point. */
  readonly stored: string;
  readonly recomputed: string;
  /** `stored` − `recomputed` where both are numbers; null otherwise. */
  readonly difference: string | null;
  readonly cause: Cause;
}
