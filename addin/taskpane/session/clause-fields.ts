import type { ClauseName, Clauses } from "../../../engine/index.ts";
import type { SplitFields } from "../../worker/worker-api.ts";

const ANSWERED_BY = {
  annualCost: "total",
  population: "populationDate",
  rounding: "rule",
  key: "key",
} as const satisfies Readonly<Record<ClauseName, keyof SplitFields>>;

/** The clauses of an agreement. */
export const CLAUSE_NAMES = ["annualCost", "population", "rounding", "key"] as const;

/** The field that answers what a clause leaves open. */
export function answering(clause: ClauseName): keyof SplitFields {
  return ANSWERED_BY[clause];
}

/** Whether a clause is asked for by a year's split, and so has a field. */
export function hasField(clause: keyof Clauses): clause is ClauseName {
  return Object.hasOwn(ANSWERED_BY, clause);
}
