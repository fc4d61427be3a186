import { gridOf, numberColumn, textColumn } from "../../forms/grid-form.ts";
import { namedForm } from "../../forms/names.ts";
import { sheetForm } from "../../forms/sheets.ts";
import { inputsForm } from "../inputs-form.ts";
import { SUM_ROWS } from "../../forms/words.ts";

/** The sheet Fördelning. */
export const SPLIT_SHEET = sheetForm("split", "Fordelning", { sv: "Fördelning", en: "Split" });

/** What its rows say that are no party's. */
const SUM_TEXTS = Object.values(SUM_ROWS).flatMap((words) => Object.values(words));

/** Its table: a row for each party and group, and the sum. */
export const SPLIT_GRID = gridOf({
  id: "split",
  sheet: SPLIT_SHEET,
  name: "Fordelning",
  isTable: false,
  rowKey: ["code"],
  keyless: { column: "name", texts: SUM_TEXTS },
  columns: [
    textColumn("code", "Kod", "Code"),
    textColumn("name", "Huvudman", "Party"),
    numberColumn("persons", "Folkmängd", "Population"),
    numberColumn("share", "Andel i gruppen", "Share of group"),
    numberColumn("exact", "Exakt belopp", "Exact amount"),
    numberColumn("amount", "Belopp kr", "Amount kr"),
    numberColumn("perPerson", "Kr per invånare", "Kr per inhabitant"),
  ],
});

/** The control line of the sheet Fördelning. */
export const CONTROL = {
  sum: namedForm("Kontroll.Summa", "Raderna ger", "The rows make"),
  total: namedForm("Kontroll.Total", "Att fördela", "To split"),
  difference: namedForm("Kontroll.Skillnad", "Rader minus total", "Rows minus total"),
  verdict: namedForm("Kontroll.Besked", "Kontroll", "Control"),
} as const;

/** What the sheet Fördelning says above its table. */
export const HEADING = {
  agreement: namedForm("Fordelning.Avtal", "Avtal", "Agreement"),
  year: namedForm("Fordelning.Rubrik", "Rubrik", "Heading"),
  annualCost: namedForm("Fordelning.Arskostnad", "Årskostnad", "Annual cost"),
  annualCostBy: namedForm("Fordelning.ArskostnadAv", "Bestämt av", "Decided by"),
  population: namedForm("Fordelning.Befolkning", "Befolkning", "Population"),
  populationBy: namedForm("Fordelning.BefolkningAv", "Bestämt av", "Decided by"),
  rule: namedForm("Fordelning.Regel", "Avrundning", "Rounding"),
} as const;

/** Whether its inputs are those that it was run with. */
export const SPLIT_INPUTS = inputsForm("Fordelning");
