import { sheetOf } from "../book/find-grids.ts";
import type { Grid } from "../../templates/model/grid.ts";
import type { OpenBook } from "../book/find-grids.ts";

import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";
import type { Difference } from "./difference.ts";
import { valueText } from "../../templates/model/cell-value.ts";

/** Rows that a report has too many of or too few, by the codes in it. @rule AU3 */
export function rowDifferences(
  { form, rows }: Grid,
  { book, present }: { readonly book: OpenBook; readonly present: Layout },
): readonly Difference[] {
  const place = gridPlace(present, form.id);
  const column = place.columns.get("code")?.column ?? place.left;
  const { cells } = sheetOf(book, place.sheet);
  const stored = Array.from({ length: place.bottom - place.top }, (_, index) => {
    const cell = addressOf({ row: place.top + 1 + index, column });
    return { cell, code: valueText(cells.get(cell)?.value ?? null) };
  });
  const expected = rows.map((row) => valueText(row.cells["code"]?.value ?? null));
  const base = { sheet: place.sheet, difference: null } as const;
  const extra = stored
    .filter(({ code }) => code !== "" && !expected.includes(code))
    .map(({ cell, code }): Difference => {
      return { ...base, cell, about: code, stored: code, recomputed: "", cause: "row-extra" };
    });
  const missing = expected
    .filter((code) => code !== "" && !stored.some((one) => one.code === code))
    .map((code): Difference => {
      return { ...base, cell: "", about: code, stored: "", recomputed: code, cause: "row-missing" };
    });
  if (extra.length > 0 || missing.length > 0) return [...extra, ...missing];
  return countDifference({ form, rows }, place);
}

/** Sums and differences have no code: that one is missing, or one too many, the number of rows tells. */
function countDifference({ rows }: Grid, place: GridPlace): readonly Difference[] {
  const count = place.bottom - place.top;
  if (count === rows.length) return [];
  const last = valueText(rows.at(-1)?.cells["name"]?.value ?? null);
  const cell = addressOf({ row: place.bottom, column: place.left });
  const base = { sheet: place.sheet, cell, difference: null } as const;
  return count < rows.length
    ? [{ ...base, about: last, stored: "", recomputed: last, cause: "row-missing" }]
    : [{ ...base, about: cell, stored: cell, recomputed: "", cause: "row-extra" }];
}
