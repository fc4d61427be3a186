import { COLORS, indented, LOOKS } from "../cells/palette.ts";
import type { NamedForm } from "../forms/names.ts";
import type { Grid, SheetForm } from "../model/grid.ts";
import type { SheetModel } from "../model/sheet.ts";
import { printOf } from "../sheets/print-set-up.ts";
import type { ReportData } from "../steps/report-data.ts";
import { headOf } from "./head-of.ts";
import { inputsLine } from "./inputs-line.ts";

/** A report that is one table under a note. */
export interface TableReport {
  readonly form: SheetForm;
  readonly note: string;
  /** The cell that says whether its inputs are those of the run. */
  readonly inputs: NamedForm;
  readonly grid: Grid;
  readonly widths: readonly number[];
  /** Of the headers' row, in points. */
  readonly headerHeight: number;
  readonly codeColumns: readonly string[];
}

/** The row of the headers. */
const GRID_TOP = 3;

/** The sheet of a report that is one table: title, note, whether its inputs have changed, and rows to its end. */
export function tableReport(data: ReportData, report: TableReport): SheetModel {
  const { form, note, inputs, grid, widths, headerHeight, codeColumns } = report;
  const { split, language } = data;
  const { title } = form;
  return {
    form,
    tabColor: COLORS.report,
    widths,
    heights: [
      { row: 0, height: 28 },
      { row: GRID_TOP, height: headerHeight },
    ],
    labels: [
      { row: 0, column: 0, text: title[language], look: LOOKS.title },
      { row: 1, column: 0, text: note, look: LOOKS.note },
    ],
    named: [inputsLine(data, form, { name: inputs.name, row: 2, column: 0 })],
    blocks: [
      {
        grid,
        top: GRID_TOP,
        left: 0,
        headerLook: indented(LOOKS.header),
        codeColumns,
        freezes: true,
        takesRows: false,
        isRepeated: true,
      },
    ],
    charts: [],
    formats: [],
    validations: [],
    print: printOf(split.agreement, { language, title, head: headOf(data, form) }),
  };
}
