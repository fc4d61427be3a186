import type { Language } from "../../engine/index.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { Layout } from "../book/layout.ts";
import type { Operation, PresentWorkbook } from "../workbook.ts";
import { makeSheet } from "./make-sheet.ts";
import { freeSheetName, newGridPlace, withFreeTable } from "./new-layout.ts";

/**
 * A whole new set of sheets, in the order of the tabs. What is in the book already
 * keeps its names: where a sheet or a table of somebody else's has one of ours, ours
 * gets a number.
 *
 * @rule WB1 WB2
 */
export function makeBook(
  sheets: readonly SheetModel[],
  language: Language,
  { sheets: present, tableNames }: Pick<PresentWorkbook, "sheets" | "tableNames">,
): readonly Operation[] {
  const taken = present.map(({ name }) => name);
  const titled = sheets.map((model) => {
    const name = freeSheetName(model.form.title[language], taken);
    taken.push(name);
    return { model, name };
  });
  const grids = titled.flatMap(({ model: { blocks }, name }) =>
    blocks.map((block) => {
      const place = withFreeTable(newGridPlace(block, name, language), tableNames);
      return [place.form.id, place] as const;
    }),
  );
  const layout: Layout = {
    sheets: new Map(titled.map(({ model, name }) => [model.form.bookName, name])),
    grids: new Map(grids),
  };
  return sheets.flatMap((model) => makeSheet(model, layout));
}
