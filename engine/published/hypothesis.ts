import type { RuleId } from "../allocation/rule.ts";
import type { IsoDate } from "../kernel/date.ts";
import type { PrintedFigure } from "./printed-figure.ts";

/** A row of a published table. */
export interface PrintedRow {
  /** The party's code, or its name where it has none. */
  readonly party: string;
  readonly amount: PrintedFigure;
  /** Its number in the column Ordning; null where the table has no such column. */
  readonly order: bigint | null;
}

/** What a table may have been divided by: whole weights, one for each row. */
export interface WeightBasis {
  readonly kind: "printed" | "percent" | "population" | "equal";
  /** The day of a population; null for other weights. */
  readonly date: IsoDate | null;
  readonly weights: readonly bigint[];
}

/** The order of the parties that a rule went by; «any» where all that were tried give the table. */
export type RowOrder = "any" | "column" | "table" | "codes" | "heaviest-first" | "lightest-first";

/** The residual to whoever it is: where the rounded rows make the total already, or all takers give the table. */
export const ANY_TAKER: RuleId = "residual-to:*";

/** A way in which a published table may have been made. @rule AU5 */
export interface Hypothesis {
  readonly rule: RuleId;
  /** Null for rules that go by no order. */
  readonly order: RowOrder | null;
  /** What the amounts were counted in, in öre. */
  readonly unit: bigint;
  /** What was divided, in öre. */
  readonly total: bigint;
  readonly basis: WeightBasis;
}

/** A hypothesis, and how far from the table it comes. */
export interface Trial extends Hypothesis {
  /** The amounts that it gives, as they would be printed, in öre; one for each row. */
  readonly amounts: readonly bigint[];
  /** Whether the table prints them coarser than they were counted. */
  readonly isRounded: boolean;
  /** How many rows differ from the table. */
  readonly rowsOff: number;
  /** By how much, in öre, whatever the sign. */
  readonly distance: bigint;
}

/** What is tried on a published table. */
export interface TableToExplain {
  readonly rows: readonly PrintedRow[];
  /** What may have been divided, in öre. */
  readonly totals: readonly bigint[];
  readonly bases: readonly WeightBasis[];
  /** The units that amounts may have been counted in, in öre. */
  readonly units: readonly bigint[];
}
