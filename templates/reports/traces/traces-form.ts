import type { YearSplit } from "../../../engine/index.ts";
import { gridOf, numberColumn, textColumn } from "../../forms/grid-form.ts";
import { sheetForm } from "../../forms/sheets.ts";
import { inputsForm } from "../inputs-form.ts";
import { TRACE_GRID } from "../audit/audit-form.ts";
import { yearId } from "../years/years-form.ts";

/** The sheet Spår. */
export const TRACES_SHEET = sheetForm("traces", "Spar", { sv: "Spår", en: "Traces" });

/** Its table: how every amount of every year was made, year by year. */
export const TRACES_GRID = gridOf({
  id: "traces",
  sheet: TRACES_SHEET,
  name: "SparAllaAr",
  isTable: true,
  rowKey: ["agreement", "year", "code"],
  writtenFor: { column: "rule", isPerRow: true },
  columns: [
    textColumn("agreement", "Avtal", "Agreement"),
    numberColumn("year", "År", "Year"),
    ...TRACE_GRID.columns,
  ],
});

/** What formulas know the row of a party or a group in a year by. */
export function traceId(split: Pick<YearSplit, "agreement" | "year">, code: string): string {
  return `${yearId(split)}/${code}`;
}

/** Whether its inputs are those that it was run with. */
export const TRACES_INPUTS = inputsForm("Spar");
