import type { Agreement, Party } from "../../engine/index.ts";
import { groupsOf } from "../forms/key-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import { PARTY_KINDS } from "../forms/words.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { code, required, text, word } from "./columns.ts";

/** A row of the table Parter: a party, or a group with its names. */
export interface PartyRow {
  readonly code: string;
  readonly name: string;
  /** Null where it is called the same in English. */
  readonly nameEnglish: string | null;
  readonly kind: Party["kind"] | "group";
}

/** The table Parter: who pays, and the groups that they pay in. */
export const PARTIES: InputTable<PartyRow> = {
  form: tableForm("parties", SHEETS.parties, "Parter"),
  note: {
    sv: "Vilka som betalar. Koden är kommunens fyra siffror eller länets två; grupper har en egen kod.",
    en: "Who pays. The code is the municipality's four digits or the county's two; groups have a code of their own.",
  },
  order: ["code", "name", "nameEnglish", "kind"],
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
  },
  derived: [],
  rowId: (row) => row.code,
  key: ["code"],
  since: 1,
  isAlways: true,
};

/** The parties of an agreement as rows, and its groups for their names. */
export function partyRows({ parties, key }: Agreement): readonly PartyRow[] {
  const groups = groupsOf(key).map(({ code: own, name }) => ({
    code: own,
    name: name.sv,
    nameEnglish: name.en,
    kind: "group" as const,
  }));
  return [...parties.map((party) => ({ ...party, nameEnglish: party.name })), ...groups];
}
