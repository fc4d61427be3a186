import type { IndexationRow } from "../forms/indexation-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import { INDEX_CHAINS, INDEX_FLOORS } from "../forms/words.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import {
  code,
  kronor,
  optionalWord,
  reference,
  required,
  roundingUnit,
  whole,
  word,
  year,
} from "./columns.ts";

const CHAINS = ["base", "last"] as const;
const FLOORS = ["none", "restarts", "underneath"] as const;
const MONTHS = { least: 1, most: 12 } as const;

/** More years than any index lags behind. */
const MOST_LAG = 20;

/** The table Indexvillkor: how a cost is adjusted by an index; what no document states is blank. @rule IX1 */
export const INDEXATIONS: InputTable<IndexationRow> = {
  form: tableForm("indexations", SHEETS.indexations, "Indexvillkor"),
  note: {
    sv: "Hur årskostnaden räknas upp. Välj villkor för året i Årsbeslut, kolumnen «Räknas upp enligt». Tomma celler är frågor som underlaget lämnar öppna: fyll i dem innan villkoret används.",
    en: "How the annual cost is indexed. Choose the terms of a year in Yearly decisions, column «Indexed by». Blank cells are questions that the documents leave open: fill them in before the terms are used.",
  },
  order: [
    "agreement",
    "id",
    "amount",
    "baseYear",
    "firstYear",
    "series",
    "month",
    "lag",
    "publishedIn",
    "chain",
    "unit",
    "floor",
    "source",
  ],
  columns: {
    agreement: required(code({ sv: "Avtal", en: "Agreement", width: 16 })),
    id: required(reference({ sv: "Villkor", en: "Terms", width: 24 })),
    amount: required(kronor({ sv: "Basbelopp kr", en: "Base amount kr", width: 15 })),
    baseYear: required(year({ sv: "Basår", en: "Base year", width: 8 })),
    firstYear: required(year({ sv: "Räknas upp från", en: "Adjusted from", width: 17 })),
    series: reference({ sv: "Serie", en: "Series", width: 22 }),
    month: whole({ sv: "Månad", en: "Month", width: 8 }, MONTHS),
    lag: whole(
      { sv: "Eftersläpning år", en: "Lag years", width: 18 },
      { least: 0, most: MOST_LAG },
    ),
    publishedIn: whole({ sv: "Utgåva månad", en: "Published in month", width: 20 }, MONTHS),
    chain: optionalWord({ sv: "Räknas från", en: "Adjusted by", width: 15 }, INDEX_CHAINS, CHAINS),
    unit: required(roundingUnit({ sv: "Avrundas till kr", en: "Rounded to kr", width: 14 })),
    floor: word(
      { sv: "Lägre än året före", en: "Below the year before", width: 40 },
      INDEX_FLOORS,
      FLOORS,
    ),
    source: required(reference({ sv: "Källa", en: "Source", width: 12 })),
  },
  derived: [],
  rowId: ({ agreement, id }) => `${agreement}/${id}`,
  key: ["agreement", "id"],
  since: 3,
  isAlways: false,
};
