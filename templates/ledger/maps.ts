import { weightOf, LEDGER_ROWS } from "../../engine/index.ts";
import { computed } from "../cells/cells.ts";
import { LOOKS, withFormat } from "../cells/palette.ts";
import { LEDGER_ROW_WORDS } from "../forms/ledger-words.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, longText, optionalWord, reference, text, year } from "../tables/columns.ts";
import { WEIGHT } from "./map-formulas.ts";
import type { AccountRow, NumberedAccountRow, ObjectRow } from "./rows.ts";

/** The table Kontokarta: to which row of the follow-up accounts belong. @rule FU5 */
export const ACCOUNT_MAP: InputTable<AccountRow, NumberedAccountRow> = {
  form: tableForm("account-map", SHEETS["account-map"], "Kontokarta"),
  note: {
    sv: "Vilken rad i uppföljningen ett konto hör till. Konto är början av kontot, och den längsta gäller; tom Motpart, Objekt och år gäller alla. Tom Rad är en fråga: beloppen visas som Saknas.",
    en: "Which row of the follow-up an account belongs to. Account is the beginning of the account, and the longest one decides; a blank Counterpart, Object or year holds for all. A blank Row is a question: the amounts show as Missing.",
  },
  order: ["plan", "account", "counterpart", "object", "row", "source", "from", "to", "note"],
  columns: {
    plan: text({ sv: "Kontoplan", en: "Account plan", width: 18 }),
    account: code({ sv: "Konto", en: "Account", width: 10 }),
    counterpart: code({ sv: "Motpart", en: "Counterpart", width: 12 }),
    object: code({ sv: "Objekt", en: "Object", width: 14 }),
    row: optionalWord({ sv: "Rad", en: "Row", width: 26 }, LEDGER_ROW_WORDS, LEDGER_ROWS),
    source: reference({ sv: "Källa", en: "Source", width: 24 }),
    from: year({ sv: "Från år", en: "From year", width: 10 }),
    to: year({ sv: "Till år", en: "To year", width: 10 }),
    note: longText({ sv: "Anmärkning", en: "Note", width: 84 }),
  },
  derived: [
    {
      id: "weight",
      after: "note",
      header: { sv: "Vikt", en: "Weight" },
      width: 10,
      isNumeric: true,
      write: (row) => computed(weightOf(row, row.number), WEIGHT, withFormat(LOOKS.cell, "0")),
    },
  ],
  rowId: ({ number }: Partial<NumberedAccountRow>) => String(number),
  key: [],
  since: 3,
  isAlways: false,
};

/** The table Objektkarta: which funding an object, a project or a cost centre, belongs to. @rule FU5 */
export const OBJECT_MAP: InputTable<ObjectRow> = {
  form: tableForm("object-map", SHEETS["object-map"], "Objektkarta"),
  note: {
    sv: "Vilken finansiering ett objekt hör till, ett projekt eller ett kostnadsställe. Objektkartan går före Kontokartans källa.",
    en: "Which funding an object, a project or a cost centre, belongs to. This map goes before the source on the account map.",
  },
  order: ["object", "source", "note"],
  columns: {
    object: code({ sv: "Objekt", en: "Object", width: 16 }),
    source: reference({ sv: "Källa", en: "Source", width: 30 }),
    note: longText({ sv: "Anmärkning", en: "Note", width: 60 }),
  },
  derived: [],
  rowId: ({ object }) => object ?? "",
  key: ["object"],
  since: 3,
  isAlways: false,
};
