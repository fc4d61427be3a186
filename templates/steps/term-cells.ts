import type { Choices, Language, Origin } from "../../engine/index.ts";
import { amountText, DEFAULT_RULE } from "../../engine/index.ts";
import type { TermName } from "../forms/names.ts";
import { CLAUSE_ROWS, DECIDED } from "../forms/names.ts";
import { CLAUSE_WORDS, POPULATION_SORTS, SCB_BASIS } from "../forms/words.ts";
import type { Formula } from "../model/formula.ts";
import { CLAUSES } from "../tables/clauses.ts";
import { formula, named, tableColumn, textLiteral } from "../model/formula.ts";
import { valueText } from "../model/cell-value.ts";
import type { ModelCell } from "../model/grid.ts";
import { basisName } from "../forms/basis-name.ts";
import { computed } from "../cells/cells.ts";
import { unitFormat } from "../cells/number-formats.ts";
import { leftAligned, LOOKS, withFormat } from "../cells/palette.ts";
import { agreementFormula } from "./agreement-formula.ts";
import type { ChosenFormula } from "./decision-formula.ts";
import { chosenFormula, decisionTextFormula, isoDayFormula } from "./decision-formula.ts";
import type { ClauseRows, YearData } from "./report-data.ts";
import {
  arePositionsExact,
  arePreliminary,
  isByPositions,
  positionsSum,
  positionsValue,
} from "./position-formulas.ts";
import type { Scope } from "./scope.ts";
import {
  indexedOrStated,
  indexName,
  isIndexAsked,
  isIndexPreliminary,
} from "./indexed-cost-formula.ts";
import { decisionText } from "../forms/decisions.ts";
import { TERM_WORDS } from "./term-words.ts";

/** A term of the year: its value, who decided it, and the row of the clause. */
export interface TermLine {
  readonly value: ModelCell;
  readonly by: ModelCell;
  readonly row: ModelCell;
}

/** A year whose terms are written as formulas, and the cells that these read. */
export interface TermData extends YearData {
  readonly scope: Scope;
  readonly language: Language;
}

/** The four terms of a year as formulas over clauses and choices. @rule PO3 IX3 AL3 */
export function termLines(data: TermData): Readonly<Record<TermName, TermLine>> {
  const { rule, unit } = data.split.rounding;
  return {
    annualCost: {
      value: annualCostCell(data),
      by: annualCostBy(data),
      row: clauseRow(data, "annualCost"),
    },
    population: {
      value: populationCell(data),
      by: decidedBy(
        data,
        { term: "populationDate", clause: "population" },
        data.split.population?.origin ?? null,
      ),
      row: clauseRow(data, "population"),
    },
    rule: {
      value: ruleCell(data),
      by: decidedBy(data, { term: "rule", clause: "rounding" }, rule),
      row: clauseRow(data, "rounding"),
    },
    unit: {
      value: unitCell(data),
      by: decidedBy(data, { term: "unit", clause: "rounding" }, unit),
      row: computed(
        data.clauseRows.rounding,
        data.scope.clauseRows.rounding,
        leftAligned(LOOKS.cell),
      ),
    },
  };
}

/** The one row of Klausuler that holds in the year; 0 where none or several do. */
function clauseRow({ clauseRows, scope, language }: TermData, clause: keyof ClauseRows): ModelCell {
  const word = textLiteral(CLAUSE_WORDS[clause][language]);
  const [to, { agreement, year }] = [tableColumn("clauses", "to"), scope];
  const own = formula`(${tableColumn("clauses", "agreement")}=${agreement})`;
  const holds = formula`${own}*(${tableColumn("clauses", "clause")}=${word})*(${tableColumn("clauses", "from")}<=${year})*((${to}="")+(${to}>=${year})>0)`;
  const index = formula`(ROW(${tableColumn("clauses", "clause")})-ROW(${named(CLAUSES.form.bookName)}))`;
  const by = formula`IF(SUMPRODUCT(${holds})=1,SUMPRODUCT(${holds}*${index}),0)`;
  return computed(clauseRows[clause], by, leftAligned(LOOKS.cell));
}

function inClause(column: string, row: Formula): Formula {
  return formula`INDEX(${tableColumn("clauses", column)},${row})`;
}

/** What is chosen, else what the clause on a row says, else what `otherwise` says. */
function chosenOr({ isChosen, value }: ChosenFormula, row: Formula, cases: Cases): Formula {
  return formula`IF(${isChosen},${cases.chosen ?? value},IF(${row}=0,${cases.otherwise},${cases.stated}))`;
}

interface Cases {
  readonly chosen?: Formula;
  readonly stated: Formula;
  readonly otherwise: Formula;
}

const NOTHING = formula`NA()`;

function numberOrNothing(value: Formula): Formula {
  return formula`IF(ISNUMBER(${value}),${value},NA())`;
}

function annualCostCell(data: TermData): ModelCell {
  const { split, scope, language } = data;
  const row = scope.clauseRows.annualCost;
  const isIndexable = split.agreement.indexations !== undefined;
  const amount = numberOrNothing(inClause("value", row));
  const value = Number(amountText(split.annualCost.value, split.unit));
  const stated =
    split.agreement.positions === undefined
      ? amount
      : formula`IF(${isByPositions(scope, language)},${positionsCell(data, value)},${amount})`;
  const cost = isIndexable
    ? indexedOrStated(scope, { stated, language })
    : chosenOr(chosenFormula("annualCost", scope), row, { stated, otherwise: NOTHING });
  const isOutside = formula`OR(${scope.year}<${agreementFormula("from", scope)},${scope.year}>${agreementFormula("to", scope)})`;
  const look = withFormat(leftAligned(LOOKS.cell), unitFormat(split.unit));
  return computed(value, formula`IF(${isOutside},NA(),${cost})`, look);
}

/** What the positions cost: by formula, or where formulas might round otherwise as the engine's value. @rule BU1 AU2 */
function positionsCell({ split, scope, language }: TermData, value: number): Formula {
  const { staffed, agreement, year } = split;
  if (staffed === undefined || arePositionsExact(staffed)) {
    return positionsSum(scope, staffed?.rows ?? []);
  }
  return positionsValue(scope, { of: { agreement, year, staffed }, language, value });
}

/** The name of the basis: `SCB ` and the day, or a published table's id. Made of numbers, for TEXT depends on the language. */
function populationCell({ split, scope, language }: TermData): ModelCell {
  const look = leftAligned(LOOKS.cell);
  if (split.population === null) return { value: "–", look };
  const row = scope.clauseRows.population;
  const [value, sort] = [inClause("value", row), inClause("sort", row)];
  const word = (id: keyof typeof POPULATION_SORTS): string =>
    textLiteral(POPULATION_SORTS[id][language]);
  const before = (monthAndDay: string): Formula =>
    formula`"${SCB_BASIS}"&(${scope.year}-${value})&"-${monthAndDay}"`;
  const stated = formula`IF(${sort}=${word("published")},${value},IF(${sort}=${word("fixed")},${dayBasis(value)},IF(${sort}=${word("12-31")},${before("12-31")},IF(${sort}=${word("11-01")},${before("11-01")},NA()))))`;
  const choice = chosenFormula("populationDate", scope);
  const by = chosenOr(choice, row, {
    chosen: dayBasis(choice.value),
    stated,
    otherwise: NOTHING,
  });
  return computed(basisName(split), by, look);
}

function dayBasis(day: Formula): Formula {
  return formula`"${SCB_BASIS}"&${isoDayFormula(day)}`;
}

function ruleCell({ split, scope }: TermData): ModelCell {
  const row = scope.clauseRows.rounding;
  const value = inClause("value", row);
  const by = chosenOr(chosenFormula("rule", scope), row, {
    stated: formula`IF(${value}="",NA(),${value})`,
    otherwise: formula`${textLiteral(DEFAULT_RULE)}`,
  });
  return computed(split.rule, by, leftAligned(LOOKS.cell));
}

function unitCell({ split, scope }: TermData): ModelCell {
  const row = scope.clauseRows.rounding;
  const by = chosenOr(chosenFormula("unit", scope), row, {
    stated: numberOrNothing(inClause("sort", row)),
    otherwise: formula`1`,
  });
  const look = withFormat(leftAligned(LOOKS.cell), unitFormat(split.unit));
  return computed(Number(split.unit), by, look);
}

/** Who decided the cost; and that it is the program's value, where no formula makes what the positions cost. @rule AU2 */
function statedBy(data: TermData): ModelCell {
  const { split, scope, language } = data;
  const by = decidedBy(data, { term: "annualCost", clause: "annualCost" }, split.annualCost.origin);
  const { staffed } = split;
  const { engine, preliminary } = TERM_WORDS[language];
  if (staffed === undefined || by.formula === undefined) return by;
  const hasRates = staffed.rows.some(({ onCosts: { rate } }) => rate !== null);
  const isEngine = !arePositionsExact(staffed);
  if (!isEngine && !hasRates) return by;
  const { isChosen } = chosenFormula("annualCost", scope);
  const isOther =
    split.agreement.indexations === undefined
      ? isChosen
      : formula`OR(${isChosen},${chosenFormula("indexation", scope).isChosen})`;
  const isMarked = formula`AND(NOT(${isOther}),${isByPositions(scope, language)})`;
  const open = hasRates
    ? formula`IF(${arePreliminary(scope, language)},${textLiteral(preliminary)},"")`
    : formula`""`;
  const mark = formula`IF(${isMarked},${textLiteral(isEngine ? engine : "")}&${open},"")`;
  const said = `${isEngine ? engine : ""}${staffed.isPreliminary ? preliminary : ""}`;
  return computed(`${valueText(by.value)}${said}`, formula`${by.formula}&${mark}`, by.look);
}

/** Who decided the cost; and that its index may still be changed, where it may. @rule IX2 */
function annualCostBy(data: TermData): ModelCell {
  const { split, scope, language } = data;
  const plain = statedBy(data);
  if (split.agreement.indexations === undefined || plain.formula === undefined) return plain;
  const { index, preliminary } = TERM_WORDS[language];
  const chosen = chosenFormula("indexation", scope);
  const isChosen = formula`AND(NOT(${chosenFormula("annualCost", scope).isChosen}),${chosen.isChosen})`;
  const who = formula`IF(${isChosen},${decisionTextFormula(scope, TERM_WORDS[language].byUser)},${plain.formula})`;
  const isAsked = isIndexAsked(scope, language);
  const name = formula`IF(${isAsked},${textLiteral(index)}&${indexName(scope)},"")`;
  const mark = formula`${name}&IF(${isIndexPreliminary(scope, language)},${textLiteral(preliminary)},"")`;
  const { indexed } = split;
  const terms = indexed === undefined ? "" : `${index}${indexed.indexation.id}`;
  const text = `${valueText(plain.value)}${terms}${indexed?.isPreliminary === true ? preliminary : ""}`;
  return computed(text, formula`${who}&${mark}`, plain.look);
}

/** Who decided a term: the user, a clause's document, or the program where both are silent. */
function decidedBy(
  { language, scope }: TermData,
  { term, clause }: { readonly term: keyof Choices; readonly clause: keyof ClauseRows },
  origin: Origin | null,
): ModelCell {
  const look = LOOKS.cell;
  const words = TERM_WORDS[language];
  // A formula that refers to a blank would make it 0.
  if (origin === null) return { value: "–", look };
  const row = scope.clauseRows[clause];
  const found = formula`MATCH(${inClause("source", row)},${tableColumn("sources", "id")},0)`;
  const source = (column: string): Formula =>
    formula`INDEX(${tableColumn("sources", column)},${found})`;
  const by = chosenOr(chosenFormula(term, scope), row, {
    chosen: decisionTextFormula(scope, words.byUser),
    stated: formula`${source("title")}&"; "&${source("reference")}`,
    otherwise: formula`${textLiteral(words.byProgram)}`,
  });
  return computed(originText(origin, words), by, look);
}

/** Who decided a term: a document, a decision, or the program. */
export function originText(
  origin: Origin,
  words: { readonly byUser: string; readonly byProgram: string },
): string {
  if (origin.kind === "clause") return `${origin.source.title}; ${origin.source.reference}`;
  return origin.kind === "choice" ? decisionText(origin.decision) || words.byUser : words.byProgram;
}

/** The names of {@link TERMS} with those of who decided them and of the clauses' rows, in the order they are shown. */
export const TERM_NAMES = [
  { term: "annualCost", by: DECIDED.annualCost, row: CLAUSE_ROWS.annualCost },
  { term: "population", by: DECIDED.population, row: CLAUSE_ROWS.population },
  { term: "rule", by: DECIDED.rule, row: CLAUSE_ROWS.rounding },
  { term: "unit", by: DECIDED.unit, row: CLAUSE_ROWS.unit },
] as const;
