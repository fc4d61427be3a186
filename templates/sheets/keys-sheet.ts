import type { Agreement, Language } from "../../engine/index.ts";
import { GRIDS } from "../forms/grids.ts";
import { SHEETS } from "../forms/sheets.ts";
import { KEY_KINDS } from "../forms/words.ts";
import type { Formula } from "../model/formula.ts";
import { formula } from "../model/formula.ts";
import type { GridRow } from "../model/grid.ts";
import type { SheetModel } from "../model/sheet.ts";
import {
  codeInput,
  computed,
  nameFormula,
  numberInput,
  textInput,
  wordInput,
} from "../cells/cells.ts";
import { inputSheet } from "./input-sheet.ts";
import type { KeyRow } from "../forms/key-rows.ts";
import { keyRows, nameOf } from "../forms/key-rows.ts";
import { indented, LOOKS } from "../cells/palette.ts";

/** The sheet Nycklar: how the cost, and each group's part of it, is divided. @rule AL12 */
export function keysSheet(agreement: Agreement, language: Language): SheetModel {
  return inputSheet({
    form: SHEETS.keys,
    language,
    note: {
      sv: "Hur kostnaden delas: varje nyckel delar en summa på sina rader. En grupp delas vidare av nyckeln med gruppens kod.",
      en: "How the cost is divided: each key divides one sum over its rows. A group is divided further by the key with the group's code.",
    },
    grid: {
      form: GRIDS.keys,
      rows: keyRows(agreement).map((row) => gridRow(agreement, row, language)),
    },
    widths: [18, 14, 34, 16, 12, 12, 16],
    codeColumns: ["key", "code"],
    agreement,
    validations: [
      {
        over: { kind: "column", column: "percent" },
        rule: { kind: "decimal-between", least: 0, most: 100 },
        title: GRIDS.keys.columns[4]?.header[language] ?? "",
        message: language === "sv" ? "Ett tal från 0 till 100." : "A number from 0 to 100.",
      },
    ],
  });
}

const OWN_CODE = { kind: "this-row", grid: "keys", column: "code" } as const;

/** The name of a row's party, in each language. */
const NAMES: Readonly<Record<Language, Formula>> = {
  sv: nameFormula(formula`${OWN_CODE}`, "sv"),
  en: nameFormula(formula`${OWN_CODE}`, "en"),
};

function gridRow(agreement: Agreement, row: KeyRow, language: Language): GridRow {
  return {
    id: `${row.key}/${row.code}`,
    cells: {
      key: codeInput(row.key),
      code: codeInput(row.code),
      name: computed(nameOf(agreement, row.code, language), NAMES[language], indented(LOOKS.cell)),
      by: wordInput(KEY_KINDS, row.by, language),
      percent: numberInput(row.percent, "#,##0.0000"),
      odd: numberInput(row.odd),
      source: textInput(row.source),
    },
  };
}
