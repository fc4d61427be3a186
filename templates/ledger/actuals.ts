import type { Language, Mapping } from "../../engine/index.ts";
import { computed } from "../cells/cells.ts";
import { indented, LOOKS, withFormat } from "../cells/palette.ts";
import { LEDGER_ROW_WORDS, MISSING, ORIGINS } from "../forms/ledger-words.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, decimal, required, whole } from "../tables/columns.ts";
import {
  ACCOUNT_ROW,
  OBJECT_ROW,
  originFormula,
  rowFormula,
  sourceFormula,
} from "./map-formulas.ts";
import type { ActualRow, MappedActualRow } from "./rows.ts";

/** The table Utfall: what was booked, by month, account, counterpart and object, with the ledger's sign. @rule FU5 */
export const ACTUALS: InputTable<ActualRow, MappedActualRow> = {
  form: tableForm("actuals", SHEETS.actuals, "Utfall"),
  note: {
    sv: "Utfallet ur ekonomisystemet, summerat per månad, konto, motpart och objekt: debet plus, kredit minus. Rader med tom Import är skrivna för hand; en inläsning rör dem inte.",
    en: "What was booked, summed by month, account, counterpart and object: debit plus, credit minus. Rows with a blank Import are typed by hand; no import touches them.",
  },
  order: ["period", "account", "counterpart", "object", "amount", "importId"],
  columns: {
    period: required(
      whole({ sv: "Period", en: "Period", width: 10 }, { least: 190_001, most: 209_912 }),
    ),
    account: required(code({ sv: "Konto", en: "Account", width: 12 })),
    counterpart: code({ sv: "Motpart", en: "Counterpart", width: 12 }),
    object: code({ sv: "Objekt", en: "Object", width: 14 }),
    amount: required(decimal({ sv: "Belopp", en: "Amount", width: 16 }, "#,##0.00")),
    importId: code({ sv: "Import", en: "Import", width: 10 }),
  },
  derived: [
    {
      id: "accountRow",
      after: "importId",
      header: { sv: "Karta", en: "Map" },
      width: 9,
      isNumeric: true,
      write: ({ mapping }) =>
        computed(mapping.accountRow, ACCOUNT_ROW, withFormat(LOOKS.cell, "0")),
    },
    {
      id: "objectRow",
      after: "importId",
      header: { sv: "Objektrad", en: "Object row" },
      width: 11,
      isNumeric: true,
      write: ({ mapping }) => computed(mapping.objectRow, OBJECT_ROW, withFormat(LOOKS.cell, "0")),
    },
    {
      id: "row",
      after: "importId",
      header: { sv: "Rad", en: "Row" },
      width: 24,
      write: ({ mapping }, language) =>
        computed(rowText(mapping, language), ROW[language], indented(LOOKS.cell)),
    },
    {
      id: "source",
      after: "importId",
      header: { sv: "Källa", en: "Source" },
      width: 24,
      write: ({ mapping }, language) =>
        computed(sourceText(mapping, language), SOURCE[language], indented(LOOKS.cell)),
    },
    {
      id: "origin",
      after: "importId",
      header: { sv: "Ursprung", en: "Origin" },
      width: 12,
      write: ({ importId }, language) =>
        computed(
          ORIGINS[importId === null ? "by-hand" : "import"][language],
          ORIGIN[language],
          indented(LOOKS.cell),
        ),
    },
  ],
  rowId: ({ period, account, counterpart, object, importId }) =>
    [String(period), account, counterpart, object, importId].join("/"),
  key: [],
  since: 3,
  isAlways: false,
};

const ROW = { sv: rowFormula("sv"), en: rowFormula("en") };
const SOURCE = { sv: sourceFormula("sv"), en: sourceFormula("en") };
const ORIGIN = { sv: originFormula("sv"), en: originFormula("en") };

/** What the column Rad comes to. @rule FU5 */
export function rowText({ row }: Mapping, language: Language): string {
  return row === null ? MISSING[language] : LEDGER_ROW_WORDS[row][language];
}

/** What the column Källa comes to. @rule FU5 */
export function sourceText({ row, source }: Mapping, language: Language): string {
  if (row === "balance") return LEDGER_ROW_WORDS.balance[language];
  return source ?? MISSING[language];
}
