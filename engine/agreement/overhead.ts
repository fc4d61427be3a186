import type { Decimal } from "decimal.js";

/**
 * What the host may charge for premises, administration and the like: what it really costs,
 * per cent of a base, or a lump sum a year in kr.
 *
 * @rule BU4
 */
export type Overhead = OverheadRate & {
  /** Who decided it: «Styrgruppen 2023-03-14, § 12»; null where no document says. */
  readonly decidedBy: string | null;
};

type OverheadRate =
  | { readonly kind: "actual" }
  | { readonly kind: "percent"; readonly percent: Decimal; readonly of: OverheadBase }
  | { readonly kind: "lump"; readonly amount: Decimal };

/** What a percentage is of: salaries with on-costs, or all other costs. */
export type OverheadBase = "salaries" | "costs";
