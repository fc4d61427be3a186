import type { Grid } from "../../templates/model/grid.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import { rowKeyAt, rowKeyOf } from "../book/row-keys.ts";

/**
 * Where the rows of reports stand in a book that may lack some: each is found by its key, and
 * those that are not there come after the last, so that one missing row does not make every
 * row below it differ. Grids with rows that have no key are held row by row, as they are.
 *
 * @rule AU3 WB6
 */
export function withStoredRows(
  layout: Layout,
  grids: readonly Grid[],
  { book, present }: { readonly book: OpenBook; readonly present: Layout },
): Layout {
  const places = new Map(layout.grids);
  for (const grid of grids) {
    if (grid.form.keyless !== null) continue;
    const stored = gridPlace(present, grid.form.id);
    places.set(grid.form.id, { ...stored, rows: storedRows(grid, stored, book) });
  }
  return { ...layout, grids: places };
}

function storedRows(
  { form, rows }: Grid,
  place: GridPlace,
  book: OpenBook,
): ReadonlyMap<string, number> {
  const stored = new Map<string, number>();
  for (let row = place.bottom; row > place.top; row -= 1) {
    stored.set(rowKeyAt(book, place, row), row);
  }
  let next = place.bottom;
  return new Map(
    rows.map((row) => {
      const found = stored.get(rowKeyOf(form, row));
      if (found === undefined) next += 1;
      return [row.id, found ?? next];
    }),
  );
}
