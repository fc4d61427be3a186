import type { Language } from "../../engine/index.ts";
import type { Grid, GridForm, GridRow } from "../../templates/model/grid.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { pointedAt } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { gridPlace, rowPlace } from "../book/layout.ts";
import { gridRowCells } from "../plan/grid-cells.ts";
import { writtenCell } from "../plan/written-cell.ts";
import { addressOf } from "../cells/address.ts";
import type { ExpectedCell } from "./compare-cells.ts";
import { keyParts, rowKeyOf } from "../book/row-keys.ts";
import { isOtherRule } from "./written-rule.ts";
import { labelOf } from "./label-of.ts";
import { valueText } from "../../templates/model/cell-value.ts";

/** Every cell of a report as the inputs make it, where it stands in the book. @rule AU3 */
export function expectedCells(
  model: SheetModel,
  book: OpenBook,
  { layout, language }: { readonly layout: Layout; readonly language: Language },
): readonly ExpectedCell[] {
  const named = model.named.flatMap(({ name, cell }): ExpectedCell[] => {
    const reference = pointedAt(book, name);
    if (reference === null) return [];
    const { sheet, area } = reference;
    const written = writtenCell(cell, { layout, sheet, row: null });
    const address = addressOf({ row: area.top, column: area.left });
    return [{ sheet, cell: address, about: labelOf(name, language), written }];
  });
  return [...named, ...model.blocks.flatMap(({ grid }) => gridCells(grid, { book, layout }))];
}

/** What a row is called: by its name where it has one, after the year that it is of. */
function rowText(form: GridForm, row: GridRow): string {
  const parts = keyParts(rowKeyOf(form, row));
  const name = row.cells["name"]?.value ?? null;
  if (name === null) return parts.join(", ");
  return [...parts.slice(0, -1), valueText(name)].join(", ");
}

function gridCells(
  grid: Grid,
  where: { readonly book: OpenBook; readonly layout: Layout },
): readonly ExpectedCell[] {
  const { layout } = where;
  const place = gridPlace(layout, grid.form.id);
  const headers = new Map([...place.columns.values()].map((one) => [one.column, one.header]));
  return grid.rows.flatMap((row) => {
    const at = rowPlace(place, row.id);
    // One that is not there is told as a row.
    if (at > place.bottom) return [];
    const otherRule = isOtherRule(grid, { model: row, row: at }, where);
    const name = rowText(grid.form, row);
    return gridRowCells(row, layout, place).flatMap((written, offset): ExpectedCell[] => {
      const column = place.left + offset;
      if (written === null) return [];
      const cell = addressOf({ row: at, column });
      const about = `${name}, ${headers.get(column) ?? ""}`;
      return [{ sheet: place.sheet, cell, about, written, isOtherRule: otherRule }];
    });
  });
}
