import { gridOf, textColumn } from "../../forms/grid-form.ts";
import { namedForm } from "../../forms/names.ts";
import { sheetForm } from "../../forms/sheets.ts";

/** The sheet Läs mig. */
export const README_SHEET = sheetForm("readme", "LasMig", { sv: "Läs mig", en: "Read me" });

/** Its list of the workbook's sheets. */
export const CONTENTS_GRID = gridOf({
  id: "contents",
  sheet: README_SHEET,
  name: "Innehall",
  isTable: true,
  rowKey: ["sheet"],
  columns: [
    textColumn("sheet", "Blad", "Sheet"),
    textColumn("kind", "Slag", "Kind"),
    textColumn("what", "Vad som finns där", "What is there"),
  ],
});

/** Its list of the rounding rules that can be chosen. */
export const RULES_GRID = gridOf({
  id: "rules",
  sheet: README_SHEET,
  name: "Regler",
  isTable: true,
  rowKey: ["rule"],
  columns: [
    textColumn("rule", "Avrundningsregel", "Rounding rule"),
    textColumn("name", "Så avrundas", "How it rounds"),
    textColumn("made", "Räknas av", "Calculated by"),
  ],
});

/** What the sheet says of what the reports show now. */
export const SHOWS = {
  agreement: namedForm("LasMig.Avtal", "Avtal", "Agreement"),
  year: namedForm("LasMig.Ar", "År", "Year"),
  verdict: namedForm("LasMig.Kontroll", "Kontroll", "Control"),
} as const;
