import type { Decimal } from "decimal.js";
import type { IsoDate } from "../kernel/date.ts";
import type { Source } from "../kernel/source.ts";

/** An index that costs are adjusted by: percentages from year to year, or levels. @rule IX2 */
export interface IndexSeries {
  /** The name that clauses cite, and that the sheet Index lists its values by. */
  readonly id: string;
  /** `percent` changes chain; `level` values divide. */
  readonly kind: "percent" | "level";
  readonly values: readonly IndexValue[];
}

/** A value of a series, in one of its vintages. */
export interface IndexValue {
  readonly year: number;
  /** From 1 to 12; null for a value of the whole year. */
  readonly month: number | null;
  /** Per cent, or a level. */
  readonly value: Decimal;
  readonly status: IndexStatus;
  /** When it was published; null where that is not stated. */
  readonly published: IsoDate | null;
  readonly source: Source;
}

/** Whether a value may still be changed: all may but one that is final. */
export const INDEX_STATUSES = ["final", "preliminary", "estimate", "forecast", "unstated"] as const;

/** Whether a value may still be changed. */
export type IndexStatus = (typeof INDEX_STATUSES)[number];
