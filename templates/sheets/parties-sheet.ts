import type { Agreement, Language } from "../../engine/index.ts";
import { GRIDS } from "../forms/grids.ts";
import { SHEETS } from "../forms/sheets.ts";
import { PARTY_KINDS } from "../forms/words.ts";
import type { GridRow } from "../model/grid.ts";
import type { SheetModel } from "../model/sheet.ts";
import { codeInput, textInput, wordInput, wordsOf } from "../cells/cells.ts";
import { groupsOf } from "../forms/key-rows.ts";
import { inputSheet } from "./input-sheet.ts";

/** The sheet Parter: who pays, and the groups that they pay in. */
export function partiesSheet(agreement: Agreement, language: Language): SheetModel {
  return inputSheet({
    form: SHEETS.parties,
    language,
    note: {
      sv: "Vilka som betalar. Koden är kommunens fyra siffror eller länets två; grupper har en egen kod.",
      en: "Who pays. The code is the municipality's four digits or the county's two; groups have a code of their own.",
    },
    grid: { form: GRIDS.parties, rows: partyRows(agreement, language) },
    widths: [14, 34, 34, 16],
    codeColumns: ["code"],
    agreement,
    validations: [
      {
        over: { kind: "column", column: "kind" },
        rule: { kind: "list", values: wordsOf(PARTY_KINDS, language) },
        title: SHEETS.parties.title[language],
        message: wordsOf(PARTY_KINDS, language).join(", "),
      },
    ],
  });
}

function partyRows(agreement: Agreement, language: Language): readonly GridRow[] {
  const parties = agreement.parties.map(({ code, name, kind }) => ({
    id: code,
    cells: {
      code: codeInput(code),
      name: textInput(name),
      nameEnglish: textInput(name),
      kind: wordInput(PARTY_KINDS, kind, language),
    },
  }));
  const groups = groupsOf(agreement.key).map(({ code, name }) => ({
    id: code,
    cells: {
      code: codeInput(code),
      name: textInput(name.sv),
      nameEnglish: textInput(name.en),
      kind: wordInput(PARTY_KINDS, "group", language),
    },
  }));
  return [...parties, ...groups];
}
