import type { Grid } from "../../templates/model/grid.ts";
import type { OpenBook } from "../book/find-grids.ts";

import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import { keyText, rowKeyAt, rowKeyOf } from "../book/row-keys.ts";
import { addressOf } from "../cells/address.ts";
import type { Difference } from "./difference.ts";
import { valueText } from "../../templates/model/cell-value.ts";

/** Rows that a report has too many of or too few, by what tells its rows apart. @rule AU3 */
export function rowDifferences(
  { form, rows }: Grid,
  { book, present }: { readonly book: OpenBook; readonly present: Layout },
): readonly Difference[] {
  const place = gridPlace(present, form.id);
  const column = place.columns.get(form.rowKey[0] ?? "")?.column ?? place.left;
  const stored = Array.from({ length: place.bottom - place.top }, (_, index) => {
    const row = place.top + 1 + index;
    return { cell: addressOf({ row, column }), key: rowKeyAt(book, place, row) };
  });
  const expected = rows.map((row) => rowKeyOf(form, row));
  const base = { sheet: place.sheet, difference: null } as const;
  const extra = stored
    .filter(({ key }) => key !== "" && !expected.includes(key))
    .map(({ cell, key }): Difference => {
      const about = keyText(key);
      return { ...base, cell, about, stored: about, recomputed: "", cause: "row-extra" };
    });
  const missing = expected
    .filter((key) => key !== "" && !stored.some((one) => one.key === key))
    .map((key): Difference => {
      const about = keyText(key);
      return { ...base, cell: "", about, stored: "", recomputed: about, cause: "row-missing" };
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
