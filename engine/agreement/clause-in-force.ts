import type { Clause } from "./agreement.ts";

/**
 * The clause that holds in a year; null when none does. That no two clauses of a
 * kind hold in the same year is checked when an agreement is read.
 */
export function clauseInForce<Value>(
  clauses: readonly Clause<Value>[],
  year: number,
): Clause<Value> | null {
  return clauses.find((clause) => holdsIn(clause, year)) ?? null;
}

/** Whether a clause holds in a year. */
export function holdsIn({ from, to }: Clause<unknown>, year: number): boolean {
  return from <= year && (to === null || year <= to);
}
