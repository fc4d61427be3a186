import type { Problem, Result } from "../../engine/index.ts";
import { fail, problemsIn, succeed } from "../../engine/index.ts";
import { GRIDS } from "../../templates/forms/grids.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import type { OpenBook } from "./find-grids.ts";
import { findGrid, presentSheet } from "./find-grids.ts";
import type { Layout } from "./layout.ts";

/** Where everything of ours stands in a book; sheets that are gone are left out. @rule WB6 */
export function presentLayout(book: OpenBook): Result<Layout, Problem> {
  const sheets = Object.values(SHEETS).flatMap((form) => {
    const sheet = presentSheet(book, form);
    return sheet === null ? [] : [[form.bookName, sheet.name] as const];
  });
  const names = new Map(sheets);
  const grids = Object.values(GRIDS)
    .filter((form) => names.has(form.sheet.bookName))
    .map((form) => findGrid(book, form));
  const problems = problemsIn<Problem>(grids);
  if (problems.length > 0) return fail(problems);
  const found = grids.flatMap((grid) => (grid.ok ? [grid.value] : []));
  return succeed({ sheets: names, grids: new Map(found.map((grid) => [grid.form.id, grid])) });
}
