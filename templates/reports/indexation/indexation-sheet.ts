import type { IndexStep } from "../../../engine/index.ts";
import { computed } from "../../cells/cells.ts";
import { costFormat } from "../../cells/number-formats.ts";
import { LOOKS, withFormat } from "../../cells/palette.ts";
import { YES_NO } from "../../forms/words.ts";
import type { Reference } from "../../model/formula.ts";
import { formula } from "../../model/formula.ts";
import type { GridRow, ModelCell } from "../../model/grid.ts";
import type { SheetModel } from "../../model/sheet.ts";
import {
  amountFormula,
  beforeFormula,
  exactFormula,
  preliminaryFormula,
  roundedFormula,
  startFormula,
  termsRowFormula,
  valueYearFormula,
} from "../../steps/index-formulas.ts";
import { isIndexExact } from "../../steps/limits.ts";
import type { ReportData } from "../../steps/report-data.ts";
import { tableReport } from "../table-report.ts";
import { INDEXATION_GRID, INDEXATION_INPUTS, INDEXATION_SHEET } from "./indexation-form.ts";
import type { IndexedYear } from "./indexation-rows.ts";
import { indexedId, indexedYears } from "./indexation-rows.ts";
import { EXACT, nearest, TEXT, valueCells, YEAR } from "./value-cells.ts";
import { INDEXATION_WORDS } from "./indexation-words.ts";

const WIDTHS = [16, 22, 7, 8, 16, 28, 11, 9, 12, 11, 14, 17, 14, 14, 12, 12, 16] as const;

/** The report Uppräkning: every year that an index makes the cost of, row by row. @rule IX1 IX2 IX4 */
export function indexationSheet(data: ReportData): SheetModel {
  const { language } = data;
  const rows = indexedYears(data).map((one) => indexedRow(one, language));
  return tableReport(data, {
    form: INDEXATION_SHEET,
    note: INDEXATION_WORDS[language].note,
    inputs: INDEXATION_INPUTS,
    grid: { form: INDEXATION_GRID, rows },
    widths: WIDTHS,
    headerHeight: 32,
    codeColumns: [],
  });
}

type Language = ReportData["language"];

function indexedRow(indexed: IndexedYear, language: Language): GridRow {
  const { agreement, cost, row, year, step } = indexed;
  const id = indexedId(agreement, cost.indexation.id, year);
  const lead = {
    agreement: { value: agreement, look: TEXT },
    terms: { value: cost.indexation.id, look: TEXT },
    year: { value: year, look: YEAR },
    row: computed(row, termsRowFormula(), YEAR),
  };
  const cells = step === null ? startCells(indexed, language) : stepCells(indexed, step, language);
  return { id, cells: { ...lead, ...cells } };
}

/** A year that nothing adjusts: what others go on from. */
function startCells({ cost }: IndexedYear, language: Language): GridRow["cells"] {
  const amount = Number(cost.start.amount);
  const look = withFormat(LOOKS.cell, costFormat(cost.start.amount));
  const own: Reference = { kind: "cell", grid: null, column: "amount", row: null };
  return {
    ...blanks(),
    exact: computed(amount, formula`${own}`, EXACT),
    rounded: computed(amount, formula`${own}`, look),
    amount: computed(amount, startFormula(cost), look),
    isPreliminary: { value: YES_NO.no[language], look: TEXT },
    made: { value: `${MADE.formula[language]} (IX1)`, look: TEXT },
  };
}

const MADE = {
  formula: { sv: "formel", en: "formula" },
  engine: { sv: "motorvärde", en: "engine value" },
} as const;

/** Lines run through cells that hold nothing. */
function blanks(): GridRow["cells"] {
  const columns = ["from", "before", "series", "valueBefore", "valueYear", "published", "value"];
  const blank: ModelCell = { value: null, look: TEXT };
  return Object.fromEntries([...columns, "status"].map((column) => [column, blank]));
}

function stepCells(indexed: IndexedYear, step: IndexStep, language: Language): GridRow["cells"] {
  const { agreement, cost, year, isPreliminary } = indexed;
  const from = (column: string): Reference => {
    const row = indexedId(agreement, cost.indexation.id, step.from);
    return { kind: "cell", grid: null, column, row };
  };
  const [yes, no] = [YES_NO.yes[language], YES_NO.no[language]];
  const money = withFormat(LOOKS.cell, costFormat(step.amount));
  const { cells, between, before, sameMix, isPlain } = valueCells(cost, step, language);
  const isExact = isPlain && isIndexExact(step, cost.indexation.unit);
  return {
    from: { value: step.from, look: YEAR },
    before: computed(nearest(step.before), beforeFormula(cost, from), EXACT),
    ...cells,
    valueYear: computed(year - (cost.indexation.lag ?? 0), valueYearFormula(), YEAR),
    exact: computed(nearest(step.exact), exactFormula(cost, step, between), EXACT),
    rounded: computed(
      Number(step.rounded),
      roundedFormula(cost, step, { language, sameMix }),
      money,
    ),
    amount: computed(Number(step.amount), amountFormula(cost, from), money),
    isPreliminary: computed(
      isPreliminary ? yes : no,
      preliminaryFormula(cost, step, { from, language, before }),
      TEXT,
    ),
    made: { value: `${(isExact ? MADE.formula : MADE.engine)[language]} (IX4)`, look: TEXT },
  };
}
