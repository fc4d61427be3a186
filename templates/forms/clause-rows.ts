import type { Decimal } from "decimal.js";
import type {
  Agreement,
  AnnualCost,
  Clause,
  Clauses,
  IsoDate,
  KeyAnswer,
  KeyClause,
  Overhead,
  OverheadBase,
  PopulationClause,
  RoundingClause,
  RoundingUnit,
  RuleId,
} from "../../engine/index.ts";
import { invariant, isRoundingUnit } from "../../engine/index.ts";
import type { COST_SORTS, OVERHEAD_SORTS, POPULATION_SORTS } from "./words.ts";

/** A dated clause as a row of the table Klausuler. */
export interface ClauseRow {
  /** The agreement's id. */
  readonly agreement: string;
  readonly clause: keyof Clauses;
  /** Null where the clause leaves a question open. */
  readonly value: ClauseValue | null;
  readonly sort: ClauseSort | null;
  readonly from: number;
  readonly to: number | null;
  readonly source: string;
  readonly question: string | null;
  readonly questionEnglish: string | null;
  /** Who decided it, of overhead alone. */
  readonly decidedBy: string | null;
}

/** What the column Värde holds: kr, a day, a number of years, the name of a published table, a rule, or what keys divide by, or a percentage. */
export type ClauseValue =
  | { readonly kind: "amount"; readonly amount: Decimal }
  | { readonly kind: "indexation"; readonly id: string }
  | { readonly kind: "positions"; readonly funding: string }
  | { readonly kind: "day"; readonly date: IsoDate }
  | { readonly kind: "years"; readonly years: number }
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "rule"; readonly rule: RuleId }
  | { readonly kind: "key"; readonly by: KeyAnswer }
  | { readonly kind: "percent"; readonly percent: Decimal }
  /** That of a clause which needs no value beside its sort. */
  | { readonly kind: "none" };

/** What the column Sort holds: what a value is counted in, what kind of day it is, or a rounding unit in kr. */
export type ClauseSort =
  | keyof typeof COST_SORTS
  | keyof typeof POPULATION_SORTS
  | keyof typeof OVERHEAD_SORTS
  | RoundingUnit;

/** Every dated clause as a row; an ended one is kept. */
export function clauseRows({ id, clauses }: Agreement): readonly ClauseRow[] {
  return [
    ...clauses.annualCost.map((clause) => rowOf([id, "annualCost"], clause, saidOfCost)),
    ...clauses.population.map((clause) => rowOf([id, "population"], clause, saidOfPopulation)),
    ...clauses.rounding.map((clause) => rowOf([id, "rounding"], clause, saidOfRounding)),
    ...(clauses.key ?? []).map((clause) => rowOf([id, "key"], clause, saidOfKey)),
    ...(clauses.overhead ?? []).map((clause) => rowOf([id, "overhead"], clause, saidOfOverhead)),
  ];
}

type Said = Pick<ClauseRow, "value" | "sort"> & Partial<Pick<ClauseRow, "decidedBy">>;

function rowOf<Value>(
  [agreement, clause]: readonly [agreement: string, clause: keyof Clauses],
  { from, to, source, statement }: Clause<Value>,
  say: (value: Value) => Said,
): ClauseRow {
  const years = { agreement, clause, from, to, source };
  if (statement.status === "stated") {
    const none = { question: null, questionEnglish: null, decidedBy: null };
    return { ...years, ...none, ...say(statement.value) };
  }
  const { sv, en } = statement.question;
  const sort = clause === "annualCost" ? "kr" : null;
  return { ...years, value: null, sort, question: sv, questionEnglish: en, decidedBy: null };
}

function saidOfCost(cost: AnnualCost): Said {
  if ("indexation" in cost) {
    return { value: { kind: "indexation", id: cost.indexation }, sort: "index" };
  }
  if ("positions" in cost) {
    return { value: { kind: "positions", funding: cost.positions }, sort: "positions" };
  }
  const { amount } = cost;
  return { value: { kind: "amount", amount }, sort: "kr" };
}

function saidOfPopulation(clause: PopulationClause): Said {
  switch (clause.kind) {
    case "published":
      return { value: { kind: "table", table: clause.table }, sort: "published" };
    case "fixed":
      return { value: { kind: "day", date: clause.date }, sort: "fixed" };
    case "relative":
      return { value: { kind: "years", years: clause.yearsBefore }, sort: clause.monthAndDay };
  }
}

function saidOfRounding({ rule, unit }: RoundingClause): Said {
  return { value: { kind: "rule", rule }, sort: unit };
}

function saidOfKey({ by }: KeyClause): Said {
  return { value: { kind: "key", by }, sort: null };
}

function saidOfOverhead({ decidedBy, ...overhead }: Overhead): Said {
  switch (overhead.kind) {
    case "actual":
      return { value: { kind: "none" }, sort: "actual", decidedBy };
    case "percent": {
      const { percent, of: sort } = overhead;
      return { value: { kind: "percent", percent }, sort, decidedBy };
    }
    case "lump": {
      const { amount } = overhead;
      return { value: { kind: "amount", amount }, sort: "lump", decidedBy };
    }
  }
}

/** The clauses that rows of the table make, in their order. */
export function clausesOf(rows: readonly ClauseRow[]): Clauses {
  const of = (name: keyof Clauses): readonly ClauseRow[] =>
    rows.filter(({ clause }) => clause === name);
  const key = of("key").map((row) => clauseOf(row, keyIn));
  const overhead = of("overhead").map((row) => clauseOf(row, overheadIn));
  return {
    annualCost: of("annualCost").map((row) => clauseOf(row, costIn)),
    population: of("population").map((row) => clauseOf(row, populationIn)),
    rounding: of("rounding").map((row) => clauseOf(row, roundingIn)),
    ...(key.length === 0 ? {} : { key }),
    ...(overhead.length === 0 ? {} : { overhead }),
  };
}

function clauseOf<Value>(row: ClauseRow, valueIn: (said: Said) => Value | null): Clause<Value> {
  const { from, to, source } = row;
  return { from, to, source, statement: statementIn(row, valueIn) };
}

/** A row without a value asks its question, in the language that it is asked in. */
function statementIn<Value>(
  { question, questionEnglish, ...said }: ClauseRow,
  valueIn: (said: Said) => Value | null,
): Clause<Value>["statement"] {
  if (said.value === null) {
    const asked = question ?? questionEnglish ?? "";
    return { status: "open", question: { sv: question ?? asked, en: questionEnglish ?? asked } };
  }
  const value = valueIn(said);
  invariant(value !== null, "AG1", "a row of Klausuler has the value that its clause has");
  return { status: "stated", value };
}

function costIn({ value }: Said): AnnualCost | null {
  if (value?.kind === "indexation") return { indexation: value.id };
  if (value?.kind === "positions") return { positions: value.funding };
  return value?.kind === "amount" ? { amount: value.amount } : null;
}

function populationIn({ value, sort }: Said): PopulationClause | null {
  if (value?.kind === "table") return { kind: "published", table: value.table };
  if (value?.kind === "day") return { kind: "fixed", date: value.date };
  if (value?.kind !== "years" || (sort !== "12-31" && sort !== "11-01")) return null;
  return { kind: "relative", yearsBefore: value.years, monthAndDay: sort };
}

function roundingIn({ value, sort }: Said): RoundingClause | null {
  if (value?.kind !== "rule" || sort === null || !isRoundingUnit(sort)) return null;
  return { rule: value.rule, unit: sort };
}

function keyIn({ value }: Said): KeyClause | null {
  return value?.kind === "key" ? { by: value.by } : null;
}

function overheadIn({ value, sort, decidedBy = null }: Said): Overhead | null {
  if (value?.kind === "none") return { kind: "actual", decidedBy };
  if (value?.kind === "amount") return { kind: "lump", amount: value.amount, decidedBy };
  if (value?.kind !== "percent" || !isBase(sort)) return null;
  return { kind: "percent", percent: value.percent, of: sort, decidedBy };
}

function isBase(sort: ClauseSort | null): sort is OverheadBase {
  return sort === "salaries" || sort === "costs";
}
