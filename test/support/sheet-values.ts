import type { CellValue } from "../../templates/model/cell-value.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";

/** What a model's cells hold: its rows by their ids and columns, and its named cells. */
export interface SheetValues {
  readonly ids: readonly string[];
  readonly cell: (row: string, column: string) => CellValue;
  readonly named: (name: string) => CellValue;
}

/** The cached values of a sheet, whatever formulas they stand beside. */
export function valuesOf({ blocks, named }: SheetModel): SheetValues {
  const rows = new Map(blocks.flatMap(({ grid }) => grid.rows).map(({ id, cells }) => [id, cells]));
  const cells = new Map(named.map(({ name, cell }) => [name, cell.value]));
  return {
    ids: [...rows.keys()],
    cell: (row, column) => rows.get(row)?.[column]?.value ?? null,
    named: (name) => cells.get(name) ?? null,
  };
}
