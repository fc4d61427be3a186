import { gridOf, numberColumn, textColumn } from "../../forms/grid-form.ts";
import { STAMPS_SHEET } from "./stamps-form.ts";

/** The table of the sheet Stämplar that says which input tables have changed since the run. */
export const INPUTS_GRID = gridOf({
  id: "inputs",
  sheet: STAMPS_SHEET,
  name: "Fingeravtryck",
  isTable: true,
  rowKey: ["table"],
  columns: [
    textColumn("table", "Indata", "Inputs"),
    numberColumn("now", "Fingeravtryck nu", "Fingerprint now"),
    numberColumn("ran", "Vid körningen", "At the run"),
    textColumn("verdict", "Besked", "Verdict"),
  ],
});
