import type { Figure } from "../../../engine/index.ts";
import type { Report } from "../report.ts";
import { SPLIT_TABLES } from "../report.ts";
import { yearOfKey } from "../year-of-key.ts";
import { YEARS_GRID, YEARS_SHEET, YEARS_INPUTS } from "./years-form.ts";
import { yearsSheet } from "./years-sheet.ts";

const FIGURES: Readonly<Record<string, Figure>> = {
  annualCost: { kind: "total" },
  sum: { kind: "sum" },
  difference: { kind: "rounding-difference" },
  population: { kind: "population", code: null },
};

/** The report Alla år. */
export const YEARS_REPORT: Report = {
  sheet: YEARS_SHEET,
  form: 2,
  reads: { tables: SPLIT_TABLES, scope: "all" },
  grids: [YEARS_GRID],
  cells: [YEARS_INPUTS],
  model: yearsSheet,
  figureIn: ({ column, key }) => {
    const figure = FIGURES[column ?? ""];
    return figure === undefined ? null : { figure, of: yearOfKey(key) };
  },
  figures: {},
};
