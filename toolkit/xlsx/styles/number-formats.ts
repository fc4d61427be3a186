import type { NumberFormat } from "../../../templates/model/look.ts";
import { NUMBER_FORMATS } from "../../../templates/model/look.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed } from "../xml/node.ts";

/** Formats that every spreadsheet knows by number, and that files therefore do not spell out. */
const BUILT_IN: Readonly<Record<string, number>> = {
  "0": 1,
  "#,##0": 3,
  "#,##0.00": 4,
  "0.00%": 10,
  "@": 49,
};

/** The number of a format that needs no spelling out; null for others. */
export function builtInId(format: NumberFormat): number | null {
  return BUILT_IN[format] ?? null;
}

/** The formats that a book's styles spell out, by number. */
export function spelledFormats(styles: XmlNode): ReadonlyMap<number, string> {
  const list = childNamed(styles, "numFmts");
  const formats = list === null ? [] : childrenNamed(list, "numFmt");
  return new Map(
    formats.map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      attributes.get("formatCode") ?? "",
    ]),
  );
}

/** Which of our formats a number stands for; null for any other format. */
export function ourFormat(id: number, spelled: ReadonlyMap<number, string>): NumberFormat | null {
  const code = spelled.get(id);
  if (code !== undefined) return NUMBER_FORMATS.find((format) => format === code) ?? null;
  return NUMBER_FORMATS.find((format) => BUILT_IN[format] === id) ?? null;
}
