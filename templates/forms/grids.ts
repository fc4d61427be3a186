import { gridForm } from "../model/input-table.ts";
import { KEYS } from "../tables/keys.ts";
import { PARTIES } from "../tables/parties.ts";
import { POPULATION } from "../tables/population.ts";
import { PUBLISHED } from "../tables/published.ts";
import { SOURCES } from "../tables/sources.ts";
import { gridOf, numberColumn, textColumn } from "./grid-form.ts";
import { SHEETS } from "./sheets.ts";

/** The input tables as grids, by id. */
export const GRIDS = {
  clauses: gridOf({
    id: "clauses",
    sheet: SHEETS.agreement,
    name: "Klausuler",
    isTable: true,
    columns: [
      textColumn("clause", "Klausul", "Clause"),
      textColumn("value", "Värde", "Value"),
      textColumn("sort", "Sort", "Kind"),
      numberColumn("from", "Från år", "From year"),
      numberColumn("to", "Till år", "To year"),
      textColumn("source", "Källa", "Source"),
      textColumn("question", "Öppen fråga", "Open question in Swedish"),
      textColumn("questionEnglish", "Öppen fråga på engelska", "Open question"),
    ],
  }),
  parties: gridForm(PARTIES),
  keys: gridForm(KEYS),
  population: gridForm(POPULATION),
  published: gridForm(PUBLISHED),
  sources: gridForm(SOURCES),
} as const;
