import type { Agreement, Language } from "../../engine/index.ts";
import { keyRows, nameOf } from "../forms/key-rows.ts";
import type { SheetModel } from "../model/sheet.ts";
import { KEYS } from "../tables/keys.ts";
import { tableSheet } from "./table-sheet.ts";

/** The sheet Nycklar: how the cost, and each group's part of it, is divided. @rule AL12 */
export function keysSheet(agreement: Agreement, language: Language): SheetModel {
  const rows = keyRows(agreement).map((row) => ({
    ...row,
    name: nameOf(agreement, row.code, language),
  }));
  return tableSheet(KEYS, rows, { agreement, language });
}
