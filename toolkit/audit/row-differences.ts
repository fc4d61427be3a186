import type { Grid } from "../../templates/model/grid.ts";
import type { OpenBook } from "../book/find-grids.ts";

import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import { keyParts, keyText, rowKeyAt, rowKeyOf } from "../book/row-keys.ts";
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
  const storedKeys = stored.map(({ key }) => key);
  const extra = told(storedKeys, expected).map((about): Difference => {
    const cell = stored.find(({ key }) => keyText(key).startsWith(about))?.cell ?? "";
    return { ...base, cell, about, stored: about, recomputed: "", cause: "row-extra" };
  });
  const missing = told(expected, storedKeys).map((about): Difference => {
    return { ...base, cell: "", about, stored: "", recomputed: about, cause: "row-missing" };
  });
  if (extra.length > 0 || missing.length > 0) return [...extra, ...missing];
  return countDifference({ form, rows }, place);
}

/**
 * The keys among some that others lack, each as it is told; those of a year of which
 * the others have no row at all are told once, by the year.
 */
function told(keys: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  const groups = new Set(others.map(groupOf));
  const lacking = keys.filter((key) => key !== "" && !known.has(key));
  return [
    ...new Set(
      lacking.map((key) => {
        const group = groupOf(key);
        return group === "" || groups.has(group) ? keyText(key) : group;
      }),
    ),
  ];
}

/** What a key of three parts says before the last; empty for a shorter one. */
function groupOf(key: string): string {
  const parts = keyParts(key);
  return parts.length < 3 ? "" : parts.slice(0, -1).join(", ");
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
