import { DECISION, SHOWN } from "../forms/names.ts";
import type { Formula } from "../model/formula.ts";
import { formula, named, tableColumn } from "../model/formula.ts";
import type { DecisionRow } from "../tables/decisions.ts";
import { DECISIONS } from "../tables/decisions.ts";

/** The year that the reports show. */
export const SHOWN_YEAR = named(SHOWN.year.name);

const ROW = named(DECISION.row.name);

/** What a cell of the shown year's decision holds, as formulas. */
export interface ChosenFormula {
  /** Whether it holds anything. */
  readonly isChosen: Formula;
  /** What it holds, where it holds anything. */
  readonly value: Formula;
}

/** A column of Årsbeslut on the row that decides for the shown year. INDEX of row 0 would be the whole column. */
export function chosenFormula(column: keyof DecisionRow): ChosenFormula {
  const value = formula`INDEX(${tableColumn("decisions", column)},MAX(${ROW},1))`;
  return { isChosen: formula`AND(${ROW}>0,${value}<>"")`, value };
}

/** The row of Årsbeslut for the shown agreement and year: 0 where there is none, and nothing at all where there are several. */
export function decisionRowFormula(): Formula {
  const agreement = tableColumn("decisions", "agreement");
  const isShown = formula`(${agreement}=${named(SHOWN.agreement.name)})*(${tableColumn("decisions", "year")}=${SHOWN_YEAR})`;
  const index = formula`(ROW(${agreement})-ROW(${named(DECISIONS.form.bookName)}))`;
  return formula`IF(SUMPRODUCT(${isShown})>1,NA(),SUMPRODUCT(${isShown}*${index}))`;
}
