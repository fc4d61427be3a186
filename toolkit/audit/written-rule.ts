import { ruleId } from "../../engine/index.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import type { Grid, GridRow } from "../../templates/model/grid.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetOf } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";

/** A book, and where things of ours stand in it. */
interface InBook {
  readonly book: OpenBook;
  readonly layout: Layout;
}

/**
 * Whether reports were written by the rule that the inputs now name, as far as their grids
 * say by which. The last row tells: groups, which have a rule of their own, come first.
 *
 * @rule AU3
 */
export function isRuleWritten(models: readonly SheetModel[], where: InBook): boolean {
  const grids = models.flatMap(({ blocks }) => blocks.map(({ grid }) => grid));
  return grids.every((grid) => {
    const { writtenFor } = grid.form;
    if (writtenFor === null || writtenFor.isPerRow) return true;
    const place = where.layout.grids.get(grid.form.id);
    const last = grid.rows.at(-1);
    if (place === undefined || last === undefined) return false;
    return storedRule(grid, place.bottom, where) === ruleOf(grid, last);
  });
}

/**
 * Whether a row, which goes by a rule of its own, was written by another one than the inputs
 * now name. A text that is no rule says nothing of how it was written.
 *
 * @rule AU3
 */
export function isOtherRule(
  grid: Grid,
  { model, row }: { readonly model: GridRow; readonly row: number },
  where: InBook,
): boolean {
  if (grid.form.writtenFor?.isPerRow !== true) return false;
  const stored = storedRule(grid, row, where);
  return ruleId(stored) !== null && stored !== ruleOf(grid, model);
}

function storedRule({ form }: Grid, row: number, { book, layout }: InBook): string {
  const place = layout.grids.get(form.id);
  const column = place?.columns.get(form.writtenFor?.column ?? "")?.column;
  if (place === undefined || column === undefined) return "";
  const { cells } = sheetOf(book, place.sheet);
  return valueText(cells.get(addressOf({ row, column }))?.value ?? null);
}

function ruleOf({ form }: Grid, { cells }: GridRow): string {
  return valueText(cells[form.writtenFor?.column ?? ""]?.value ?? null);
}
