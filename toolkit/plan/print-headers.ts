import type { Agreement, Language } from "../../engine/index.ts";
import { OWN_SHEETS } from "../../templates/book/own-parts.ts";
import { RETIRED_TITLES } from "../../templates/forms/retired-names.ts";
import { printOf } from "../../templates/sheets/print-set-up.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetOf } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { headerParts } from "../cells/header-text.ts";
import type { Operation, PrintLine } from "../workbook.ts";

/** What headers say, besides the sheets' titles. */
export interface Printing {
  readonly agreement: Agreement;
  readonly language: Language;
  /** What stands in the middle above a report, as it was written and as it is to be, by the sheet's name. */
  readonly heads: ReadonlyMap<string, { readonly before: string; readonly now: string }>;
}

/**
 * Has the headers of our sheets say what the inputs say now: the agreement may have got
 * another name since they were made. A header or footer that the user has made their own
 * is left alone.
 *
 * @rule WB2
 */
export function updateHeaders(
  book: OpenBook,
  { sheets }: Layout,
  { agreement, language, heads }: Printing,
): readonly Operation[] {
  return OWN_SHEETS.flatMap(({ bookName, title }): readonly Operation[] => {
    const sheet = sheets.get(bookName);
    const printed = sheet === undefined ? null : sheetOf(book, sheet).printed;
    if (sheet === undefined || printed === null) return [];
    const titles = [title, RETIRED_TITLES[bookName] ?? title];
    const known = titles.find((one) => one[language] === printed.header.right) ?? title;
    const { before = "", now = "" } = heads.get(bookName) ?? {};
    const { header, footer } = printOf(agreement, { language, title: known, head: now });
    const [above, below] = [headerParts(header), headerParts(footer)];
    const written = headerParts({ ...header, center: before });
    const isOurs =
      isSame(printed.footer, below) &&
      isSame(printed.header, { ...written, left: printed.header.left });
    if (!isOurs || isSame(printed.header, above)) return [];
    return [{ kind: "set-header", sheet, header }];
  });
}

function isSame(one: PrintLine, other: PrintLine): boolean {
  return one.left === other.left && one.center === other.center && one.right === other.right;
}
