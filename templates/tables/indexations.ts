import type { Decimal } from "decimal.js";
import type { IndexationRow } from "../forms/indexation-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import { INDEX_CHAINS, INDEX_FLOORS, INDEX_WEIGHINGS } from "../forms/words.ts";
import type { CellReader, InputColumn, InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import {
  code,
  decimal,
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

const WEIGHINGS = ["changes", "levels", "rebased"] as const;

/** Whether a row weighs several series together. */
function isMixed(cell: CellReader): boolean {
  return isThere(cell, "secondSeries") || isThere(cell, "thirdSeries");
}

function isThere(cell: CellReader, column: keyof IndexationRow): boolean {
  const said = cell.beside(column).code();
  return !said.ok || said.value !== null;
}

/** A weight: asked for where there are several series and its own is one of them, and nowhere else. @rule IX2 */
function ofMix(
  column: InputColumn<Decimal | null>,
  series: keyof IndexationRow,
): InputColumn<Decimal | null> {
  return {
    ...column,
    read: (cell) =>
      isMixed(cell) && isThere(cell, series) ? cell.required(cell.number()) : cell.blank(),
  };
}

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
    "share",
    "secondSeries",
    "secondShare",
    "thirdSeries",
    "thirdShare",
    "weightedBy",
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
    series: {
      ...reference({ sv: "Serie", en: "Series", width: 22 }),
      read: (cell) => (isMixed(cell) ? cell.required(cell.code()) : cell.code()),
    },
    share: ofMix(decimal({ sv: "Vikt %", en: "Weight %", width: 9 }, "#,##0.00"), "series"),
    secondSeries: {
      ...reference({ sv: "Serie 2", en: "Series 2", width: 16 }),
      read: (cell) => (isThere(cell, "thirdSeries") ? cell.required(cell.code()) : cell.code()),
    },
    secondShare: ofMix(
      decimal({ sv: "Vikt 2 %", en: "Weight 2 %", width: 10 }, "#,##0.00"),
      "secondSeries",
    ),
    thirdSeries: reference({ sv: "Serie 3", en: "Series 3", width: 16 }),
    thirdShare: ofMix(
      decimal({ sv: "Vikt 3 %", en: "Weight 3 %", width: 10 }, "#,##0.00"),
      "thirdSeries",
    ),
    weightedBy: {
      ...optionalWord(
        { sv: "Vägs efter", en: "Weighed by", width: 20 },
        INDEX_WEIGHINGS,
        WEIGHINGS,
      ),
      read: (cell) => (isMixed(cell) ? cell.word(INDEX_WEIGHINGS, WEIGHINGS) : cell.blank()),
    },
    month: whole({ sv: "Månad", en: "Month", width: 8 }, MONTHS),
    lag: whole(
      { sv: "Eftersläpning år", en: "Lag years", width: 16 },
      { least: 0, most: MOST_LAG },
    ),
    publishedIn: whole({ sv: "Utgåva månad", en: "Published in month", width: 18 }, MONTHS),
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
