import { valueText } from "../../templates/model/cell-value.ts";
import type { GridForm, GridRow } from "../../templates/model/grid.ts";
import { addressOf } from "../cells/address.ts";
import type { OpenBook } from "./find-grids.ts";
import { sheetOf } from "./find-grids.ts";
import type { GridPlace } from "./layout.ts";

/**
 * What tells a row of a grid from all others, as its form declares; empty for one that has
 * no key, or not all of one, such as a sum.
 *
 * @rule WB6
 */
export function rowKeyOf({ rowKey }: GridForm, { cells }: GridRow): string {
  return joined(rowKey.map((column) => valueText(cells[column]?.value ?? null)));
}

/** The key of the row that stands at a place in a workbook. @rule WB6 */
export function rowKeyAt(book: OpenBook, place: GridPlace, row: number): string {
  const { cells } = sheetOf(book, place.sheet);
  const texts = place.form.rowKey.map((id) => {
    const column = place.columns.get(id)?.column;
    const cell = column === undefined ? undefined : cells.get(addressOf({ row, column }));
    return valueText(cell?.value ?? null);
  });
  return joined(texts);
}

/** What a key is made of; nothing for a row without one. */
export function keyParts(key: string): readonly string[] {
  return key === "" ? [] : key.split("\n");
}

/** A key as it is told. */
export function keyText(key: string): string {
  return keyParts(key).join(", ");
}

function joined(texts: readonly string[]): string {
  return texts.includes("") ? "" : texts.join("\n");
}
