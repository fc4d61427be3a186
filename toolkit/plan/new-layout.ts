import type { Language } from "../../engine/index.ts";
import type { GridId } from "../../templates/model/ids.ts";
import type { PlacedGrid, SheetModel } from "../../templates/model/sheet.ts";
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

/** The grids of sheets that are to be made. */
export function newGridPlaces(
  sheets: readonly { readonly model: SheetModel; readonly name: string }[],
  language: Language,
): ReadonlyMap<GridId, GridPlace> {
  return new Map(
    sheets.flatMap(({ model, name }) =>
      model.grid === null
        ? []
        : [[model.grid.grid.form.id, newGridPlace(model.grid, name, language)] as const],
    ),
  );
}

/** A name for a new tab: the title, or the title and a number where it is taken by a sheet that is not ours. */
export function freeSheetName(title: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase());
  if (!isTaken(title)) return title;
  let number = 2;
  while (isTaken(`${title} (${String(number)})`)) number += 1;
  return `${title} (${String(number)})`;
}
