import type { Agreement } from "../../engine/index.ts";
import { clauseInForce } from "../../engine/index.ts";
import { clauseRows } from "../../templates/forms/clause-rows.ts";
import type { AgreementYear, Decision } from "../../templates/forms/decisions.ts";
import { indexationRows } from "../../templates/forms/indexation-rows.ts";
import type { InputData } from "../../templates/forms/input-data.ts";
import type { ClauseRows } from "../../templates/steps/report-data.ts";

/** The rows that inputs stand on in their tables, from 1: formulas of the reports count by them. */
export interface RowNumbers {
  /** The rows of the clauses of each kind, in the order of the agreement's lists. */
  readonly clauses: Readonly<Record<keyof ClauseRows, readonly number[]>>;
  /** The row that decides for a year; 0 where none does. */
  readonly decision: (at: AgreementYear) => number;
  /** The row of an indexation, by its name; 0 where there is none. */
  readonly indexation: (id: string) => number;
  /** The row that a decision which is added gets. */
  readonly nextDecision: number;
}

/** In a new workbook the clauses stand agreement by agreement and kind by kind, and the decisions as they are listed. */
export function newRowNumbers(
  agreements: readonly Agreement[],
  decisions: readonly Decision[],
): (agreement: string) => RowNumbers {
  return (id) => {
    const index = Math.max(
      agreements.findIndex((one) => one.id === id),
      0,
    );
    const before = agreements.slice(0, index).flatMap(clauseRows).length;
    const indexations = agreements.flatMap(indexationRows);
    return {
      ...numbersFrom(before, agreements[index]?.clauses, decisions),
      indexation: (name) =>
        indexations.findIndex((one) => one.agreement === id && one.id === name) + 1,
    };
  };
}

function numbersFrom(
  start: number,
  { annualCost = [], population = [], rounding = [] }: Partial<Agreement["clauses"]> = {},
  decisions: readonly Decision[],
): Omit<RowNumbers, "indexation"> {
  const from = (first: number, list: readonly unknown[]): readonly number[] =>
    list.map((_, index) => start + first + index + 1);
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
  rowNumbers: RowNumbers["clauses"],
): ClauseRows {
  const rowOf = <Value>(
    list: Parameters<typeof clauseInForce<Value>>[0],
    rows: readonly number[],
  ): number => {
    const clause = clauseInForce(list, year);
    return clause === null ? 0 : (rows[list.indexOf(clause)] ?? 0);
  };
  return {
    annualCost: rowOf(clauses.annualCost, rowNumbers.annualCost),
    population: rowOf(clauses.population, rowNumbers.population),
    rounding: rowOf(clauses.rounding, rowNumbers.rounding),
  };
}

/** The rows of an agreement's indexations in Indexvillkor, by their names. @rule IX1 */
export function indexationRowsOf(
  { indexations = [] }: Agreement,
  { indexation }: RowNumbers,
): ReadonlyMap<string, number> {
  return new Map(indexations.map(({ id }) => [id, indexation(id)]));
}
