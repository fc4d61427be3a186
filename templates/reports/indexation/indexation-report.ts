import type { Report } from "../report.ts";
import { INDEXATION_GRID, INDEXATION_INPUTS, INDEXATION_SHEET } from "./indexation-form.ts";
import { indexationSheet } from "./indexation-sheet.ts";

/** The report Uppräkning, where an agreement's cost may be adjusted by an index. */
export const INDEXATION_REPORT: Report = {
  sheet: INDEXATION_SHEET,
  form: 1,
  isFor: ({ indexations }) => indexations.length > 0,
  reads: { tables: ["decisions", "clauses", "indexations", "indices"], scope: "all" },
  grids: [INDEXATION_GRID],
  cells: [INDEXATION_INPUTS],
  model: indexationSheet,
  figureIn: () => null,
  figures: {},
};
