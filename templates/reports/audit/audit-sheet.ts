import type { Language } from "../../../engine/index.ts";
import { ruleFamily } from "../../../engine/index.ts";
import { DECISION, TERMS } from "../../forms/names.ts";
import { formula, tableColumn, textLiteral } from "../../model/formula.ts";
import { usedForm } from "../../forms/grid-form.ts";
import type { GridForm, ModelCell } from "../../model/grid.ts";
import type { Label, NamedCell, SheetModel } from "../../model/sheet.ts";
import { traceRows } from "../../steps/trace-rows.ts";
import { computed } from "../../cells/cells.ts";
import { printOf } from "../../sheets/print-set-up.ts";
import { headOf } from "../head-of.ts";
import { inputsLine } from "../inputs-line.ts";
import { COLORS, indented, leftAligned, LOOKS, rightAligned } from "../../cells/palette.ts";
import type { ReportData } from "../../steps/report-data.ts";
import { TERM_WORDS } from "../../steps/term-words.ts";
import {
  AUDIT_HEADING,
  AUDIT_SHEET,
  EXPLANATION,
  STAMP,
  TRACE_GRID,
  AUDIT_INPUTS,
} from "./audit-form.ts";
import { STAMPS_WORDS } from "../stamps/stamps-words.ts";
import { AUDIT_WORDS } from "./audit-words.ts";
import { decisionRowFormula } from "../../steps/decision-formula.ts";
import { SHOWN_SCOPE } from "../../steps/scope.ts";
import { TERM_NAMES, termLines } from "../../steps/term-cells.ts";

const STAMP_TOP = 4;
const TERMS_TOP = 11;
const TRACE_TOP = 21;
const WIDTHS = [
  12, 24, 15, 15, 12, 11, 12, 10, 12, 12, 9, 9, 12, 14, 24, 19, 12, 12, 12, 12,
] as const;

/** The report Granskning: stamp, the year's terms, and the trace of every amount. @rule AU1 AU2 AU4 */
export function auditSheet(data: ReportData): SheetModel {
  const { split, language } = data;
  const rows = traceRows({ split, language, scope: SHOWN_SCOPE, rowId: (code) => code });
  const form = usedForm(TRACE_GRID, rows);
  const title = AUDIT_SHEET.title;
  return {
    form: AUDIT_SHEET,
    tabColor: COLORS.report,
    widths: WIDTHS.slice(0, form.columns.length),
    heights: [
      { row: 0, height: 28 },
      { row: TRACE_TOP, height: 32 },
    ],
    labels: labels(data, form),
    named: [
      {
        name: AUDIT_HEADING.year.name,
        row: 1,
        column: 0,
        cell: computed(
          TERM_WORDS[language].splitOf(String(split.year)),
          formula`${textLiteral(TERM_WORDS[language].splitPrefix)}&${SHOWN_SCOPE.year}`,
          LOOKS.subtitle,
        ),
      },
      ...stampCells(data),
      inputsLine(data, AUDIT_SHEET, { name: AUDIT_INPUTS.name, row: 3, column: 2 }),
      ...termCells(data),
      decisionCell(data),
      {
        name: EXPLANATION.trace.name,
        row: TRACE_TOP - 2,
        column: 0,
        cell: { value: explanation(data), look: LOOKS.note },
      },
    ],
    blocks: [
      {
        grid: { form, rows },
        top: TRACE_TOP,
        left: 0,
        headerLook: indented(LOOKS.header),
        codeColumns: ["code", "within"],
        freezes: false,
        takesRows: false,
        isRepeated: true,
      },
    ],
    charts: [],
    formats: [],
    validations: [],
    print: printOf(split.agreement, { language, title, head: headOf(data, AUDIT_SHEET) }),
  };
}

function labels({ language }: ReportData, form: GridForm): readonly Label[] {
  const words = AUDIT_WORDS[language];
  const section = (row: number, text: string): Label => ({
    row,
    column: 0,
    text,
    look: LOOKS.section,
  });
  return [
    { row: 0, column: 0, text: AUDIT_SHEET.title[language], look: LOOKS.title },
    section(STAMP_TOP - 1, words.stamp),
    ...STAMP_NAMES.map((id, index) => ({
      row: STAMP_TOP + index,
      column: 0,
      text: STAMP[id].label[language],
      look: LOOKS.label,
    })),
    { row: STAMP_TOP + 4, column: 0, text: STAMPS_WORDS[language].trust, look: LOOKS.note },
    section(TERMS_TOP - 1, words.terms),
    ...words.termHeaders.map((text, column) => ({
      row: TERMS_TOP,
      column,
      text,
      look: LOOKS.header,
    })),
    ...TERM_NAMES.map(({ term }, index) => ({
      row: TERMS_TOP + 1 + index,
      column: 0,
      text: TERMS[term].label[language],
      look: LOOKS.label,
    })),
    { row: TERMS_TOP - 1, column: 2, text: DECISION.row.label[language], look: LOOKS.label },
    section(TRACE_TOP - 4, words.trace),
    { row: TRACE_TOP - 3, column: 0, text: words.auditNote, look: LOOKS.note },
    ...specLabels(form, language),
  ];
}

/** The rules of the specification that make the columns, above their headers. */
const SPEC_RULES: Readonly<Record<string, string>> = {
  whole: "AL12",
  units: "AL6",
  weight: "AL8 PO1",
  weightSum: "PO2 AL10",
  order: "AL9 AL12",
  remainder: "AL2",
  floor: "AL2",
  leftover: "AL3 AL4",
  rank: "AL3 AL4",
  won: "AL3–AL5",
  amount: "AL1 AL7",
  least: "AL10",
  most: "AL10",
  held: "AL10",
  free: "AL10",
};

function specLabels(form: GridForm, language: Language): readonly Label[] {
  const marks = form.columns.flatMap(({ id }, column): Label[] => {
    const text = SPEC_RULES[id];
    return text === undefined
      ? []
      : [{ row: TRACE_TOP - 1, column, text, look: rightAligned(LOOKS.note) }];
  });
  const head = AUDIT_WORDS[language].ruleLine;
  return [{ row: TRACE_TOP - 1, column: 0, text: head, look: LOOKS.note }, ...marks];
}

/** How the numbers of the trace hang together under the rule that parties are rounded by. */
function explanation({ split, language }: ReportData): string {
  const { traceNotes, boundsNote } = AUDIT_WORDS[language];
  const note = traceNotes[ruleFamily(split.rule)];
  const isBounded = split.rows.some(({ bounded }) => bounded !== undefined);
  return isBounded ? `${note} ${boundsNote}` : note;
}

/** The sheet's own row of Stämplar. @rule AU4 */
function stampCells({ stamps, language }: ReportData): readonly NamedCell[] {
  const { notGiven } = STAMPS_WORDS[language];
  const own = stamps.find(({ report }) => report.id === AUDIT_SHEET.id);
  const title = textLiteral(AUDIT_SHEET.title[language]);
  const row = formula`MATCH(${title},${tableColumn("stamps", "report")},0)`;
  return STAMP_NAMES.map((column, index) => ({
    name: STAMP[column].name,
    row: STAMP_TOP + index,
    column: 2,
    cell: computed(
      own?.[column] ?? notGiven,
      formula`INDEX(${tableColumn("stamps", column)},${row})`,
      LOOKS.value,
    ),
  }));
}

const STAMP_NAMES = ["version", "digest", "by", "at"] as const;

function termCells(data: ReportData): readonly NamedCell[] {
  const lines = termLines({ ...data, scope: SHOWN_SCOPE });
  return TERM_NAMES.flatMap(({ term, by, row }, index) => {
    const at = (name: string, column: number, cell: ModelCell): NamedCell => ({
      name,
      row: TERMS_TOP + 1 + index,
      column,
      cell: { ...cell, look: leftAligned(cell.look) },
    });
    return [
      at(TERMS[term].name, 2, lines[term].value),
      at(row.name, 3, lines[term].row),
      at(by.name, 4, lines[term].by),
    ];
  });
}

/** Which row of Årsbeslut decides for the year. @rule WB8 */
function decisionCell({ decisionRow }: ReportData): NamedCell {
  return {
    name: DECISION.row.name,
    row: TERMS_TOP - 1,
    column: 3,
    cell: computed(decisionRow, decisionRowFormula(SHOWN_SCOPE), leftAligned(LOOKS.cell)),
    since: 2,
  };
}
