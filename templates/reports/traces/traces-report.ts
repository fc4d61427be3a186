import type { Report } from "../report.ts";
import { SPLIT_TABLES } from "../report.ts";
import { yearOfKey } from "../year-of-key.ts";
import { TRACES_GRID, TRACES_SHEET, TRACES_INPUTS } from "./traces-form.ts";
import { tracesSheet } from "./traces-sheet.ts";

/** The report Spår. */
export const TRACES_REPORT: Report = {
  sheet: TRACES_SHEET,
  form: 2,
  reads: { tables: SPLIT_TABLES, scope: "all" },
  grids: [TRACES_GRID],
  cells: [TRACES_INPUTS],
  model: tracesSheet,
  figureIn: ({ key }) => {
    const [, , code] = key;
    return code === undefined ? null : { figure: { kind: "part", code }, of: yearOfKey(key) };
  },
  figures: {},
};
