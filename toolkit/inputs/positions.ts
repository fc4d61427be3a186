import { clauseInForce } from "../../engine/index.ts";
import type { AgreementYear } from "../../templates/forms/decisions.ts";
import type { InputData } from "../../templates/forms/input-data.ts";
import type { ClauseRows } from "../../templates/steps/report-data.ts";

/** The rows that inputs stand on in their tables, from 1: formulas of the reports count by them. */
export interface BookPositions {
  /** The rows of the clauses of each kind, in the order of the agreement's lists. */
  readonly clauses: Readonly<Record<keyof ClauseRows, readonly number[]>>;
  /** The row that decides for a year; 0 where none does. */
  readonly decision: (at: AgreementYear) => number;
  /** The row that a decision which is added gets. */
  readonly nextDecision: number;
}

/** In a new workbook the clauses stand kind by kind, and the decisions as they are listed. */
export function newPositions(inputs: Pick<InputData, "agreement" | "decisions">): BookPositions {
  const { decisions } = inputs;
  const { annualCost, population, rounding } = inputs.agreement.clauses;
  const from = (start: number, list: readonly unknown[]): readonly number[] =>
    list.map((_, index) => start + index + 1);
  return {
    clauses: {
      annualCost: from(0, annualCost),
      population: from(annualCost.length, population),
      rounding: from(annualCost.length + population.length, rounding),
    },
    decision: ({ agreement, year }) =>
      decisions.findIndex((one) => one.agreement === agreement && one.year === year) + 1,
    nextDecision: decisions.length + 1,
  };
}

/** The rows of the clauses that hold in the year; 0 where none does. */
export function clauseRowsOf(
  { agreement: { clauses }, year }: Pick<InputData, "agreement" | "year">,
  positions: BookPositions["clauses"],
): ClauseRows {
  const rowOf = <Value>(
    list: Parameters<typeof clauseInForce<Value>>[0],
    rows: readonly number[],
  ): number => {
    const clause = clauseInForce(list, year);
    return clause === null ? 0 : (rows[list.indexOf(clause)] ?? 0);
  };
  return {
    annualCost: rowOf(clauses.annualCost, positions.annualCost),
    population: rowOf(clauses.population, positions.population),
    rounding: rowOf(clauses.rounding, positions.rounding),
  };
}
