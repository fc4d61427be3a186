import type { Language } from "../../engine/index.ts";
import { computed, nameFormula, textInput, wordsOf } from "../cells/cells.ts";
import { indented, LOOKS } from "../cells/palette.ts";
import { SHEETS } from "../forms/sheets.ts";
import { YES_NO } from "../forms/words.ts";
import type { Formula } from "../model/formula.ts";
import { formula } from "../model/formula.ts";
import type { InputColumn, InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import type { PopulationRow } from "../forms/input-data.ts";
import { code, persons, reference, required, text, yesNo } from "./columns.ts";

/** A row of the table Befolkning as it is read: the name is the formula's. @rule PO1 */
export type CountRow = Omit<PopulationRow, "name">;

const OWN_CODE = { kind: "this-row", grid: "population", column: "code" } as const;

/** The name of a row's party, in each language. */
const NAMES: Readonly<Record<Language, Formula>> = {
  sv: nameFormula(formula`${OWN_CODE}`, "sv"),
  en: nameFormula(formula`${OWN_CODE}`, "en"),
};

/** A blank says that the figure is the basis's. */
const OWN: InputColumn<boolean> = {
  ...yesNo({ sv: "Egen uppgift", en: "Own figure", width: 14 }, YES_NO),
  write: (isOwn, language) => textInput(isOwn ? YES_NO.yes[language] : null),
  allows: (language) => ({
    rule: { kind: "list", values: wordsOf(YES_NO, language) },
    message: wordsOf(YES_NO, language).join(", "),
  }),
  later: { since: 2, lacking: false },
};

/** The table Befolkning: every count that a key may be split by, with day and source. @rule PO1 */
export const POPULATION: InputTable<CountRow, PopulationRow> = {
  form: tableForm("population", SHEETS.population, "Befolkning"),
  note: {
    sv: "Folkmängd per underlag och kommun. Ändra ett tal och fördelningen räknas om; underlagen står i Källor.",
    en: "Population by basis and municipality. Change a number and the split follows; the bases stand in Sources.",
  },
  order: ["basis", "code", "persons", "table", "perturbed", "source", "own"],
  columns: {
    basis: required(reference({ sv: "Underlag", en: "Basis", width: 20 })),
    code: required(code({ sv: "Kod", en: "Code", width: 10 })),
    persons: required(persons({ sv: "Folkmängd", en: "Population", width: 14 })),
    table: text({ sv: "SCB-tabell", en: "SCB table", width: 26 }),
    perturbed: yesNo({ sv: "Brus tillagt", en: "Noise added", width: 13 }, YES_NO),
    source: required(reference({ sv: "Källa", en: "Source", width: 20 })),
    own: OWN,
  },
  derived: [
    {
      id: "name",
      after: "code",
      header: { sv: "Kommun", en: "Municipality" },
      width: 26,
      write: ({ name }, language) => computed(name, NAMES[language], indented(LOOKS.cell)),
    },
  ],
  rowId: ({ basis, code: own }) => `${basis}/${own}`,
  key: [],
  since: 1,
  isAlways: false,
};
