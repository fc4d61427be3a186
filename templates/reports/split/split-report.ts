import type { Figure } from "../../../engine/index.ts";
import { SUM_ROWS } from "../../forms/words.ts";
import type { BlockCell, Report } from "../report.ts";
import { SPLIT_TABLES } from "../report.ts";
import { CONTROL, HEADING, SPLIT_GRID, SPLIT_SHEET, SPLIT_INPUTS } from "./split-form.ts";
import { splitSheet } from "./split-sheet.ts";

/** The report Fördelning. */
export const SPLIT_REPORT: Report = {
  sheet: SPLIT_SHEET,
  form: 3,
  reads: { tables: SPLIT_TABLES, scope: "shown" },
  grids: [SPLIT_GRID],
  cells: [...Object.values(HEADING), ...Object.values(CONTROL), SPLIT_INPUTS],
  model: splitSheet,
  figureIn: ({ column, key: [code], says }) => {
    const figure = code === undefined ? figureOfSum(column, says) : figureOfPart(column, code);
    return { figure, of: null };
  },
  figures: {
    [HEADING.annualCost.name]: { kind: "total" },
    [HEADING.population.name]: { kind: "population", code: null },
    [CONTROL.sum.name]: { kind: "sum" },
    [CONTROL.total.name]: { kind: "total" },
    [CONTROL.difference.name]: { kind: "rounding-difference" },
  },
};

function figureOfPart(column: BlockCell["column"], code: string): Figure {
  if (column === "persons") return { kind: "population", code };
  return { kind: column === "share" || column === "exact" ? column : "part", code };
}

function figureOfSum(column: BlockCell["column"], says: string): Figure {
  if (Object.values(SUM_ROWS.roundingDifference).includes(says)) {
    return { kind: "rounding-difference" };
  }
  return column === "persons" ? { kind: "population", code: null } : { kind: "sum" };
}
