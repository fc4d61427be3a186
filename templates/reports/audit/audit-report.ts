import { CLAUSE_ROWS, DECIDED, DECISION, TERMS } from "../../forms/names.ts";
import type { Report } from "../report.ts";
import { SPLIT_TABLES } from "../report.ts";
import {
  AUDIT_HEADING,
  AUDIT_SHEET,
  EXPLANATION,
  STAMP,
  TRACE_GRID,
  AUDIT_INPUTS,
} from "./audit-form.ts";
import { auditSheet } from "./audit-sheet.ts";

/** The report Granskning. */
export const AUDIT_REPORT: Report = {
  sheet: AUDIT_SHEET,
  form: 3,
  reads: { tables: SPLIT_TABLES, scope: "shown" },
  grids: [TRACE_GRID],
  cells: [
    { inputs: AUDIT_INPUTS },
    AUDIT_HEADING,
    EXPLANATION,
    STAMP,
    TERMS,
    CLAUSE_ROWS,
    DECIDED,
    DECISION,
  ].flatMap((forms) => Object.values(forms)),
  model: auditSheet,
  figureIn: ({ key: [code] }) =>
    code === undefined ? null : { figure: { kind: "part", code }, of: null },
  figures: { [TERMS.annualCost.name]: { kind: "total" } },
};
