import type { FileKind } from "../engine/index.ts";

/** What begins each kind, in the order they are tried. */
const BEGINNINGS: readonly (readonly [FileKind, RegExp])[] = [
  ["html", /^(?:<!doctype html|<(?:html|head|body|table|meta|style|div)\b|mime-version:)/i],
  ["xml-spreadsheet", /^<\?xml.{0,2000}(?:progid="Excel\.Sheet"|office:spreadsheet")/is],
  ["fods", /^<\?xml.{0,2000}<office:document\b/is],
  ["html", /^<\?xml.{0,2000}<html\b/is],
  ["xml", /^<\?xml\b/i],
  ["dif", /^TABLE\s*?\r?\n0,1\r?\n/],
  ["sylk", /^ID;P/],
  [
    "px",
    /^(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|TABLEID|DECIMALS|MATRIX|SUBJECT-(?:AREA|CODE)|TITLE|CONTENTS)=/,
  ],
  ["json-stat", /^\{(?=.*"dimension"\s*:)(?=.*"value"\s*:)/s],
  ["rtf", /^\{\\rtf/],
  ["pdf", /^%PDF-/],
];

/** Which other kind of file a text is, by how it begins; null where it may be a table or an agreement. @rule RD2 */
export function otherKindOf(text: string): FileKind | null {
  const start = text.trimStart();
  return BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0] ?? null;
}

/** Whether a text is JSON, which an agreement is and a table is not. */
export function isJson(text: string): boolean {
  return /^\s*[{[]\s*["{[\]}\d]/.test(text);
}
