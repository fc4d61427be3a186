import type { Language } from "../../engine/index.ts";
import type { PlacedGrid } from "../../templates/model/sheet.ts";
import type { GridPlace } from "../book/layout.ts";

/** Where a sheet's grid will stand when the sheet is made. */
export function newGridPlace(
  { grid, top, left }: PlacedGrid,
  sheet: string,
  language: Language,
): GridPlace {
  const { form, rows } = grid;
  const columns = form.columns.map(({ id, header }, index) => {
    return [id, { column: left + index, header: header[language] }] as const;
  });
  return {
    form,
    sheet,
    table: form.table,
    top,
    columns: new Map(columns),
    rows: new Map(rows.map(({ id }, index) => [id, top + 1 + index])),
    bottom: top + Math.max(rows.length, 1),
    end: top + Math.max(rows.length, 1),
    left,
    right: left + form.columns.length - 1,
  };
}

/** A name for a new tab: the title, or the title and a number where it is taken by a sheet that is not ours. */
export function freeSheetName(title: string, taken: readonly string[]): string {
  return freeName(title, taken, (number) => ` (${String(number)})`);
}

/** A grid whose table is to be made, under a name that no other table in the book has. */
export function withFreeTable(place: GridPlace, taken: readonly string[]): GridPlace {
  if (place.table === null) return place;
  return { ...place, table: freeName(place.table, taken, (number) => `_${String(number)}`) };
}

/** A name, or the name and the first number from 2 that nothing else has; capitals make no difference. */
function freeName(
  name: string,
  taken: readonly string[],
  numbered: (number: number) => string,
): string {
  const isTaken = (wanted: string): boolean =>
    taken.some((other) => other.toLowerCase() === wanted.toLowerCase());
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(name + numbered(number))) number += 1;
  return name + numbered(number);
}
