import type { Grid, GridRow, ModelCell } from "../../templates/model/grid.ts";
import type { WriteCells, WrittenCell } from "../workbook.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { rowPlace } from "../book/layout.ts";
import { writtenCell } from "./written-cell.ts";

const BLANK: ModelCell = { value: null, look: {} };

/** Where a grid is written. */
export interface GridWriting {
  readonly layout: Layout;
  readonly place: GridPlace;
  /** Whether rows change places, so that their looks must go with them. */
  readonly restyles?: boolean;
}

/** All rows of a grid, where the layout has them; columns that are not ours are left alone. */
export function writeGridRows(
  grid: Grid,
  { layout, place, restyles = false }: GridWriting,
): readonly WriteCells[] {
  const [first] = grid.rows;
  if (first === undefined) return [];
  const columns = columnsInOrder(place);
  const rows = grid.rows.map((row) => rowCells(row, columns, { layout, place }));
  const top = rowPlace(place, first.id);
  return [{ kind: "write-cells", sheet: place.sheet, top, left: place.left, rows, restyles }];
}

/** One row from the grid's first column to its last; a hole where a column is not ours. */
export function gridRowCells(
  { id, cells }: GridRow,
  layout: Layout,
  place: GridPlace,
): readonly (WrittenCell | null)[] {
  return rowCells({ id, cells }, columnsInOrder(place), { layout, place });
}

/** The columns' ids from the grid's first to its last; null for one that is not ours. */
function columnsInOrder({ columns, left, right }: GridPlace): readonly (string | null)[] {
  const ids = new Map([...columns].map(([id, { column }]) => [column, id] as const));
  return Array.from({ length: right - left + 1 }, (_, offset) => ids.get(left + offset) ?? null);
}

function rowCells(
  { id, cells }: GridRow,
  columns: readonly (string | null)[],
  { layout, place }: GridWriting,
): readonly (WrittenCell | null)[] {
  const at = { layout, sheet: place.sheet, row: rowPlace(place, id), grid: place.form.id };
  return columns.map((column) =>
    column === null ? null : writtenCell(cells[column] ?? BLANK, at),
  );
}
