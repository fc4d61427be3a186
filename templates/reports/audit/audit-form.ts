import { gridOf, numberColumn, optionalNumbers, textColumn } from "../../forms/grid-form.ts";
import { namedForm } from "../../forms/names.ts";
import { sheetForm } from "../../forms/sheets.ts";
import { inputsForm } from "../inputs-form.ts";

/** The sheet Granskning. */
export const AUDIT_SHEET = sheetForm("audit", "Granskning", { sv: "Granskning", en: "Audit" });

/** What floors and caps make of the weights; where no key has any, there is nothing in them. @rule AL10 */
const BOUND_COLUMNS = [
  optionalNumbers("least", "Lägst enheter", "Least units"),
  optionalNumbers("most", "Högst enheter", "Most units"),
  optionalNumbers("held", "Hålls vid", "Held at"),
  optionalNumbers("free", "Delar med vikt", "Shares by weight"),
] as const;

/** Its table Spår: how every amount was made. */
export const TRACE_GRID = gridOf({
  id: "trace",
  sheet: AUDIT_SHEET,
  name: "Spar",
  isTable: true,
  rowKey: ["code"],
  writtenFor: { column: "rule", isPerRow: false },
  columns: [
    textColumn("code", "Kod", "Code"),
    textColumn("name", "Huvudman", "Party"),
    textColumn("within", "Del av", "Part of"),
    numberColumn("whole", "Att fördela kr", "To split kr"),
    numberColumn("units", "Enheter", "Units"),
    numberColumn("weight", "Vikt", "Weight"),
    numberColumn("weightSum", "Viktsumma", "Weight sum"),
    numberColumn("order", "Ordning", "Order"),
    numberColumn("remainder", "Rest", "Remainder"),
    numberColumn("floor", "Hela enheter", "Whole units"),
    numberColumn("leftover", "Kvar", "Left over"),
    numberColumn("rank", "Plats", "Rank"),
    numberColumn("won", "Får enheter", "Gets units"),
    numberColumn("amount", "Belopp kr", "Amount kr"),
    textColumn("rule", "Regel", "Rule"),
    textColumn("made", "Gjort av", "Made by"),
    ...BOUND_COLUMNS,
  ],
});

/** What the sheet Granskning says above its blocks. */
export const AUDIT_HEADING = {
  year: namedForm("Granskning.Rubrik", "Rubrik", "Heading"),
} as const;

/** How the numbers of the trace hang together. */
export const EXPLANATION = {
  trace: namedForm("Granskning.Forklaring", "Förklaring", "Explanation"),
} as const;

/** The stamp of the sheet Granskning. */
export const STAMP = {
  version: namedForm("Stampel.Version", "Samräkna, version", "Samräkna, version"),
  digest: namedForm("Stampel.Indata", "Indata, SHA-256", "Inputs, SHA-256"),
  by: namedForm("Stampel.Av", "Körd av", "Run by"),
  at: namedForm("Stampel.Nar", "Körd", "Run at"),
} as const;

/** Whether its inputs are those that it was run with. */
export const AUDIT_INPUTS = inputsForm("Granskning");
