import type { Language, LocalText } from "../engine/index.ts";
import { LOOKS } from "../templates/cells/palette.ts";
import type { NamedForm } from "../templates/forms/names.ts";
import { BOOK } from "../templates/forms/names.ts";
import type { SheetForm } from "../templates/model/grid.ts";
import type { SheetModel } from "../templates/model/sheet.ts";
import { RETIRED, RETIRED_FACTS } from "../templates/forms/retired-names.ts";
import { OWN_SHEETS } from "../templates/book/own-parts.ts";
import { SHEETS, upgradedSheet } from "../templates/forms/sheets.ts";
import { reportsFor } from "../templates/reports/reports.ts";
import { BOOK_FORMAT } from "../templates/forms/words.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import type { OpenBook } from "./book/find-grids.ts";
import { pointedAt, presentSheet } from "./book/find-grids.ts";
import type { Layout } from "./book/layout.ts";
import { sheetName } from "./book/layout.ts";
import type { SheetReference } from "./cells/sheet-reference.ts";
import type { Operation, WrittenCell } from "./workbook.ts";

/** A workbook of an earlier form, and where everything of ours will stand in it. */
export interface Upgrading {
  readonly book: OpenBook;
  readonly layout: Layout;
  readonly language: Language;
}

/**
 * What an upgrade does to the sheets that were there: cells that a table has taken the place of
 * say where it is, and the workbook says its form. Nothing moves.
 *
 * @rule WB8
 */
export function retireCells({ book, layout, language }: Upgrading): readonly Operation[] {
  const sheet = presentSheet(book, SHEETS.agreement)?.name;
  const noted = (forms: readonly NamedForm[], now: SheetForm): readonly Operation[] => {
    const where = movedTo(sheetName(layout, now))[language];
    return forms.flatMap(({ name }): readonly Operation[] => {
      const at = pointedAt(book, name);
      if (at?.sheet !== sheet || at === null) return [];
      return [{ ...writeAt(at, { value: where, look: LOOKS.note }), restyles: true }];
    });
  };
  const retired = [
    ...noted(Object.values(RETIRED_FACTS), SHEETS.agreements),
    ...noted(Object.values(RETIRED), SHEETS.decisions),
  ];
  const format = pointedAt(book, BOOK.format.name);
  return format === null ? retired : [...retired, writeAt(format, { value: BOOK_FORMAT })];
}

/** The sheets that a workbook has after a run, which makes its reports and some more, by the titles that it began with. @rule WB8 */
export function sheetsAfter(
  { book, inputs }: { readonly book: OpenBook; readonly inputs: BookInputs },
  made: readonly SheetModel[] = [],
): readonly SheetForm[] {
  const ids = [
    ...reportsFor(inputs).map(({ sheet }) => sheet.id),
    ...made.map(({ form }) => form.id),
  ];
  const sheets = OWN_SHEETS.filter(
    (form) => ids.includes(form.id) || presentSheet(book, form) !== null,
  );
  return beganInFirstForm(book) ? sheets.map(upgradedSheet) : sheets;
}

/** Whether the workbook's own facts stand above Klausuler, as they did in the first form, and not above the table Avtal. */
function beganInFirstForm(book: OpenBook): boolean {
  const at = pointedAt(book, BOOK.format.name)?.sheet;
  return at !== undefined && at === presentSheet(book, SHEETS.agreement)?.name;
}

function movedTo(sheet: string): LocalText {
  return { sv: `Flyttat till bladet ${sheet}`, en: `Moved to the sheet ${sheet}` };
}

function writeAt(
  { sheet, area }: SheetReference,
  cell: WrittenCell,
): Operation & { kind: "write-cells" } {
  return { kind: "write-cells", sheet, top: area.top, left: area.left, rows: [[cell]] };
}
