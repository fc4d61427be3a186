import type { Language } from "../../engine/index.ts";
import { COST_SORTS, YES_NO } from "../forms/words.ts";
import type { Formula } from "../model/formula.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";
import { chosenFormula } from "./decision-formula.ts";
import type { Scope } from "./scope.ts";

/** A column of Uppräkning on the row of the year's indexation; nothing where there is not exactly one. @rule IX1 IX3 */
function indexed(column: string, terms: Formula, { agreement, year }: Scope): Formula {
  const [ids, names, years] = ["agreement", "terms", "year"].map((one) =>
    tableColumn("indexation", one),
  );
  const isOwn = formula`(${ids ?? ""}=${agreement})*(${names ?? ""}=${terms})*(${years ?? ""}=${year})`;
  // Inside SUMPRODUCT alone, ROW of a range is the rows of all of it.
  const index = formula`(ROW(${years ?? ""})-SUMPRODUCT(MIN(ROW(${years ?? ""})))+1)`;
  const at = formula`SUMPRODUCT(${isOwn}*${index})`;
  return formula`IF(SUMPRODUCT(${isOwn})=1,INDEX(${tableColumn("indexation", column)},${at}),NA())`;
}

function clauseCell(column: string, { clauseRows }: Scope): Formula {
  return formula`INDEX(${tableColumn("clauses", column)},MAX(${clauseRows.annualCost},1))`;
}

/** Whether the clause that holds leaves the cost to an index. */
function isByClause(scope: Scope, language: Language): Formula {
  const word = textLiteral(COST_SORTS.index[language]);
  return formula`AND(${scope.clauseRows.annualCost}>0,${clauseCell("sort", scope)}=${word},${clauseCell("value", scope)}<>"")`;
}

/** The year's cost: the amount that is chosen, else the indexation that is, else what the clause says. @rule IX1 IX3 */
export function indexedOrStated(
  scope: Scope,
  { stated, language }: { readonly stated: Formula; readonly language: Language },
): Formula {
  const [cost, terms] = [chosenFormula("annualCost", scope), chosenFormula("indexation", scope)];
  const byClause = indexed("amount", clauseCell("value", scope), scope);
  const clause = formula`IF(${scope.clauseRows.annualCost}=0,NA(),IF(${isByClause(scope, language)},${byClause},${stated}))`;
  return formula`IF(${cost.isChosen},${cost.value},IF(${terms.isChosen},${indexed("amount", terms.value, scope)},${clause}))`;
}

/** Whether the year's cost goes by an index value that may still be changed. @rule IX2 */
export function isIndexPreliminary(scope: Scope, language: Language): Formula {
  const [cost, terms] = [chosenFormula("annualCost", scope), chosenFormula("indexation", scope)];
  const yes = textLiteral(YES_NO.yes[language]);
  const isMarked = (name: Formula): Formula =>
    formula`IFERROR(${indexed("isPreliminary", name, scope)}=${yes},1=0)`;
  const byClause = formula`IF(${isByClause(scope, language)},${isMarked(clauseCell("value", scope))},1=0)`;
  return formula`IF(${cost.isChosen},1=0,IF(${terms.isChosen},${isMarked(terms.value)},${byClause}))`;
}

/** Whether the year's cost is left to an index, and no amount is chosen in its place. */
export function isIndexAsked(scope: Scope, language: Language): Formula {
  const [cost, terms] = [chosenFormula("annualCost", scope), chosenFormula("indexation", scope)];
  return formula`AND(NOT(${cost.isChosen}),OR(${terms.isChosen},${isByClause(scope, language)}))`;
}

/** The name of the terms that the year's cost is indexed by: those that are chosen, else the clause's. */
export function indexName(scope: Scope): Formula {
  const terms = chosenFormula("indexation", scope);
  return formula`IF(${terms.isChosen},${terms.value},${clauseCell("value", scope)})`;
}
