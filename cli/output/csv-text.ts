import type { Language } from "../../engine/index.ts";

/** Without it, Excel reads UTF-8 as Windows-1252 and turns «Å» into two characters. */
const BYTE_ORDER_MARK = "\ufeff";

/** A cell: a text, or digits with a point. */
export type CsvCell = { readonly text: string } | { readonly digits: string };

/**
 * A table separated by semicolons. Numbers have the language's decimal sign and
 * nothing else; a text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 *
 * @rule CL4
 */
export function csvText(
  headers: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  language: Language,
): string {
  const lines = [
    headers.map(quoteCell),
    ...rows.map((row) => row.map((cell) => cellText(cell, language))),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(";")}\r\n`).join("");
}

function cellText(cell: CsvCell, language: Language): string {
  if ("digits" in cell) return language === "sv" ? cell.digits.replace(".", ",") : cell.digits;
  return quoteCell(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell.text) ? `'${cell.text}` : cell.text);
}

function quoteCell(text: string): string {
  return /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
