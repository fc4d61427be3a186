import type { Formula } from "../model/formula.ts";
import { formula, named, tableColumn } from "../model/formula.ts";
import type { DecisionRow } from "../tables/decisions.ts";
import { DECISIONS } from "../tables/decisions.ts";
import type { Scope } from "./scope.ts";

/** What a cell of a year's decision holds, as formulas. */
export interface ChosenFormula {
  /** Whether it holds anything. */
  readonly isChosen: Formula;
  /** What it holds, where it holds anything. */
  readonly value: Formula;
}

/** A column of Årsbeslut on the row that decides for the year. INDEX of row 0 would be the whole column. */
export function chosenFormula(
  column: keyof DecisionRow,
  { decisionRow: row }: Scope,
): ChosenFormula {
  const value = formula`INDEX(${tableColumn("decisions", column)},MAX(${row},1))`;
  return { isChosen: formula`AND(${row}>0,${value}<>"")`, value };
}

/** The row of Årsbeslut for an agreement and a year: 0 where there is none, and nothing at all where there are several. */
export function decisionRowFormula(scope: Scope): Formula {
  const agreement = tableColumn("decisions", "agreement");
  const isShown = formula`(${agreement}=${scope.agreement})*(${tableColumn("decisions", "year")}=${scope.year})`;
  const index = formula`(ROW(${agreement})-ROW(${named(DECISIONS.form.bookName)}))`;
  return formula`IF(SUMPRODUCT(${isShown})>1,NA(),SUMPRODUCT(${isShown}*${index}))`;
}
