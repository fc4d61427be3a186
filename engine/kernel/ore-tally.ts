/** Öre that are added up, exactly. */
export interface OreTally {
  /** Below 2^53 always. */
  plain: number;
  /** What was carried over before it would have passed 2^53. */
  carried: bigint;
}

/** A sum below it and an amount of 10^15 stay below 2^53 together. */
const LARGEST_SUM = 4_000_000_000_000_000;

/** Nothing, to add to. */
export function oreTally(): OreTally {
  return { plain: 0, carried: 0n };
}

/** Adds whole öre, at most 10^15: hundreds of thousands of rows are quicker so than as bigints. */
export function addOre(tally: OreTally, ore: number): void {
  tally.plain += ore;
  if (tally.plain < LARGEST_SUM && tally.plain > -LARGEST_SUM) return;
  tally.carried += BigInt(tally.plain);
  tally.plain = 0;
}

/** The sum. */
export function oreOf({ plain, carried }: OreTally): bigint {
  return carried + BigInt(plain);
}
