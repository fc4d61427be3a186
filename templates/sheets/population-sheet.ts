import { GRIDS } from "../forms/grids.ts";
import { SHEETS } from "../forms/sheets.ts";
import { YES_NO } from "../forms/words.ts";
import type { Formula } from "../model/formula.ts";
import { formula } from "../model/formula.ts";
import type { GridRow } from "../model/grid.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { Language } from "../../engine/index.ts";
import {
  codeInput,
  computed,
  nameFormula,
  numberInput,
  textInput,
  wordInput,
} from "../cells/cells.ts";
import type { InputData, PopulationRow } from "./input-data.ts";
import { inputSheet } from "./input-sheet.ts";
import { indented, LOOKS } from "../cells/palette.ts";

/** The sheet Befolkning: every count that a key may be split by, with day and source. @rule PO1 */
export function populationSheet({ agreement, population, language }: InputData): SheetModel {
  return inputSheet({
    form: SHEETS.population,
    language,
    note: {
      sv: "Folkmängd per underlag och kommun. Ändra ett tal och fördelningen räknas om; underlagen står i Källor.",
      en: "Population by basis and municipality. Change a number and the split follows; the bases stand in Sources.",
    },
    grid: { form: GRIDS.population, rows: population.map((row) => populationRow(row, language)) },
    widths: [20, 10, 26, 14, 26, 13, 20],
    codeColumns: ["code"],
    agreement,
    validations: [
      {
        over: { kind: "column", column: "persons" },
        rule: { kind: "whole-from", least: 0 },
        title: language === "sv" ? "Folkmängd" : "Population",
        message: language === "sv" ? "Ett helt antal personer." : "A whole number of persons.",
      },
    ],
  });
}

const OWN_CODE = { kind: "this-row", grid: "population", column: "code" } as const;

/** The name of a row's party, in each language. */
const NAMES: Readonly<Record<Language, Formula>> = {
  sv: nameFormula(formula`${OWN_CODE}`, "sv"),
  en: nameFormula(formula`${OWN_CODE}`, "en"),
};

/** One count as a row of the table. */
export function populationRow(row: PopulationRow, language: Language): GridRow {
  return {
    id: `${row.basis}/${row.code}`,
    cells: {
      basis: textInput(row.basis),
      code: codeInput(row.code),
      name: computed(row.name, NAMES[language], indented(LOOKS.cell)),
      persons: numberInput(row.persons, "#,##0"),
      table: textInput(row.table),
      perturbed: wordInput(YES_NO, row.perturbed ? "yes" : "no", language),
      source: textInput(row.source),
    },
  };
}
