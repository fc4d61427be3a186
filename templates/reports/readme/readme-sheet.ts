import type { Agreement, Language, RuleId } from "../../../engine/index.ts";
import { PLAIN_RULES, RESIDUAL_TO } from "../../../engine/index.ts";
import { computed } from "../../cells/cells.ts";
import { SHEETS } from "../../forms/sheets.ts";
import { COLORS, indented, LOOKS } from "../../cells/palette.ts";
import { formula, named } from "../../model/formula.ts";
import type { GridRow, ModelCell } from "../../model/grid.ts";
import type { CellLook } from "../../model/look.ts";
import type { Label, NamedCell, PlacedGrid, SheetModel } from "../../model/sheet.ts";
import { printOf } from "../../sheets/print-set-up.ts";
import { agreementFormula } from "../../steps/agreement-formula.ts";
import type { ReportData } from "../../steps/report-data.ts";
import { formulasOf } from "../../steps/rule-formulas.ts";
import { SHOWN_SCOPE } from "../../steps/scope.ts";
import { ruleName } from "../../words/rule-name.ts";
import { CONTROL } from "../split/split-form.ts";
import { verdictFormats, verdictText } from "../split/split-verdict.ts";
import { CONTENTS_GRID, README_SHEET, RULES_GRID, SHOWS } from "./readme-form.ts";
import { README_WORDS } from "./readme-words.ts";

const SHOWS_TOP = 3;
const COLORS_TOP = 9;
const GRIDS_TOP = 15;
const RULES_LEFT = 4;
const WIDTHS = [20, 12, 64, 3, 38, 40, 14] as const;

/** The sheet Läs mig: what the workbook shows now, what its colours mean, its sheets and its rules. */
export function readmeSheet(data: ReportData): SheetModel {
  const { split, language } = data;
  const title = README_SHEET.title;
  return {
    form: README_SHEET,
    tabColor: COLORS.report,
    widths: WIDTHS,
    heights: [{ row: 0, height: 28 }],
    labels: labels(data),
    named: shownCells(data),
    blocks: [
      block({ form: CONTENTS_GRID, rows: contentsRows(data) }, 0),
      block({ form: RULES_GRID, rows: ruleRows(language) }, RULES_LEFT),
    ],
    charts: [],
    formats: verdictFormats(data, SHOWS.verdict.name),
    validations: [],
    print: printOf(split.agreement, { language, title }),
  };
}

/** The list of sheets alone, to be written over the one that is there. */
export function contentsSheet({
  sheets,
  language,
  agreement,
}: Pick<ReportData, "sheets" | "language"> & { readonly agreement: Agreement }): SheetModel {
  return {
    form: README_SHEET,
    tabColor: COLORS.report,
    widths: WIDTHS,
    heights: [],
    labels: [],
    named: [],
    blocks: [block({ form: CONTENTS_GRID, rows: contentsRows({ sheets, language }) }, 0)],
    charts: [],
    formats: [],
    validations: [],
    print: printOf(agreement, { language, title: README_SHEET.title }),
  };
}

function block(grid: PlacedGrid["grid"], left: number): PlacedGrid {
  return {
    grid,
    top: GRIDS_TOP,
    left,
    headerLook: indented(LOOKS.header),
    codeColumns: [],
    freezes: false,
    takesRows: false,
    isRepeated: false,
  };
}

/** What each of {@link SHOWS} says, in their order. */
function shownCells(data: ReportData): readonly NamedCell[] {
  const { split, language } = data;
  const name = agreementFormula(language === "sv" ? "name" : "nameEnglish", SHOWN_SCOPE);
  const cells = [
    computed(split.agreement.name[language], name, LOOKS.strongValue),
    computed(split.year, SHOWN_SCOPE.year, LOOKS.strongValue),
    computed(verdictText(data), formula`${named(CONTROL.verdict.name)}`, LOOKS.strongValue),
  ];
  return Object.values(SHOWS).flatMap((form, index): NamedCell[] => {
    const cell = cells[index];
    return cell === undefined
      ? []
      : [{ name: form.name, row: SHOWS_TOP + 1 + index, column: 1, cell }];
  });
}

function labels({ language }: ReportData): readonly Label[] {
  const words = README_WORDS[language];
  const at = (row: number, column: number, [text, look]: readonly [string, CellLook]): Label => ({
    row,
    column,
    text,
    look,
  });
  const { input, computed: white, verdict } = words.colorLines;
  const lines = [
    [input, LOOKS.input],
    [white, LOOKS.cell],
    [verdict, { ...LOOKS.cell, fill: COLORS.goodFill, font: { color: COLORS.good } }],
  ] as const;
  return [
    at(0, 0, [README_SHEET.title[language], LOOKS.title]),
    at(1, 0, [words.note, LOOKS.note]),
    at(SHOWS_TOP, 0, [words.shows, LOOKS.section]),
    ...Object.values(SHOWS).map(({ label }, index) =>
      at(SHOWS_TOP + 1 + index, 0, [label[language], LOOKS.label]),
    ),
    at(SHOWS_TOP, 2, [words.change, LOOKS.note]),
    at(COLORS_TOP, 0, [words.colors, LOOKS.section]),
    ...lines.flatMap(([[cell, means], look], index) => [
      at(COLORS_TOP + 1 + index, 0, [cell, look]),
      at(COLORS_TOP + 1 + index, 1, [means, indented(LOOKS.label)]),
    ]),
    at(GRIDS_TOP - 1, 0, [words.sheets, LOOKS.section]),
    at(GRIDS_TOP - 1, RULES_LEFT, [words.rules, LOOKS.section]),
  ];
}

function text(value: string): ModelCell {
  return { value, look: indented(LOOKS.cell) };
}

const INPUT_IDS: readonly string[] = Object.values(SHEETS).map(({ id }) => id);

function contentsRows({
  sheets,
  language,
}: Pick<ReportData, "sheets" | "language">): readonly GridRow[] {
  const { kinds, purposes } = README_WORDS[language];
  return sheets.flatMap(({ id, title }): GridRow[] => {
    if (id === "readme") return [];
    const kind = INPUT_IDS.includes(id) ? kinds.input : kinds.report;
    const cells = { sheet: text(title[language]), kind: text(kind), what: text(purposes[id]) };
    return [{ id, cells }];
  });
}

/** Every rule that Årsbeslut takes, and who calculates it. @rule AL4 AU2 */
function ruleRows(language: Language): readonly GridRow[] {
  const { residualTo, byFormulas, byProgram } = README_WORDS[language];
  const row = (rule: string, name: string, isFormula: boolean): GridRow => ({
    id: rule,
    cells: { rule: text(rule), name: text(name), made: text(isFormula ? byFormulas : byProgram) },
  });
  return [
    ...PLAIN_RULES.map((rule: RuleId) =>
      row(
        rule,
        ruleName(rule, (code) => code, language),
        formulasOf(rule, { size: "short", isByPercentages: false }) !== null,
      ),
    ),
    row(`${RESIDUAL_TO}2080`, residualTo, true),
  ];
}
