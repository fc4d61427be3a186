import { computed } from "../../cells/cells.ts";
import { COLORS, indented, LOOKS, unaligned, withFormat, wrapped } from "../../cells/palette.ts";
import type { Formula } from "../../model/formula.ts";
import { formula, textLiteral } from "../../model/formula.ts";
import type { GridRow } from "../../model/grid.ts";
import type { SheetModel } from "../../model/sheet.ts";
import { printOf } from "../../sheets/print-set-up.ts";
import type { ReportData, ReportStamp } from "../../steps/report-data.ts";
import { fingerprintFormula, shownColumns } from "../../steps/fingerprint.ts";
import { INPUTS_GRID } from "./inputs-grid.ts";
import type { FingerprintRow } from "./inputs-verdict.ts";
import { fingerprintRows, inputsFormula, inputsVerdict } from "./inputs-verdict.ts";
import { STAMPS_GRID, STAMPS_SHEET } from "./stamps-form.ts";
import { STAMPS_WORDS } from "./stamps-words.ts";

const GRID_TOP = 4;
const WIDTHS = [14, 6, 12, 18, 12, 30, 28, 36, 3, 24, 16, 16, 13] as const;
const INPUTS_LEFT = 9;

/** Rows whose checksums take two lines. */
const ROWS = 20;

/** The report Stämplar: a row for each report. @rule AU4 */
export function stampsSheet(data: ReportData): SheetModel {
  const { stamps, split, language } = data;
  const title = STAMPS_SHEET.title;
  const words = STAMPS_WORDS[language];
  const rows = stamps.map((stamp) => stampRow(stamp, data));
  return {
    form: STAMPS_SHEET,
    tabColor: COLORS.report,
    widths: WIDTHS,
    heights: [
      { row: 0, height: 28 },
      { row: GRID_TOP, height: 32 },
      ...Array.from({ length: ROWS }, (_, index) => ({ row: GRID_TOP + 1 + index, height: 30 })),
    ],
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
      {
        grid: { form: INPUTS_GRID, rows: fingerprintRows(data).map((row) => inputsRow(row, data)) },
        top: GRID_TOP,
        left: INPUTS_LEFT,
        headerLook: indented(LOOKS.header),
        codeColumns: [],
        freezes: false,
        takesRows: false,
        isRepeated: false,
      },
    ],
    charts: [],
    formats: [],
    validations: [],
    print: printOf(split.agreement, { language, title }),
  };
}

const TEXT = withFormat(indented(LOOKS.cell), "@");

const LONG = wrapped(TEXT);

/** What a formula says: a cell of text would show the formula itself in Excel. */
const SENTENCE = wrapped(indented(LOOKS.cell));

function stampRow(stamp: ReportStamp, data: ReportData): GridRow {
  const { report, form, version, by, at, head, digest } = stamp;
  const { notGiven } = STAMPS_WORDS[data.language];
  const text = (value: string) => ({ value, look: TEXT });
  return {
    id: report.id,
    cells: {
      report: text(report.title[data.language]),
      form: { value: form, look: withFormat(unaligned(LOOKS.cell), "0") },
      version: text(version),
      by: text(by ?? notGiven),
      at: text(at ?? notGiven),
      inputs: computed(inputsVerdict(data, stamp), inputsFormula(data, stamp), SENTENCE),
      head: { value: head, look: LONG },
      digest: { value: digest, look: LONG },
    },
  };
}

/** A table's fingerprint now and at the run. @rule AU4 */
function inputsRow({ title, of, isShown }: FingerprintRow, { language }: ReportData): GridRow {
  const { same, changed } = STAMPS_WORDS[language].tables;
  const { now, ran } = isShown ? of.shown : of.all;
  const by = fingerprintFormula(of.form, isShown ? shownColumns(of.form) : null);
  const [nowCell, ranCell] = [own("now"), own("ran")];
  const verdict = formula`IF(${nowCell}=${ranCell},${textLiteral(same)},${textLiteral(changed)})`;
  const number = withFormat(unaligned(LOOKS.cell), "0");
  return {
    id: title,
    cells: {
      table: { value: title, look: indented(LOOKS.cell) },
      now: computed(now, by, number),
      ran: { value: ran, look: number },
      verdict: computed(now === ran ? same : changed, verdict, indented(LOOKS.cell)),
    },
  };
}

function own(column: string): Formula {
  return formula`${{ kind: "cell", grid: null, column, row: null }}`;
}
