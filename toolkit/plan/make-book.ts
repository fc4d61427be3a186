import type { Language } from "../../engine/index.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { Operation } from "../workbook.ts";
import type { Layout } from "../book/layout.ts";
import { makeSheet } from "./make-sheet.ts";
import { newGridPlaces } from "./new-layout.ts";

/** A whole new book: its sheets in the order of the tabs. @rule WB1 */
export function makeBook(sheets: readonly SheetModel[], language: Language): readonly Operation[] {
  const titled = sheets.map((model) => ({ model, name: model.form.title[language] }));
  const layout: Layout = {
    sheets: new Map(titled.map(({ model, name }) => [model.form.bookName, name])),
    grids: newGridPlaces(titled, language),
  };
  return sheets.flatMap((model) => makeSheet(model, layout));
}
