import type { IsoDate, YearSplit } from "../../engine/index.ts";
import { clauseInForce, isoDate } from "../../engine/index.ts";
import { SCB_BASIS } from "./words.ts";

/** What a population that Statistics Sweden counted on a day is called in the table Befolkning. */
export function scbBasis(date: IsoDate): string {
  return `${SCB_BASIS}${date}`;
}

/** The day of a population that Statistics Sweden counted; null where the basis is no such one. */
export function scbDay(basis: string): IsoDate | null {
  return basis.startsWith(SCB_BASIS) ? isoDate(basis.slice(SCB_BASIS.length)) : null;
}

/** What the population of a split is called in the table Befolkning; empty where no key asks for one. */
export function basisName({ agreement, year, population }: YearSplit): string {
  if (population === null) return "";
  const clause = clauseInForce(agreement.clauses.population, year);
  const isAgreed = population.origin.kind === "clause" && clause?.statement.status === "stated";
  const value = isAgreed ? clause.statement.value : null;
  if (value?.kind === "published") return value.table;
  return population.value.date === null ? "" : scbBasis(population.value.date);
}
