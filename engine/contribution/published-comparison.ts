import type { Agreement, PublishedTable } from "../agreement/agreement.ts";
import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../kernel/money.ts";
import { payers, payersOf } from "./payers.ts";
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

/** A part of a split as a document prints it, in kr. */
export interface PrintedPart {
  /** The parties whose printed amounts make it: one, or all who pay within a group. */
  readonly parties: readonly Contribution[];
  readonly published: Decimal;
  /** Printed − computed. */
  readonly difference: Decimal;
}

/**
 * What a document prints for a party, or its rows for a group add up to; null
 * where it prints nothing for it, or not for all who pay within it.
 *
 * @rule AL5
 */
export function printedPart(
  split: YearSplit,
  { rows }: PublishedComparison,
  { code, amount }: Contribution,
): PrintedPart | null {
  const parties = payersOf(split, code);
  const codes = parties.map((party) => party.code);
  const printed = rows.filter(({ party }) => codes.includes(party.code));
  const amounts = printed.flatMap(({ published }) => (published === null ? [] : [published]));
  if (amounts.length === 0 || amounts.length < parties.length) return null;
  const published = amounts.reduce((sum, one) => sum.plus(one));
  return { parties, published, difference: published.minus(amount) };
}
