import type { Column, GridForm, KeylessRows, SheetForm } from "../model/grid.ts";
import type { GridId } from "../model/ids.ts";
import { gridForm } from "../model/input-table.ts";
import { KEYS } from "../tables/keys.ts";
import { PARTIES } from "../tables/parties.ts";
import { POPULATION } from "../tables/population.ts";
import { PUBLISHED } from "../tables/published.ts";
import { SOURCES } from "../tables/sources.ts";
import { OWN_NAMES, SHEETS } from "./sheets.ts";
import { SUM_ROWS } from "./words.ts";

function column(id: string, sv: string, en: string): Column {
  return { id, header: { sv, en }, isNumeric: false, isDerived: false };
}

function numbers(id: string, sv: string, en: string): Column {
  return { ...column(id, sv, en), isNumeric: true };
}

interface GridSketch {
  readonly id: GridId;
  readonly sheet: SheetForm;
  readonly name: string;
  readonly isTable: boolean;
  readonly columns: readonly Column[];
  readonly rowKey?: readonly string[];
  readonly keyless?: KeylessRows;
}

function grid({ id, sheet, name, isTable, columns, ...rows }: GridSketch): GridForm {
  const table = isTable ? `Samrakna_${name}` : null;
  const { rowKey = [], keyless = null } = rows;
  return { id, sheet, bookName: `${OWN_NAMES}Tabell.${name}`, table, columns, rowKey, keyless };
}

/** What the rows of Fördelning say that are no party's. */
const SUM_TEXTS = Object.values(SUM_ROWS).flatMap((words) => Object.values(words));

/** The grids of the workbook, by id. Headers are what a user may not rename without being told. */
export const GRIDS = {
  clauses: grid({
    id: "clauses",
    sheet: SHEETS.agreement,
    name: "Klausuler",
    isTable: true,
    columns: [
      column("clause", "Klausul", "Clause"),
      column("value", "Värde", "Value"),
      column("sort", "Sort", "Kind"),
      numbers("from", "Från år", "From year"),
      numbers("to", "Till år", "To year"),
      column("source", "Källa", "Source"),
      column("question", "Öppen fråga", "Open question in Swedish"),
      column("questionEnglish", "Öppen fråga på engelska", "Open question"),
    ],
  }),
  parties: gridForm(PARTIES),
  keys: gridForm(KEYS),
  population: gridForm(POPULATION),
  published: gridForm(PUBLISHED),
  sources: gridForm(SOURCES),
  split: grid({
    id: "split",
    sheet: SHEETS.split,
    name: "Fordelning",
    isTable: false,
    rowKey: ["code"],
    keyless: { column: "name", texts: SUM_TEXTS },
    columns: [
      column("code", "Kod", "Code"),
      column("name", "Huvudman", "Party"),
      numbers("persons", "Folkmängd", "Population"),
      numbers("share", "Andel i gruppen", "Share of group"),
      numbers("exact", "Exakt belopp", "Exact amount"),
      numbers("amount", "Belopp kr", "Amount kr"),
      numbers("perPerson", "Kr per invånare", "Kr per inhabitant"),
    ],
  }),
  trace: grid({
    id: "trace",
    sheet: SHEETS.audit,
    name: "Spar",
    isTable: true,
    rowKey: ["code"],
    columns: [
      column("code", "Kod", "Code"),
      column("name", "Huvudman", "Party"),
      column("within", "Del av", "Part of"),
      numbers("whole", "Att fördela kr", "To split kr"),
      numbers("units", "Enheter", "Units"),
      numbers("weight", "Vikt", "Weight"),
      numbers("weightSum", "Viktsumma", "Weight sum"),
      numbers("order", "Ordning", "Order"),
      numbers("remainder", "Rest", "Remainder"),
      numbers("floor", "Hela enheter", "Whole units"),
      numbers("leftover", "Kvar", "Left over"),
      numbers("rank", "Plats", "Rank"),
      numbers("won", "Får enheter", "Gets units"),
      numbers("amount", "Belopp kr", "Amount kr"),
      column("rule", "Regel", "Rule"),
      column("made", "Gjort av", "Made by"),
    ],
  }),
} as const satisfies Readonly<Record<GridId, GridForm>>;
