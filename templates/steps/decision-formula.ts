import type { Formula } from "../model/formula.ts";
import { formula, named, tableColumn, textLiteral } from "../model/formula.ts";
import type { DecisionRow } from "../tables/decisions.ts";
import { DECISIONS } from "../tables/decisions.ts";
import { DNR } from "../forms/decisions.ts";
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

/** Who decided, when and under what number; `otherwise` where the row says none of it. */
export function decisionTextFormula(scope: Scope, otherwise: string): Formula {
  const [body, date, reference] = [
    chosenFormula("body", scope).value,
    chosenFormula("date", scope).value,
    chosenFormula("reference", scope).value,
  ];
  const day = formula`IF(ISNUMBER(${date}),${isoDayFormula(date)},${date}&"")`;
  const who = formula`${body}&IF(OR(${body}="",${date}=""),""," ")&${day}`;
  const separator = formula`IF(${body}&${date}="","",", ")`;
  const number = formula`IF(${reference}="","",${separator}&${textLiteral(`${DNR} `)}&${reference})`;
  return formula`IF(${body}&${date}&${reference}="",${textLiteral(otherwise)},${who}&${number})`;
}

/** A day as `2024-02-01`. Made of numbers, for TEXT depends on the language. */
export function isoDayFormula(day: Formula): Formula {
  return formula`YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)&"-"&RIGHT("0"&DAY(${day}),2)`;
}

/** The row of Årsbeslut for an agreement and a year: 0 where there is none, and nothing at all where there are several. */
export function decisionRowFormula(scope: Scope): Formula {
  const agreement = tableColumn("decisions", "agreement");
  const isShown = formula`(${agreement}=${scope.agreement})*(${tableColumn("decisions", "year")}=${scope.year})`;
  const index = formula`(ROW(${agreement})-ROW(${named(DECISIONS.form.bookName)}))`;
  return formula`IF(SUMPRODUCT(${isShown})>1,NA(),SUMPRODUCT(${isShown}*${index}))`;
}
