import type { Agreement, PublishedTable } from "../agreement/agreement.ts";
import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../kernel/money.ts";
import { payers } from "./payers.ts";
import type { Contribution, YearSplit } from "./year-split.ts";

/** A split beside the table that a document prints for the same year. */
export interface PublishedComparison {
  readonly table: PublishedTable;
  readonly rows: readonly PublishedDifference[];
  /** What the printed amounts add up to, in kr. */
  readonly sumOfRows: Decimal;
  /** `sumOfRows` − the printed total; null where none is printed. */
  readonly missesTotalBy: Decimal | null;
}

/** One party, as computed and as printed, in kr. */
export interface PublishedDifference {
  readonly party: Contribution;
  readonly published: Decimal | null;
  /** Printed − computed; null where nothing is printed. */
  readonly difference: Decimal | null;
}

/** The table that an agreement's documents print for a year; null where they print none. */
export function publishedFor({ published }: Agreement, year: number): PublishedTable | null {
  return published.find((table) => table.year === year) ?? null;
}

/**
 * Holds a split against the printed table, row by row, and the printed rows
 * against the printed sum.
 *
 * @rule AL5
 */
export function compareWithPublished(split: YearSplit, table: PublishedTable): PublishedComparison {
  const amounts = table.rows.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const sumOfRows = amounts.reduce((sum, amount) => sum.plus(amount), new ExactDecimal(0));
  const { printedTotal } = table;
  return {
    table,
    rows: payers(split).map((party) => {
      const published = table.rows.find((row) => row.party === party.code)?.amount ?? null;
      return { party, published, difference: published?.minus(party.amount) ?? null };
    }),
    sumOfRows,
    missesTotalBy: printedTotal === null ? null : sumOfRows.minus(printedTotal),
  };
}
