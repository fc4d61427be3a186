import type { Area } from "../workbook.ts";
import { parseArea, parseAddress } from "./address.ts";

/** A place in a book: the sheet and the cells. */
export interface SheetReference {
  readonly sheet: string;
  readonly area: Area;
}

/** Reads `Parter!$A$4` and `'Det''s'!$A$1:$B$2`; null for anything else, `#REF!` too. */
export function parseSheetReference(text: string): SheetReference | null {
  const [, quoted, plain, cells = ""] =
    /^=?(?:'((?:[^']|'')+)'|([^'!()[\],;"#]+))!([$A-Z0-9:]+)$/i.exec(text.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const area = parseArea(cells);
  return sheet === undefined || area === null ? null : { sheet, area };
}

/** A sheet's name as a formula has it: in quotation marks where it could be read as something else. */
export function quoteSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    parseAddress(name) === null &&
    !/^(?:r\d*c?\d*|c\d*|true|false)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
