import type { Report } from "../report.ts";
import { INPUTS_GRID } from "./inputs-grid.ts";
import { STAMPS_GRID, STAMPS_SHEET } from "./stamps-form.ts";
import { stampsSheet } from "./stamps-sheet.ts";

/** The report Stämplar, which says of the others how they were made and has no stamp of its own. */
export const STAMPS_REPORT: Report = {
  sheet: STAMPS_SHEET,
  form: 2,
  reads: null,
  grids: [STAMPS_GRID, INPUTS_GRID],
  cells: [],
  model: stampsSheet,
  figureIn: () => null,
  figures: {},
};
