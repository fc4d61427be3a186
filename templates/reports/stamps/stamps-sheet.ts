import { COLORS, indented, LOOKS, unaligned, withFormat } from "../../cells/palette.ts";
import type { GridRow } from "../../model/grid.ts";
import type { SheetModel } from "../../model/sheet.ts";
import { printOf } from "../../sheets/print-set-up.ts";
import type { ReportData, ReportStamp } from "../../steps/report-data.ts";
import { STAMPS_GRID, STAMPS_SHEET } from "./stamps-form.ts";
import { STAMPS_WORDS } from "./stamps-words.ts";

const GRID_TOP = 4;
const WIDTHS = [18, 7, 19, 22, 14, 38, 68] as const;

/** The report Stämplar: a row for each report. @rule AU4 */
export function stampsSheet({ stamps, split, language }: ReportData): SheetModel {
  const title = STAMPS_SHEET.title;
  const words = STAMPS_WORDS[language];
  const rows = stamps.map((stamp) => stampRow(stamp, language));
  return {
    form: STAMPS_SHEET,
    tabColor: COLORS.report,
    widths: WIDTHS,
    heights: [{ row: 0, height: 28 }],
    labels: [
      { row: 0, column: 0, text: title[language], look: LOOKS.title },
      { row: 1, column: 0, text: words.note, look: LOOKS.note },
      { row: 2, column: 0, text: words.trust, look: LOOKS.note },
    ],
    named: [],
    blocks: [
      {
        grid: { form: STAMPS_GRID, rows },
        top: GRID_TOP,
        left: 0,
        headerLook: indented(LOOKS.header),
        codeColumns: [],
        freezes: false,
        takesRows: false,
        isRepeated: true,
      },
    ],
    charts: [],
    formats: [],
    validations: [],
    print: printOf(split.agreement, { language, title }),
  };
}

const TEXT = withFormat(indented(LOOKS.cell), "@");

function stampRow(
  { report, form, version, by, at, head, digest }: ReportStamp,
  language: ReportData["language"],
): GridRow {
  const { notGiven } = STAMPS_WORDS[language];
  const text = (value: string) => ({ value, look: TEXT });
  return {
    id: report.id,
    cells: {
      report: text(report.title[language]),
      form: { value: form, look: withFormat(unaligned(LOOKS.cell), "0") },
      version: text(version),
      by: text(by ?? notGiven),
      at: text(at ?? notGiven),
      head: text(head),
      digest: text(digest),
    },
  };
}
