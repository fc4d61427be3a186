import type { TermName } from "../forms/names.ts";
import { CLAUSE_ROWS, DECISION, SHOWN, TERMS } from "../forms/names.ts";
import type { Formula } from "../model/formula.ts";
import { formula, named } from "../model/formula.ts";
import type { ClauseRows } from "./report-data.ts";

/** The agreement and the year that formulas are written for, and the cells that say their terms. */
export interface Scope {
  readonly agreement: Formula;
  readonly year: Formula;
  /** The row of Årsbeslut that decides for the year; 0 where none does. */
  readonly decisionRow: Formula;
  /** The rows of Klausuler that hold in the year; 0 where none does. */
  readonly clauseRows: Readonly<Record<keyof ClauseRows, Formula>>;
  readonly terms: Readonly<Record<TermName, Formula>>;
}

function cell({ name }: { readonly name: string }): Formula {
  return formula`${named(name)}`;
}

/** The agreement and the year that the reports show, whichever is chosen in the sheet. */
export const SHOWN_SCOPE: Scope = {
  agreement: cell(SHOWN.agreement),
  year: cell(SHOWN.year),
  decisionRow: cell(DECISION.row),
  clauseRows: {
    annualCost: cell(CLAUSE_ROWS.annualCost),
    population: cell(CLAUSE_ROWS.population),
    rounding: cell(CLAUSE_ROWS.rounding),
  },
  terms: {
    annualCost: cell(TERMS.annualCost),
    population: cell(TERMS.population),
    rule: cell(TERMS.rule),
    unit: cell(TERMS.unit),
  },
};
