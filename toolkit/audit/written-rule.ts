import { valueText } from "../../templates/model/cell-value.ts";
import type { Grid } from "../../templates/model/grid.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetOf } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";

/**
 * Whether reports were written by the rule that the inputs now name, as far as their grids
 * say by which. The last row tells: groups, which have a rule of their own, come first.
 *
 * @rule AU3
 */
export function isRuleWritten(
  models: readonly SheetModel[],
  where: { readonly book: OpenBook; readonly layout: Layout },
): boolean {
  const grids = models.flatMap(({ blocks }) => blocks.map(({ grid }) => grid));
  return grids.every((grid) => {
    const { writtenFor } = grid.form;
    return writtenFor === null || isWritten(grid, writtenFor, where);
  });
}

function isWritten(
  { form, rows }: Grid,
  id: string,
  { book, layout }: { readonly book: OpenBook; readonly layout: Layout },
): boolean {
  const place = layout.grids.get(form.id);
  const column = place?.columns.get(id)?.column;
  if (place === undefined || column === undefined) return false;
  const { cells } = sheetOf(book, place.sheet);
  const found = cells.get(addressOf({ row: place.bottom, column }))?.value ?? null;
  return valueText(found) === valueText(rows.at(-1)?.cells[id]?.value ?? null);
}
