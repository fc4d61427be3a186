import type {
  Explanation,
  PercentCheck,
  Remark,
  SumCheck,
  WeightBasis,
} from "../../engine/index.ts";
import type { PrintedAmount } from "../../formats/printed-amount.ts";
import type { PublishedRow, PublishedTableFile } from "../../formats/published-table.ts";
import type { ImpliedReport } from "./implied.ts";

/** A total that a table is held against: the one asked for, or the one that it prints itself. */
export interface HeldTotal {
  readonly from: "text" | "table";
  readonly printed: PrintedAmount;
  readonly check: SumCheck;
}

/** What a published table came to. @rule AU5 */
export interface ExplainReport {
  readonly table: PublishedTableFile;
  /** The rows that were divided among; the others stand outside the key. */
  readonly rows: readonly PublishedRow[];
  /** Rows that pay without a weight, whose amounts were taken off the total first. */
  readonly outside: readonly PublishedRow[];
  /** Each total that is printed, the one asked for first. */
  readonly totals: readonly HeldTotal[];
  readonly explanation: Explanation;
  /** What was tried besides the rules. */
  readonly bases: readonly WeightBasis[];
  readonly units: readonly bigint[];
  /** Weights that would give the table; null where a rule gives it, or nothing bounds them. */
  readonly implied: ImpliedReport | null;
  /** Null where the table prints no percentages. */
  readonly percentages: PercentCheck | null;
  readonly remarks: readonly Remark[];
}
