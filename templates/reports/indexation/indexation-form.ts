import { gridOf, numberColumn, textColumn } from "../../forms/grid-form.ts";
import { sheetForm } from "../../forms/sheets.ts";
import { inputsForm } from "../inputs-form.ts";

/** The sheet Uppräkning. */
export const INDEXATION_SHEET = sheetForm("indexation", "Upprakning", {
  sv: "Uppräkning",
  en: "Indexation",
});

/** Its table: every year that an index makes the cost of, and what it goes on from. */
export const INDEXATION_GRID = gridOf({
  id: "indexation",
  sheet: INDEXATION_SHEET,
  name: "Upprakning",
  isTable: true,
  rowKey: ["agreement", "terms", "year"],
  columns: [
    textColumn("agreement", "Avtal", "Agreement"),
    textColumn("terms", "Villkor", "Terms"),
    numberColumn("year", "År", "Year"),
    numberColumn("from", "Från år", "From year"),
    numberColumn("before", "Utgångsbelopp kr", "Before kr"),
    textColumn("series", "Serie", "Series"),
    numberColumn("valueBefore", "Värde före", "Value before"),
    numberColumn("valueYear", "Värde för år", "Value of year"),
    numberColumn("published", "Publicerat", "Published"),
    numberColumn("value", "Värde", "Value"),
    textColumn("status", "Status", "Status"),
    numberColumn("exact", "Exakt belopp kr", "Exact amount kr"),
    numberColumn("rounded", "Avrundat kr", "Rounded kr"),
    numberColumn("amount", "Årskostnad kr", "Annual cost kr"),
    textColumn("isPreliminary", "Preliminärt", "Preliminary"),
    numberColumn("row", "Rad i Indexvillkor", "Row in Index terms"),
    textColumn("made", "Gjort av", "Made by"),
  ],
});

/** Whether its inputs are those that it was run with. */
export const INDEXATION_INPUTS = inputsForm("Upprakning");
