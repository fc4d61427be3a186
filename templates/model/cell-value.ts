/** A value as a spreadsheet keeps it; an error is what a cell shows as `#DIV/0!`. */
export type CellValue = string | number | boolean | null | { readonly error: string };

/** What a cell shows, in digits with a point; a blank and an empty text are alike. */
export function valueText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}
