import type { Language, Problem, Result } from "../../engine/index.ts";
import { allOf, succeed } from "../../engine/index.ts";
import { OWN_SHEETS } from "../../templates/book/own-parts.ts";
import type { SheetForm } from "../../templates/model/grid.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { Operation } from "../workbook.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import { makeSheet } from "./make-sheet.ts";
import { freeSheetName, newGridPlace, withFreeTable } from "./new-layout.ts";
import { placeRows, rewriteSheet } from "./rewrite-sheet.ts";

/** A book that is written again. */
export interface Updating {
  /** Where things of ours stand in it. */
  readonly present: Layout;
  readonly language: Language;
  /** The number of its form. */
  readonly format: number;
}

/**
 * Writes reports into a book: over those that stand there, and anew where the
 * user has removed one.
 *
 * @returns the plan, or what stands in its way
 * @rule WB2 WB6
 */
export function updateReports(
  book: OpenBook,
  models: readonly SheetModel[],
  { present, language, format }: Updating,
): Result<readonly Operation[], Problem> {
  const layout = layoutAfter(book, models, { present, language });
  const steps = allOf(
    models.map((model) =>
      present.sheets.has(model.form.bookName)
        ? rewriteSheet(model, { book, layout, present, format })
        : succeed(makeSheet(model, layout, nextSheet(model.form, present))),
    ),
  );
  return steps.ok ? succeed(steps.value.flat()) : steps;
}

/** The tab that a new sheet is put before: the first one there of those that come after it in a new workbook. @rule WB6 */
function nextSheet({ bookName }: SheetForm, { sheets }: Layout): string | null {
  const place = OWN_SHEETS.findIndex((form) => form.bookName === bookName);
  const after = OWN_SHEETS.slice(place + 1);
  const next = after.find((form) => sheets.has(form.bookName));
  return next === undefined ? null : (sheets.get(next.bookName) ?? null);
}

/** Where everything will stand once the reports are written. */
export function layoutAfter(
  { present: { sheets, tableNames } }: OpenBook,
  models: readonly SheetModel[],
  { present, language }: Omit<Updating, "format">,
): Layout {
  const names = new Map(present.sheets);
  const grids = new Map(present.grids);
  const taken = sheets.map(({ name }) => name);
  for (const { form, blocks } of models) {
    const own = names.get(form.bookName) ?? freeSheetName(form.title[language], taken);
    names.set(form.bookName, own);
    taken.push(own);
    const isThere = present.sheets.has(form.bookName);
    for (const block of blocks) {
      const { id } = block.grid.form;
      const place: GridPlace = isThere
        ? placeRows(block.grid, gridPlace(present, id))
        : withFreeTable(newGridPlace(block, own, language), tableNames);
      grids.set(id, place);
    }
  }
  return { sheets: names, grids };
}
