import type { Problem, Result } from "../../engine/index.ts";
import { fail, succeed } from "../../engine/index.ts";
import { OWN_GRIDS, OWN_SHEETS } from "../../templates/book/own-parts.ts";
import type { GridForm } from "../../templates/model/grid.ts";
import type { OpenBook } from "./find-grids.ts";
import { findGrid, presentSheet } from "./find-grids.ts";
import type { Layout } from "./layout.ts";

/** Where everything of ours stands in a book; sheets that are gone are left out. @rule WB6 */
export function presentLayout(book: OpenBook): Result<Layout, Problem> {
  const { layout, broken } = partialLayout(book);
  const problems = broken.flatMap((grid) => grid.problems);
  return problems.length > 0 ? fail(problems) : succeed(layout);
}

/** Where things of ours stand, and the grids that are not all there. */
export interface PartialLayout {
  readonly layout: Layout;
  readonly broken: readonly BrokenGrid[];
}

/** A grid on a sheet that is there, and what is wrong with it. */
export interface BrokenGrid {
  readonly form: GridForm;
  readonly problems: readonly Problem[];
}

/** As {@link presentLayout}, with the grids that are not all there left out and told. @rule WB6 */
export function partialLayout(book: OpenBook): PartialLayout {
  const sheets = OWN_SHEETS.flatMap((form) => {
    const sheet = presentSheet(book, form);
    return sheet === null ? [] : [[form.bookName, sheet.name] as const];
  });
  const names = new Map(sheets);
  const grids = OWN_GRIDS.filter((form) => names.has(form.sheet.bookName)).map((form) => ({
    form,
    grid: findGrid(book, form),
  }));
  const found = grids.flatMap(({ grid }) => (grid.ok ? [grid.value] : []));
  return {
    layout: { sheets: names, grids: new Map(found.map((grid) => [grid.form.id, grid])) },
    broken: grids.flatMap(({ form, grid }) => (grid.ok ? [] : [{ form, problems: grid.problems }])),
  };
}
