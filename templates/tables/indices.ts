import { numberInput } from "../cells/cells.ts";
import type { IndexRow } from "../forms/index-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import { INDEX_KINDS, INDEX_STATUS_WORDS } from "../forms/words.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { day, decimal, reference, required, text, whole, word, year } from "./columns.ts";

const KINDS = ["percent", "level"] as const;
const STATUSES = ["final", "preliminary", "estimate", "forecast", "unstated"] as const;

/** The table Index: the values of every series, each with its vintage and its source. @rule IX2 */
export const INDICES: InputTable<IndexRow> = {
  form: tableForm("indices", SHEETS.indices, "Index"),
  note: {
    sv: "Indexvärden, ett per rad. Lägg till egna rader sist. Månaden är tom för värden som gäller hela året. Ett värde som inte är fastställt märks i allt som räknas på det.",
    en: "Index values, one a row. Add rows of your own at the end. The month is blank for values of a whole year. A value that is not final is marked in all that is calculated from it.",
  },
  order: [
    "series",
    "kind",
    "year",
    "month",
    "value",
    "status",
    "published",
    "title",
    "fetched",
    "reference",
  ],
  columns: {
    series: required(reference({ sv: "Serie", en: "Series", width: 34 })),
    kind: word({ sv: "Slag", en: "Kind", width: 10 }, INDEX_KINDS, KINDS),
    year: required(year({ sv: "År", en: "Year", width: 7 })),
    month: whole({ sv: "Månad", en: "Month", width: 8 }, { least: 1, most: 12 }),
    value: required({
      ...decimal({ sv: "Värde", en: "Value", width: 11 }, "#,##0.00"),
      write: (value) =>
        numberInput(value, (value?.decimalPlaces() ?? 0) > 2 ? "#,##0.0000" : "#,##0.00"),
    }),
    status: word({ sv: "Status", en: "Status", width: 15 }, INDEX_STATUS_WORDS, STATUSES),
    published: day({ sv: "Publicerad", en: "Published", width: 13 }),
    title: required(text({ sv: "Källa", en: "Source", width: 44 })),
    reference: required(text({ sv: "Hänvisning", en: "Reference", width: 72 })),
    fetched: required(day({ sv: "Hämtad", en: "Fetched", width: 13 })),
  },
  derived: [],
  rowId: ({ series, year: own, month, published }) =>
    [series, own, month ?? "", published ?? ""].join("/"),
  key: [],
  since: 3,
  isAlways: false,
};
