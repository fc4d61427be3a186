import type { Place } from "../place.ts";

/** One party's claim on a total. */
export interface Claim {
  /** The party's code: the identity of the row, and the last word in ties (AL3). */
  readonly party: string;
  /** Persons or another whole weight; null when the table has none. */
  readonly weight: number | bigint | null;
  /** The column Ordning, read by the two rules that need an order (AL9). */
  readonly order?: number | bigint | null;
  /** Where each part of the claim stands, for the message when something is wrong with it. */
  readonly places?: ClaimPlaces;
}

/** Where the parts of a claim stand. */
export interface ClaimPlaces {
  readonly party?: Place;
  readonly weight?: Place;
  readonly order?: Place;
}

/** What every rule works on: checked, whole and without sign. */
export interface Ask {
  /** The total in whole units, never negative. */
  readonly units: bigint;
  /** The weights, none negative, not all zero. */
  readonly weights: readonly bigint[];
  readonly weightSum: bigint;
  /** The parties' codes, in the order of `weights`. */
  readonly codes: readonly string[];
  /** The column Ordning; null where there is none. */
  readonly orders: readonly (bigint | null)[];
  /** The rows in the order of the column Ordning, or of the codes where there is none. */
  readonly sequence: () => readonly number[];
  /** Who goes first when two rows are otherwise equal: negative when row `a` does. */
  readonly compareTied: (a: number, b: number) => number;
}
