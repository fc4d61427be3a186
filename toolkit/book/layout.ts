import { invariant } from "../../engine/index.ts";
import type { GridForm, SheetForm } from "../../templates/model/grid.ts";
import type { GridId } from "../../templates/model/ids.ts";

/** Where our sheets and grids stand, in a book that is or in one that is to be. */
export interface Layout {
  /** The tab's name, by the sheet's defined name. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly grids: ReadonlyMap<GridId, GridPlace>;
}

/** Where a grid stands. Rows and columns count from 0. */
export interface GridPlace {
  readonly form: GridForm;
  readonly sheet: string;
  /** The table's name as it is now; null for a range. */
  readonly table: string | null;
  /** The row of the headers. */
  readonly top: number;
  /** The columns by id, and what their headers say now. */
  readonly columns: ReadonlyMap<string, ColumnPlace>;
  /** The rows by id. */
  readonly rows: ReadonlyMap<string, number>;
  /** The last row of its own, and with a totals row of the user's. */
  readonly bottom: number;
  readonly end: number;
  /** The first and the last column, others' among them. */
  readonly left: number;
  readonly right: number;
}

/** A column of a grid. */
export interface ColumnPlace {
  readonly column: number;
  readonly header: string;
}

/** The grid, which is known to stand somewhere. */
export function gridPlace({ grids }: Layout, id: GridId): GridPlace {
  const place = grids.get(id);
  invariant(place !== undefined, "WB6", () => `the grid ${id} stands somewhere`);
  return place;
}

/** A column of a grid, which is known to be there. */
export function columnPlace({ form, columns }: GridPlace, id: string): ColumnPlace {
  const place = columns.get(id);
  invariant(place !== undefined, "WB6", () => `the grid ${form.id} has the column ${id}`);
  return place;
}

/** A row of a grid, which is known to be there. */
export function rowPlace({ form, rows }: GridPlace, id: string): number {
  const row = rows.get(id);
  invariant(row !== undefined, "WB6", () => `the grid ${form.id} has the row ${id}`);
  return row;
}

/** The tab's name of a sheet, which is known to be there. */
export function sheetName({ sheets }: Layout, form: SheetForm): string {
  const name = sheets.get(form.bookName);
  invariant(name !== undefined, "WB6", () => `the sheet ${form.bookName} has a name`);
  return name;
}
