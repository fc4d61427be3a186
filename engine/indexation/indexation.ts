import type { Decimal } from "decimal.js";
import type { RoundingUnit } from "../kernel/money.ts";

/** Series that are weighted together, in per cent that make a hundred. @rule IX2 */
export interface IndexMix {
  /**
   * What is weighted: each year's changes, the published levels, or the levels as they are to
   * those of the base year. Three different amounts; null where no document says which.
   */
  readonly by: "changes" | "levels" | "rebased" | null;
  readonly parts: readonly IndexPart[];
}

/** A series in a mix. */
export interface IndexPart {
  /** A series by its name. */
  readonly series: string;
  readonly percent: Decimal;
}

/** How a cost is adjusted by an index, year by year. What no document states is null: a question. @rule IX1 */
export interface Indexation {
  /** The name that clauses and decisions cite. */
  readonly id: string;
  /** The base amount, in kr. */
  readonly amount: Decimal;
  /** The year whose price level the base amount is in. */
  readonly baseYear: number;
  /** The first year that is adjusted; from the base year until then the base amount holds. */
  readonly firstYear: number;
  /** A series by its name; null too where several are weighted together. */
  readonly series: string | null;
  /** Series that are weighted together instead; left out where there is one alone. @rule IX2 */
  readonly mix?: IndexMix | undefined;
  /** The month whose value counts, from 1; null for that of the whole year. */
  readonly month: number | null;
  /** How many years older than the year the index value is. */
  readonly lag: number | null;
  /** The month that the value was published in, from 1; null where there is one value alone. */
  readonly publishedIn: number | null;
  readonly unit: RoundingUnit;
  /** What a year is adjusted from: the base, never rounded, or the amount of the year before. @rule IX4 */
  readonly chain: "base" | "last" | null;
  /**
   * Whether an amount never falls below that of the year before, and what the year after is then
   * adjusted from: the amount that stands, or what it would have been.
   */
  readonly floor: "none" | "restarts" | "underneath";
  /** A name in the agreement's sources. */
  readonly source: string;
}
