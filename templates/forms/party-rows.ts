import type { Agreement, Language, Party } from "../../engine/index.ts";
import type { Years } from "./years.ts";
import { ALWAYS } from "./years.ts";
import { groupsOf } from "./key-rows.ts";

/** A row of the table Parter: a party, or a group with its names. */
export interface PartyRow extends Years {
  readonly code: string;
  readonly name: string;
  /** Null where it is called the same in English. */
  readonly nameEnglish: string | null;
  readonly kind: Party["kind"] | "group";
}

/** The parties of an agreement as rows, and its groups for their names. */
export function partyRows({ parties, key }: Agreement): readonly PartyRow[] {
  const groups = groupsOf(key).map(({ code, name }) => ({
    code,
    name: name.sv,
    nameEnglish: name.en,
    kind: "group" as const,
    ...ALWAYS,
  }));
  return [...parties.map((party) => ({ ...party, nameEnglish: party.name, ...ALWAYS })), ...groups];
}

/** What a party or a group is called; nothing where it is not listed. */
export function nameIn(rows: readonly PartyRow[], code: string, language: Language): string {
  const row = rows.find((one) => one.code === code);
  if (row === undefined) return "";
  return language === "sv" ? row.name : (row.nameEnglish ?? row.name);
}
