import type { YearSplit } from "../../../engine/index.ts";
import { gridOf, numberColumn, textColumn } from "../../forms/grid-form.ts";
import { sheetForm } from "../../forms/sheets.ts";
import { inputsForm } from "../inputs-form.ts";

/** The sheet Alla år. */
export const YEARS_SHEET = sheetForm("years", "AllaAr", { sv: "Alla år", en: "All years" });

/** Its table: the terms of every year that could be split, of every agreement. */
export const YEARS_GRID = gridOf({
  id: "years",
  sheet: YEARS_SHEET,
  name: "AllaAr",
  isTable: true,
  rowKey: ["agreement", "year"],
  columns: [
    textColumn("agreement", "Avtal", "Agreement"),
    numberColumn("year", "År", "Year"),
    numberColumn("annualCost", "Årskostnad kr", "Annual cost kr"),
    numberColumn("sum", "Raderna ger kr", "The rows make kr"),
    numberColumn("difference", "Skillnad kr", "Difference kr"),
    textColumn("population", "Befolkning", "Population"),
    textColumn("rule", "Avrundning", "Rounding"),
    numberColumn("unit", "Enhet kr", "Unit kr"),
    textColumn("annualCostBy", "Årskostnad bestämd av", "Annual cost decided by"),
    textColumn("populationBy", "Befolkning bestämd av", "Population decided by"),
    textColumn("ruleBy", "Avrundning bestämd av", "Rounding decided by"),
    numberColumn("decisionRow", "Rad i Årsbeslut", "Row in Årsbeslut"),
    numberColumn("annualCostRow", "Klausul om årskostnad, rad", "Clause on annual cost, row"),
    numberColumn("populationRow", "Klausul om befolkning, rad", "Clause on population, row"),
    numberColumn("roundingRow", "Klausul om avrundning, rad", "Clause on rounding, row"),
  ],
});

/** What formulas know the row of a year by. */
export function yearId({ agreement, year }: Pick<YearSplit, "agreement" | "year">): string {
  return `${agreement.id}/${String(year)}`;
}

/** Whether its inputs are those that it was run with. */
export const YEARS_INPUTS = inputsForm("AllaAr");
