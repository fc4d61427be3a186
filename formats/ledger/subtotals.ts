/** Finds rows that sum those above them. */
export interface SubtotalFinder {
  /** A row that was added. */
  readonly add: (ore: number) => void;
  /** Whether an amount is what some rows in a row, up to the last one, make together. */
  readonly isSum: (ore: number) => boolean;
}

/** More rows than an export with subtotals has; beyond it only labels tell them. */
const MOST_REMEMBERED = 1_000_000;

/**
 * Remembers the running sum after each row: an amount is a subtotal, of whatever level,
 * if it is the difference between the last running sum and an earlier one.
 */
export function subtotalFinder(): SubtotalFinder {
  const sums = new Set([0]);
  let sum = 0;
  return {
    add: (ore) => {
      sum += ore;
      if (sums.size < MOST_REMEMBERED) sums.add(sum);
    },
    isSum: (ore) => sums.has(sum - ore),
  };
}
