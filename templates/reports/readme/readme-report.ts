import type { Report } from "../report.ts";
import { CONTENTS_GRID, README_SHEET, RULES_GRID, SHOWS } from "./readme-form.ts";
import { readmeSheet } from "./readme-sheet.ts";

/** The sheet Läs mig, which is written at every run but shows no number of its own. */
export const README_REPORT: Report = {
  sheet: README_SHEET,
  form: 2,
  reads: null,
  grids: [CONTENTS_GRID, RULES_GRID],
  cells: Object.values(SHOWS),
  model: readmeSheet,
  figureIn: () => null,
  figures: {},
};
