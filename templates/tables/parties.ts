import type { PartyRow } from "../forms/party-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import { PARTY_KINDS } from "../forms/words.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, required, text, word, YEARS } from "./columns.ts";

/** The table Parter: who pays, and the groups that they pay in. */
export const PARTIES: InputTable<PartyRow> = {
  form: tableForm("parties", SHEETS.parties, "Parter"),
  note: {
    sv: "Vilka som betalar. Koden är kommunens fyra siffror eller länets två; grupper har en egen kod. Den som lämnar får ett sista år och står kvar.",
    en: "Who pays. The code is the municipality's four digits or the county's two; groups have a code of their own. Who leaves gets a last year and stays in the table.",
  },
  order: ["code", "name", "nameEnglish", "kind", "from", "to"],
  columns: {
    code: required(code({ sv: "Kod", en: "Code", width: 14 })),
    name: required(text({ sv: "Namn", en: "Name in Swedish", width: 34 })),
    nameEnglish: text({ sv: "Namn på engelska", en: "Name", width: 34 }),
    kind: word({ sv: "Slag", en: "Kind", width: 16 }, PARTY_KINDS, [
      "municipality",
      "region",
      "other",
      "group",
    ]),
    ...YEARS,
  },
  derived: [],
  rowId: (row) => row.code,
  key: ["code"],
  since: 1,
  isAlways: true,
};
