import { gridOf, numberColumn, textColumn } from "../../forms/grid-form.ts";
import { sheetForm } from "../../forms/sheets.ts";

/** The sheet Stämplar. */
export const STAMPS_SHEET = sheetForm("stamps", "Stamplar", { sv: "Stämplar", en: "Stamps" });

/** Its table: when each report was made, by which program and of which inputs. */
export const STAMPS_GRID = gridOf({
  id: "stamps",
  sheet: STAMPS_SHEET,
  name: "Stamplar",
  isTable: true,
  rowKey: ["report"],
  columns: [
    textColumn("report", "Rapport", "Report"),
    numberColumn("form", "Form", "Form"),
    textColumn("version", "Samräkna, version", "Samräkna, version"),
    textColumn("by", "Körd av", "Run by"),
    textColumn("at", "Körd", "Run at"),
    textColumn("inputs", "Indata", "Inputs"),
    textColumn("head", "Sidhuvud", "Printed header"),
    textColumn("digest", "Indata, SHA-256", "Inputs, SHA-256"),
  ],
});
