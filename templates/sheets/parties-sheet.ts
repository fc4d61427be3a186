import type { Agreement, Language } from "../../engine/index.ts";
import { groupsOf } from "../forms/key-rows.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { PartyRow } from "../tables/parties.ts";
import { PARTIES } from "../tables/parties.ts";
import { tableSheet } from "./table-sheet.ts";

/** The sheet Parter: who pays, and the groups that they pay in. */
export function partiesSheet(agreement: Agreement, language: Language): SheetModel {
  return tableSheet(PARTIES, partyRows(agreement), { agreement, language });
}

function partyRows({ parties, key }: Agreement): readonly PartyRow[] {
  const groups = groupsOf(key).map(({ code, name }) => ({
    code,
    name: name.sv,
    nameEnglish: name.en,
    kind: "group" as const,
  }));
  return [...parties.map((party) => ({ ...party, nameEnglish: party.name })), ...groups];
}
