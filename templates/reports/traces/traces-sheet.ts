import { usedForm } from "../../forms/grid-form.ts";
import { indented, LOOKS, unaligned, withFormat } from "../../cells/palette.ts";
import type { Formula } from "../../model/formula.ts";
import { formula } from "../../model/formula.ts";
import type { GridRow } from "../../model/grid.ts";
import type { SheetModel } from "../../model/sheet.ts";
import { tableReport } from "../table-report.ts";
import type { ReportData, YearData } from "../../steps/report-data.ts";
import type { Scope } from "../../steps/scope.ts";
import { traceRows } from "../../steps/trace-rows.ts";
import { yearId } from "../years/years-form.ts";
import { TRACES_GRID, TRACES_SHEET, traceId, TRACES_INPUTS } from "./traces-form.ts";
import { TRACES_WORDS } from "./traces-words.ts";

const WIDTHS = [
  16, 7, 12, 20, 15, 14, 12, 10, 12, 9, 10, 11, 7, 7, 11, 14, 18, 16, 12, 12, 12, 12,
] as const;

/** The report Spår: the trace of every amount of every year, each written for its own rule. @rule AU1 AU2 WB8 */
export function tracesSheet(data: ReportData): SheetModel {
  const { years, language } = data;
  const rows = years.flatMap((year) => rowsOf(year, language));
  const form = usedForm(TRACES_GRID, rows);
  return tableReport(data, {
    form: TRACES_SHEET,
    note: TRACES_WORDS[language].note,
    inputs: TRACES_INPUTS,
    grid: { form, rows },
    widths: WIDTHS.slice(0, form.columns.length),
    headerHeight: 32,
    codeColumns: ["code", "within"],
  });
}

function rowsOf({ split }: YearData, language: ReportData["language"]): readonly GridRow[] {
  const rows = traceRows({
    split,
    language,
    scope: scopeOf(yearId(split)),
    rowId: (code) => traceId(split, code),
  });
  const lead = {
    agreement: { value: split.agreement.id, look: indented(LOOKS.cell) },
    year: { value: split.year, look: withFormat(unaligned(LOOKS.cell), "0") },
  };
  return rows.map(({ id, cells }) => ({ id, cells: { ...lead, ...cells } }));
}

/** The agreement and the year that a row says, and the terms on their row of Alla år. */
function scopeOf(row: string): Scope {
  const own = (column: string): Formula =>
    formula`${{ kind: "cell", grid: null, column, row: null }}`;
  const term = (column: string): Formula =>
    formula`${{ kind: "cell", grid: "years", column, row }}`;
  const isOwnRow = formula`AND(${term("agreement")}=${own("agreement")},${term("year")}=${own("year")})`;
  return {
    agreement: own("agreement"),
    year: own("year"),
    decisionRow: term("decisionRow"),
    clauseRows: {
      annualCost: term("annualCostRow"),
      population: term("populationRow"),
      rounding: term("roundingRow"),
    },
    terms: {
      // Whoever sorts Alla år has no other year's cost split here.
      annualCost: formula`IF(${isOwnRow},${term("annualCost")},NA())`,
      population: term("population"),
      rule: term("rule"),
      unit: term("unit"),
    },
  };
}
