import type { ClauseName, Problem, Result } from "../../engine/index.ts";
import { succeed } from "../../engine/index.ts";
import type { ClauseRow } from "../../templates/forms/clause-rows.ts";
import { CLAUSES } from "../../templates/tables/clauses.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { RowNumbers } from "./row-numbers.ts";
import { readTableRows } from "./read-table.ts";

/** A row of the table Klausuler, and which one it is. */
export interface ListedClause extends ClauseRow {
  /** Its number among the table's rows, from 1. */
  readonly position: number;
}

/** Reads the table Klausuler. @rule AG1 WB7 */
export function readClauses(book: OpenBook): Result<readonly ListedClause[], Problem> {
  const rows = readTableRows(book, CLAUSES);
  if (!rows.ok) return rows;
  return succeed(rows.value.map(({ row, cells: { position } }) => ({ ...row, position })));
}

/** The rows of the clauses of each kind, of one agreement. */
export function clauseNumbers(rows: readonly ListedClause[]): RowNumbers["clauses"] {
  const of = (name: ClauseName): readonly number[] =>
    rows.filter(({ clause }) => clause === name).map(({ position }) => position);
  return {
    annualCost: of("annualCost"),
    population: of("population"),
    rounding: of("rounding"),
  };
}
