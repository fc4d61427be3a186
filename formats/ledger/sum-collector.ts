import type { LedgerChoices, LedgerSum, OreTally } from "../../engine/index.ts";
import {
  addOre,
  compareByCodePoint,
  EMPLOYEE_DIMENSION,
  oreOf,
  oreTally,
} from "../../engine/index.ts";

/** Where a row is booked: what stands for it in the sums. */
export type Posting = Pick<LedgerSum, "account" | "counterpart" | "object">;

/** Dimensions and objects of a row, in pairs. */
export type ObjectPairs = readonly (readonly [dimension: string, object: string])[];

/** Rows of a ledger, added up. */
export interface SumCollector {
  /** The one posting of an account and objects, by what was chosen of them. */
  readonly posting: (account: string, pairs: ObjectPairs) => Posting;
  /** Adds öre to a posting that {@link SumCollector.posting} gave. */
  readonly add: (period: number, posting: Posting, ore: number) => void;
  readonly rows: () => number;
  readonly debit: () => bigint;
  readonly credit: () => bigint;
  /** In the order of period, account, counterpart and object. */
  readonly sums: () => readonly LedgerSum[];
  /** Whether there are more sums than a follow-up has, so that no more were added. */
  readonly isTooFine: () => boolean;
  /** Codes that were taken as objects from more than one dimension, with the dimensions. */
  readonly doubled: () => readonly (readonly [object: string, dimensions: readonly string[]])[];
}

/** More sums than this are no follow-up's: something as fine as invoices was chosen. */
export const MOST_SUMS = 200_000;

/** Sums by period, account, counterpart and object. An employee is never kept. @rule LE1 LE4 LE5 */
export function sumCollector(choices: LedgerChoices): SumCollector {
  const tallies = new Map<number, Map<Posting, OreTally>>();
  const postings = new Map<string, Posting>();
  const dimensionsOf = new Map<string, Set<string>>();
  const debit = oreTally();
  const credit = oreTally();
  let rows = 0;
  let size = 0;
  return {
    posting: (account, pairs) => {
      const [dimension, object] = chosen(pairs, choices.objects);
      if (object !== "") {
        dimensionsOf.set(object, (dimensionsOf.get(object) ?? new Set()).add(dimension));
      }
      const [, counterpart] = chosen(
        pairs,
        choices.counterpart === null ? [] : [choices.counterpart],
      );
      const key = `${account}\0${counterpart}\0${object}`;
      const posting = postings.get(key) ?? { account, counterpart, object };
      if (size <= MOST_SUMS) postings.set(key, posting);
      return posting;
    },
    add: (period, posting, ore) => {
      const month = tallies.get(period) ?? new Map<Posting, OreTally>();
      const known = month.get(posting);
      const tally = known ?? oreTally();
      addOre(tally, ore);
      addOre(ore < 0 ? credit : debit, ore);
      rows += 1;
      if (known !== undefined || size > MOST_SUMS) return;
      tallies.set(period, month.set(posting, tally));
      size += 1;
    },
    rows: () => rows,
    debit: () => oreOf(debit),
    credit: () => oreOf(credit),
    isTooFine: () => size > MOST_SUMS,
    doubled: () =>
      [...dimensionsOf].flatMap(([object, dimensions]) =>
        dimensions.size > 1 ? [[object, [...dimensions]] as const] : [],
      ),
    sums: () =>
      [...tallies]
        .flatMap(([period, month]) =>
          [...month].map(([posting, tally]) => ({ period, ...posting, ore: oreOf(tally) })),
        )
        .sort(inOrder),
  };
}

/** The first of some dimensions that a row has an object of, with the object. */
function chosen(
  pairs: ObjectPairs,
  dimensions: readonly string[],
): readonly [dimension: string, object: string] {
  const found = dimensions
    .filter((dimension) => dimension !== EMPLOYEE_DIMENSION)
    .map((dimension) => pairs.find(([id, object]) => id === dimension && object !== ""));
  return found.find((pair) => pair !== undefined) ?? ["", ""];
}

function inOrder(a: LedgerSum, b: LedgerSum): number {
  return (
    a.period - b.period ||
    compareByCodePoint(a.account, b.account) ||
    compareByCodePoint(a.counterpart, b.counterpart) ||
    compareByCodePoint(a.object, b.object)
  );
}
