import type { GridForm, GridRow } from "../../templates/model/grid.ts";
import { gridPlace } from "../book/layout.ts";
import { rowKeyAt, rowKeyOf } from "../book/row-keys.ts";
import type { Operation } from "../workbook.ts";
import type { PlacedBook } from "./append-rows.ts";
import { writtenCell } from "./written-cell.ts";

/** A row as it was and as it is to be. */
interface ChangedRow {
  readonly old: GridRow;
  readonly row: GridRow;
}

/**
 * Writes the cells of an input table's row that are to hold something else. The row is found
 * by its key; a table without one is not looked into.
 *
 * @rule WB2 WB6
 */
export function changeRow(
  { book, present }: PlacedBook,
  form: GridForm,
  { old, row }: ChangedRow,
): readonly Operation[] {
  const changed = Object.keys(row.cells).filter(
    (column) => old.cells[column]?.value !== row.cells[column]?.value,
  );
  if (form.rowKey.length === 0 || changed.length === 0) return [];
  const place = gridPlace(present, form.id);
  const key = rowKeyOf(form, row);
  const rows = Array.from({ length: place.bottom - place.top }, (_, at) => place.top + 1 + at);
  const top = rows.find((one) => rowKeyAt(book, place, one) === key);
  if (top === undefined) return [];
  return changed.flatMap((column): readonly Operation[] => {
    const [cell, at] = [row.cells[column], place.columns.get(column)];
    if (cell === undefined || at === undefined) return [];
    const written = writtenCell(cell, {
      layout: present,
      sheet: place.sheet,
      row: top,
      grid: place.form.id,
    });
    return [{ kind: "write-cells", sheet: place.sheet, top, left: at.column, rows: [[written]] }];
  });
}
