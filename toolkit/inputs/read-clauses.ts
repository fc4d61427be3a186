import type {
  AnnualCost,
  Clause,
  ClauseName,
  Clauses,
  PopulationClause,
  Problem,
  Result,
  RoundingClause,
} from "../../engine/index.ts";
import { fail, problemsOf, succeed } from "../../engine/index.ts";
import { GRIDS } from "../../templates/forms/grids.ts";
import { CLAUSE_WORDS, COST_SORTS, POPULATION_SORTS } from "../../templates/forms/words.ts";
import type { ClauseRows } from "../../templates/steps/report-data.ts";
import {
  codeIn,
  dateIn,
  numberIn,
  required,
  textIn,
  wholeIn,
  wordIn,
  yearIn,
} from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { readRows } from "./row-checks.ts";
import { ruleIn, unitIn } from "./rounding-cells.ts";
import type { TableRow } from "./table-rows.ts";
import { tableRows } from "./table-rows.ts";

/** The table Klausuler, with the rows that the clauses of each kind stand on. */
export interface ReadClauses {
  readonly clauses: Clauses;
  readonly positions: Readonly<Record<keyof ClauseRows, readonly number[]>>;
}

type ReadClause =
  | { readonly name: "annualCost"; readonly clause: Clause<AnnualCost>; readonly position: number }
  | {
      readonly name: "population";
      readonly clause: Clause<PopulationClause>;
      readonly position: number;
    }
  | {
      readonly name: "rounding";
      readonly clause: Clause<RoundingClause>;
      readonly position: number;
    };

/** Reads the table Klausuler. @rule AG1 WB7 */
export function readClauses(book: OpenBook): Result<ReadClauses, Problem> {
  const read = readRows(tableRows(book, GRIDS.clauses), clauseOf);
  if (!read.ok) return read;
  const list = read.value;
  return succeed({
    clauses: {
      annualCost: list.flatMap((one) => (one.name === "annualCost" ? [one.clause] : [])),
      population: list.flatMap((one) => (one.name === "population" ? [one.clause] : [])),
      rounding: list.flatMap((one) => (one.name === "rounding" ? [one.clause] : [])),
    },
    positions: {
      annualCost: positionsOf(list, "annualCost"),
      population: positionsOf(list, "population"),
      rounding: positionsOf(list, "rounding"),
    },
  });
}

function positionsOf(list: readonly ReadClause[], name: ClauseName): readonly number[] {
  return list.filter((one) => one.name === name).map(({ position }) => position);
}

function clauseOf(row: TableRow): Result<ReadClause, Problem> {
  const { cell, position } = row;
  const ids = ["annualCost", "population", "rounding"] as const;
  const name = required(cell("clause"), wordIn(cell("clause"), CLAUSE_WORDS, ids));
  if (!name.ok) return name;
  switch (name.value) {
    case "annualCost":
      return withName(dated(row, costIn(row)), (clause) => ({
        name: "annualCost",
        clause,
        position,
      }));
    case "population":
      return withName(dated(row, populationIn(row)), (clause) => ({
        name: "population",
        clause,
        position,
      }));
    case "rounding":
      return withName(dated(row, roundingIn(row)), (clause) => ({
        name: "rounding",
        clause,
        position,
      }));
  }
}

function withName<Value>(
  clause: Result<Clause<Value>, Problem>,
  named: (clause: Clause<Value>) => ReadClause,
): Result<ReadClause, Problem> {
  return clause.ok ? succeed(named(clause.value)) : clause;
}

/** A clause with its years and source; a question in place of a value is an open one. */
function dated<Value>(
  { cell }: TableRow,
  value: Result<Value, Problem>,
): Result<Clause<Value>, Problem> {
  const from = required(cell("from"), yearIn(cell("from")));
  const to = yearIn(cell("to"));
  const source = required(cell("source"), codeIn(cell("source")));
  const question = textIn(cell("question"));
  const english = textIn(cell("questionEnglish"));
  const held = textIn(cell("value"));
  const asked = question.ok && english.ok ? (question.value ?? english.value) : null;
  const isOpen = asked !== null && held.ok && held.value === null;
  const stated = isOpen ? null : value;
  if (!from.ok || !to.ok || !source.ok || !question.ok || !english.ok || stated?.ok === false) {
    return fail(
      problemsOf<Problem>(
        from,
        to,
        source,
        question,
        english,
        ...(stated === null ? [] : [stated]),
      ),
    );
  }
  const years = { from: from.value, to: to.value, source: source.value };
  if (stated?.ok === true) {
    return succeed({ ...years, statement: { status: "stated", value: stated.value } });
  }
  const text = { sv: question.value ?? asked ?? "", en: english.value ?? asked ?? "" };
  return succeed({ ...years, statement: { status: "open", question: text } });
}

function costIn({ cell }: TableRow): Result<AnnualCost, Problem> {
  const amount = required(cell("value"), numberIn(cell("value")));
  const counted = required(cell("sort"), wordIn(cell("sort"), COST_SORTS, ["kr"]));
  if (!amount.ok || !counted.ok) return fail(problemsOf<Problem>(amount, counted));
  return succeed({ amount: amount.value });
}

function populationIn({ cell }: TableRow): Result<PopulationClause, Problem> {
  const ids = ["published", "fixed", "12-31", "11-01"] as const;
  const sort = required(cell("sort"), wordIn(cell("sort"), POPULATION_SORTS, ids));
  if (!sort.ok) return sort;
  if (sort.value === "published") {
    const table = required(cell("value"), codeIn(cell("value")));
    return table.ok ? succeed({ kind: "published", table: table.value }) : table;
  }
  if (sort.value === "fixed") {
    const date = required(cell("value"), dateIn(cell("value")));
    return date.ok ? succeed({ kind: "fixed", date: date.value }) : date;
  }
  const years = required(cell("value"), wholeIn(cell("value"), { least: 0, most: 20 }));
  if (!years.ok) return years;
  return succeed({ kind: "relative", yearsBefore: years.value, monthAndDay: sort.value });
}

function roundingIn({ cell }: TableRow): Result<RoundingClause, Problem> {
  const rule = required(cell("value"), ruleIn(cell("value")));
  const unit = required(cell("sort"), unitIn(cell("sort")));
  if (!rule.ok || !unit.ok) return fail(problemsOf<Problem>(rule, unit));
  return succeed({ rule: rule.value, unit: unit.value });
}
