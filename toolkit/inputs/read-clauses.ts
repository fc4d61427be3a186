import type { ClauseName, Clauses, Problem, Result } from "../../engine/index.ts";
import { succeed } from "../../engine/index.ts";
import { clausesOf } from "../../templates/forms/clause-rows.ts";
import type { ClauseRows } from "../../templates/steps/report-data.ts";
import { CLAUSES } from "../../templates/tables/clauses.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { readTableRows } from "./read-table.ts";

/** The table Klausuler, with the rows that the clauses of each kind stand on. */
export interface ReadClauses {
  readonly clauses: Clauses;
  readonly positions: Readonly<Record<keyof ClauseRows, readonly number[]>>;
}

/** Reads the table Klausuler. @rule AG1 WB7 */
export function readClauses(book: OpenBook): Result<ReadClauses, Problem> {
  const rows = readTableRows(book, CLAUSES);
  if (!rows.ok) return rows;
  const positions = (name: ClauseName): readonly number[] =>
    rows.value.flatMap(({ row, cells }) => (row.clause === name ? [cells.position] : []));
  return succeed({
    clauses: clausesOf(rows.value.map(({ row }) => row)),
    positions: {
      annualCost: positions("annualCost"),
      population: positions("population"),
      rounding: positions("rounding"),
    },
  });
}
