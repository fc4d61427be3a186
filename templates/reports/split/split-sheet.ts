import type { YearSplit } from "../../../engine/index.ts";
import { amountText, answerIn, payers } from "../../../engine/index.ts";
import { DECIDED, TERMS } from "../../forms/names.ts";
import { formula, named, tableColumn, textLiteral } from "../../model/formula.ts";
import type { ModelCell } from "../../model/grid.ts";
import type { ChartModel, Label, NamedCell, SheetModel } from "../../model/sheet.ts";
import { valueText } from "../../model/cell-value.ts";
import { YES_NO } from "../../forms/words.ts";
import { numberText } from "../../text/number-format.ts";
import { ruleName } from "../../words/rule-name.ts";
import { basisName } from "../../forms/basis-name.ts";
import { computed } from "../../cells/cells.ts";
import { unitFormat } from "../../cells/number-formats.ts";
import { printOf } from "../../sheets/print-set-up.ts";
import { headOf } from "../head-of.ts";
import { inputsLine } from "../inputs-line.ts";
import { nameOf } from "../../forms/key-rows.ts";
import { COLORS, leftAligned, LOOKS, withFormat } from "../../cells/palette.ts";
import type { ReportData } from "../../steps/report-data.ts";
import { TERM_WORDS } from "../../steps/term-words.ts";
import { CONTROL, HEADING, SPLIT_GRID, SPLIT_SHEET, SPLIT_INPUTS } from "./split-form.ts";
import { SPLIT_WORDS } from "./split-words.ts";
import { verdictCell, verdictFormats } from "./split-verdict.ts";
import { chartedCodes, payersSum, splitRows } from "./split-rows.ts";
import { agreementFormula } from "../../steps/agreement-formula.ts";
import { SHOWN_SCOPE } from "../../steps/scope.ts";
import { originText, termLines } from "../../steps/term-cells.ts";

const GRID_TOP = 11;
const CHART_LEFT = 8;
const LAST_COLUMN = 14;
const TABLE_WIDTHS = [11, 22, 12, 11, 15, 14, 12, 2] as const;
const CHART_WIDTHS = [8, 8, 8, 8, 8, 8, 8] as const;

/** The report Fördelning: a year's split, its terms and its control line, on a page for a board. @rule CO1 */
export function splitSheet(data: ReportData): SheetModel {
  const { split, language } = data;
  const rows = splitRows(data);
  const title = SPLIT_SHEET.title;
  return {
    form: SPLIT_SHEET,
    tabColor: COLORS.report,
    widths: [...TABLE_WIDTHS, ...CHART_WIDTHS],
    heights: [
      { row: 0, height: 28 },
      { row: 1, height: 20 },
      { row: GRID_TOP - 1, height: 24 },
      { row: GRID_TOP, height: 32 },
    ],
    labels: labels(data),
    named: [
      ...headingCells(data),
      ...controlCells(data),
      inputsLine(data, SPLIT_SHEET, { name: SPLIT_INPUTS.name, row: 10, column: 2 }),
    ],
    blocks: [
      {
        grid: { form: SPLIT_GRID, rows },
        top: GRID_TOP,
        left: 0,
        headerLook: LOOKS.header,
        codeColumns: ["code"],
        freezes: false,
        takesRows: false,
        isRepeated: true,
      },
    ],
    charts: chartsOf(data),
    formats: verdictFormats(data),
    validations: [],
    print: printOf(split.agreement, { language, title, head: headOf(data, SPLIT_SHEET) }),
  };
}

const LINES = [
  { row: 3, label: HEADING.annualCost },
  { row: 4, label: HEADING.population },
  { row: 5, label: HEADING.rule },
  { row: 6, label: CONTROL.sum },
  { row: 7, label: CONTROL.total },
  { row: 8, label: CONTROL.difference },
  { row: 9, label: CONTROL.verdict },
] as const;

function labels({ language }: ReportData): readonly Label[] {
  return LINES.map(({ row, label }) => ({
    row,
    column: 0,
    text: label.label[language],
    look: LOOKS.label,
  }));
}

function headingCells(data: ReportData): readonly NamedCell[] {
  const { split, language } = data;
  const terms = termLines({ ...data, scope: SHOWN_SCOPE });
  const { splitOf, splitPrefix } = TERM_WORDS[language];
  const name = agreementFormula(language === "sv" ? "name" : "nameEnglish", SHOWN_SCOPE);
  const cost = formula`${named(TERMS.annualCost.name)}`;
  const costLook = withFormat(LOOKS.strongValue, unitFormat(split.unit));
  const decided = (term: keyof typeof DECIDED): ModelCell =>
    computed(terms[term].by.value, formula`${named(DECIDED[term].name)}`, LOOKS.note);
  return [
    at(HEADING.agreement.name, [0, 0], computed(split.agreement.name[language], name, LOOKS.title)),
    at(
      HEADING.year.name,
      [1, 0],
      computed(
        splitOf(String(split.year)),
        formula`${textLiteral(splitPrefix)}&${SHOWN_SCOPE.year}`,
        LOOKS.subtitle,
      ),
    ),
    at(HEADING.annualCost.name, [3, 2], computed(terms.annualCost.value.value, cost, costLook)),
    at(HEADING.annualCostBy.name, [3, 4], decided("annualCost")),
    at(
      HEADING.population.name,
      [4, 2],
      computed(
        basisName(split) || "–",
        formula`${named(TERMS.population.name)}`,
        LOOKS.strongValue,
      ),
    ),
    at(HEADING.populationBy.name, [4, 4], withOwnFigures(decided("population"), data)),
    at(HEADING.rule.name, [5, 2], { value: roundingText(data), look: LOOKS.strongValue }),
  ];
}

/** Who decided the population, and for how many the user says that the figure is their own. @rule RM3 */
function withOwnFigures(by: ModelCell, { split, language }: ReportData): ModelCell {
  if (split.population === null) return by;
  const own = split.population.value.counts.filter(({ isOwn }) => isOwn === true).length;
  const words = SPLIT_WORDS[language].ownFigures;
  const rows = [
    [tableColumn("population", "basis"), named(TERMS.population.name)],
    [tableColumn("population", "code"), tableColumn("trace", "code")],
    [tableColumn("population", "own"), textLiteral(YES_NO.yes[language])],
  ].flatMap(([column, value], index) => [
    index === 0 ? "" : ",",
    formula`${column ?? ""},${value ?? ""}`,
  ]);
  const count = formula`SUMPRODUCT(COUNTIFS(${rows.flat()}))`;
  const text = formula`IF(${count}>0,${textLiteral(words)}&${count},"")`;
  const said = own === 0 ? "" : `${words}${String(own)}`;
  return {
    ...by,
    value: `${valueText(by.value)}${said}`,
    formula: formula`${by.formula ?? []}&${text}`,
  };
}

/** Row and column from 0. */
type At = readonly [row: number, column: number];

function at(name: string, [row, column]: At, cell: ModelCell): NamedCell {
  return { name, row, column, cell };
}

/** «största rest (largest-remainder), enhet 1 kr», and what an open key divides by: what the formulas were written for. */
function roundingText({ split, language }: ReportData): string {
  const inAgreement = (code: string): string => nameOf(split.agreement, code, language);
  const name = ruleName(split.rule, inAgreement, language);
  const rounding = SPLIT_WORDS[language].rounding;
  return `${rounding(name, split.rule, numberText(split.unit, language))}${dividedBy({ split, language })}`;
}

/** What a key that leaves it open was answered with when the formulas were written, and who answered. @rule AL10 */
function dividedBy({ split, language }: Pick<ReportData, "split" | "language">): string {
  const { agreement, key, keyOrigin: origin } = split;
  const answer = answerIn(agreement.key, key);
  if (answer === null || origin === undefined) return "";
  return `; ${SPLIT_WORDS[language].divided[answer]}; ${originText(origin, TERM_WORDS[language])}`;
}

/** Sum of rows, total, difference, and what to make of them. @rule AL1 */
function controlCells(data: ReportData): readonly NamedCell[] {
  const { split } = data;
  const sum = payers(split).reduce((all, { units }) => all + units, 0n);
  const look = withFormat(leftAligned(LOOKS.value), unitFormat(split.unit));
  const kronor = (units: bigint): number => Number(amountText(units, split.unit));
  const [rows, total] = [named(CONTROL.sum.name), named(CONTROL.total.name)];
  const cost = split.annualCost.value;
  return [
    at(CONTROL.sum.name, [6, 2], computed(kronor(sum), payersSum(split), look)),
    at(
      CONTROL.total.name,
      [7, 2],
      computed(kronor(cost), formula`${named(TERMS.annualCost.name)}`, look),
    ),
    at(
      CONTROL.difference.name,
      [8, 2],
      computed(kronor(sum - cost), formula`ROUND(${rows}-${total},2)`, look),
    ),
    at(CONTROL.verdict.name, [9, 2], verdictCell(data)),
  ];
}

/** As many bars as a page has room for. */
const MOST_BARS = 40;

function chartsOf({ split, language }: ReportData): readonly ChartModel[] {
  const codes = chartable(split);
  const [first, last] = [codes[0], codes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const words = SPLIT_WORDS[language];
  const rows = split.groups.length + split.rows.length + 1;
  return [
    {
      grid: "split",
      name: "Samrakna.Fordelning.Diagram",
      title: words.chartTitle,
      altText: words.chartAlt(String(split.year)),
      over: {
        top: GRID_TOP,
        left: CHART_LEFT,
        bottom: GRID_TOP + Math.min(Math.max(rows, 12), MOST_BARS),
        right: LAST_COLUMN,
      },
      color: COLORS.bar,
      // Öre would crowd the axis; the table has them.
      numberFormat: "#,##0",
      categories: "name",
      values: "amount",
      first,
      last,
    },
  ];
}

/** Too many bars say nothing: then the first as far as they go on a page are left to the table. */
function chartable(split: YearSplit): readonly string[] {
  const codes = chartedCodes(split);
  return codes.length <= MOST_BARS ? codes : [];
}
