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
  const rows = grid.rows.map((row) => gridRowCells(row, layout, place));
  const top = rowPlace(place, first.id);
  return [{ kind: "write-cells", sheet: place.sheet, top, left: place.left, rows, restyles }];
}

/** One row from the grid's first column to its last; a hole where a column is not ours. */
export function gridRowCells(
  { id, cells }: GridRow,
  layout: Layout,
  place: GridPlace,
): readonly (WrittenCell | null)[] {
  const row = rowPlace(place, id);
  const ids = new Map(
    [...place.columns].map(([column, { column: index }]) => [index, column] as const),
  );
  return Array.from({ length: place.right - place.left + 1 }, (_, offset) => {
    const column = ids.get(place.left + offset);
    if (column === undefined) return null;
    return writtenCell(cells[column] ?? BLANK, { layout, sheet: place.sheet, row });
  });
}
