import type { Choices, Origin } from "../../../engine/index.ts";
import { amountText, payers, stepsOf } from "../../../engine/index.ts";
import { computed } from "../../cells/cells.ts";
import { unitFormat } from "../../cells/number-formats.ts";
import { indented, LOOKS, rightAligned, unaligned, withFormat } from "../../cells/palette.ts";
import type { Formula } from "../../model/formula.ts";
import { formula, textLiteral } from "../../model/formula.ts";
import type { GridRow, ModelCell } from "../../model/grid.ts";
import type { CellLook } from "../../model/look.ts";
import type { SheetModel } from "../../model/sheet.ts";
import { tableReport } from "../table-report.ts";
import { chosenFormula, decisionRowFormula } from "../../steps/decision-formula.ts";
import type { ClauseRows, ReportData, YearData } from "../../steps/report-data.ts";
import type { Scope } from "../../steps/scope.ts";
import { sumOfRows } from "../../steps/sum-of-rows.ts";
import type { TermData } from "../../steps/term-cells.ts";
import { termLines } from "../../steps/term-cells.ts";
import { traceId } from "../traces/traces-form.ts";
import { yearId, YEARS_GRID, YEARS_SHEET, YEARS_INPUTS } from "./years-form.ts";
import { YEARS_WORDS } from "./years-words.ts";

const WIDTHS = [18, 7, 14, 14, 11, 17, 20, 8, 14, 14, 14, 11, 13, 13, 13] as const;

/** The report Alla år: a row of terms and sums for each year of each agreement. @rule CO1 WB8 */
export function yearsSheet(data: ReportData): SheetModel {
  const { years, language } = data;
  const rows = years.map((year) => yearRow({ ...year, scope: OWN_ROW, language }));
  return tableReport(data, {
    form: YEARS_SHEET,
    note: YEARS_WORDS[language].note,
    inputs: YEARS_INPUTS,
    grid: { form: YEARS_GRID, rows },
    widths: WIDTHS,
    headerHeight: 46,
    codeColumns: [],
  });
}

function own(column: string): Formula {
  return formula`${{ kind: "cell", grid: null, column, row: null }}`;
}

/** The agreement and the year that the row itself says, and the terms that it has worked out. */
const OWN_ROW: Scope = {
  agreement: own("agreement"),
  year: own("year"),
  decisionRow: own("decisionRow"),
  clauseRows: {
    annualCost: own("annualCostRow"),
    population: own("populationRow"),
    rounding: own("roundingRow"),
  },
  terms: {
    annualCost: own("annualCost"),
    population: own("population"),
    rule: own("rule"),
    unit: own("unit"),
  },
};

const TEXT = indented(LOOKS.cell);
const NUMBER = withFormat(unaligned(LOOKS.cell), "0");

function yearRow(data: TermData): GridRow {
  const { split, decisionRow, scope } = data;
  const { annualCost, population, rule, unit } = termLines(data);
  const money = withFormat(rightAligned(LOOKS.cell), unitFormat(split.unit));
  return {
    id: yearId(split),
    cells: {
      agreement: { value: split.agreement.id, look: TEXT },
      year: { value: split.year, look: NUMBER },
      annualCost: looking(annualCost.value, money),
      ...sumCells(data, money),
      population: looking(population.value, TEXT),
      rule: looking(rule.value, TEXT),
      unit: looking(unit.value, money),
      annualCostBy: decidedBy(data, ["annualCost", "annualCost"], split.annualCost.origin),
      populationBy: decidedBy(
        data,
        ["populationDate", "population"],
        split.population?.origin ?? null,
      ),
      ruleBy: decidedBy(data, ["rule", "rounding"], split.rounding.rule),
      decisionRow: computed(decisionRow, decisionRowFormula(scope), NUMBER),
      annualCostRow: looking(annualCost.row, NUMBER),
      populationRow: looking(population.row, NUMBER),
      roundingRow: looking(rule.row, NUMBER),
    },
  };
}

/** On which sheet a term was decided; the document is on Granskning when the year is shown. */
function decidedBy(
  { split, scope, language }: TermData,
  [term, clause]: readonly [keyof Choices, keyof ClauseRows],
  origin: Origin | null,
): ModelCell {
  if (origin === null) return { value: "–", look: TEXT };
  const words = YEARS_WORDS[language].decidedBy;
  const own = chosenFormula(term, scope).isChosen;
  const isIndexable = term === "annualCost" && split.agreement.indexations !== undefined;
  const isChosen = isIndexable
    ? formula`OR(${own},${chosenFormula("indexation", scope).isChosen})`
    : own;
  const [choice, stated, byDefault] = [words.choice, words.clause, words.default].map(textLiteral);
  const by = formula`IF(${isChosen},${choice ?? ""},IF(${scope.clauseRows[clause]}=0,${byDefault ?? ""},${stated ?? ""}))`;
  return computed(words[origin.kind], by, TEXT);
}

function looking(cell: ModelCell, look: CellLook): ModelCell {
  return { ...cell, look };
}

/** What the rows of the year make in the trace, and by how much they miss its cost. @rule AL1 */
function sumCells(
  { split }: YearData,
  look: CellLook,
): Readonly<Record<"sum" | "difference", ModelCell>> {
  const paying = payers(split);
  const sum = paying.reduce((all, { units }) => all + units, 0n);
  const codes = new Set(paying.map(({ code }) => code));
  const rows = stepsOf(split).flatMap((steps) => steps.rows.map(({ part }) => part.code));
  const by = sumOfRows(
    "traces",
    "amount",
    rows.map((code) => ({ id: traceId(split, code), isSummed: codes.has(code) })),
  );
  const kronor = (units: bigint): number => Number(amountText(units, split.unit));
  const difference = formula`ROUND(${own("sum")}-${own("annualCost")},2)`;
  return {
    sum: computed(kronor(sum), by, look),
    difference: computed(kronor(sum - split.annualCost.value), difference, look),
  };
}
