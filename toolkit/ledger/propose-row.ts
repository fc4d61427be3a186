import type { LedgerRowId } from "../../engine/index.ts";

/** Words in accounts' names, and the row that each speaks for; the first that is met decides. */
const WORDS: readonly (readonly [RegExp, LedgerRowId])[] = [
  [/statsbidrag|statlig/i, "income-state"],
  [/bidrag.*kommun|kommun.*bidrag|ersättning.*kommun/i, "income-municipalities"],
  [/bidrag.*region|region.*bidrag|landsting/i, "income-region"],
  [/lön|arvode|arbetsgivaravg|sociala avg|pension|semester|personalomk/i, "personnel"],
  [/hyra|hyror|lokal|fastighet|overhead|städ/i, "premises"],
  [/utbildning|kurs|konferens|kompetens|handledning/i, "competence"],
];

/**
 * A row for an account by its own name: a proposal, shown and never entered.
 *
 * @param isIncome - whether the account has come to less than 0
 * @rule FU5
 */
export function proposedRow(name: string, isIncome: boolean): LedgerRowId | null {
  const found = WORDS.find(
    ([words, row]) => words.test(name) && row.startsWith("income") === isIncome,
  );
  return found?.[1] ?? null;
}
