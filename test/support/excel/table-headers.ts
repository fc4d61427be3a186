import { columnsOf } from "./area.ts";
import { viewOf } from "./cells.ts";
import type { MemoryBook, MemorySheet, MemoryTable } from "./model.ts";
import { isSameName, madeCell } from "./model.ts";

/** The names of a table's columns: the texts of its headers. */
export function headerNames(
  book: MemoryBook,
  sheet: MemorySheet,
  { area }: MemoryTable,
): readonly string[] {
  return Array.from({ length: columnsOf(area) }, (_, index) =>
    String(viewOf(book, sheet, area.top, area.left + index).value),
  );
}

/** Makes every header a text that no other header is: `Column1` for a blank, `Kod2` for a second Kod. */
export function completeHeaders(book: MemoryBook, sheet: MemorySheet, table: MemoryTable): void {
  const taken: string[] = [];
  for (const [index, found] of headerNames(book, sheet, table).entries()) {
    const wanted = found === "" ? `Column${String(index + 1)}` : found;
    const name = freeName(wanted, taken);
    taken.push(name);
    const cell = madeCell(sheet, table.area.top, table.area.left + index);
    cell.content = name;
    cell.formula = null;
  }
}

function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean => taken.some((one) => isSameName(one, name));
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}${String(number)}`;
  return name;
}
