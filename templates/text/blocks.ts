/** A part of an answer, as plain data in one language: whoever shows it counts nothing. */
export type Block =
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  /** Whether some rule gives the table. */
  | { readonly kind: "verdict"; readonly isGiven: boolean; readonly text: string }
  | { readonly kind: "ways"; readonly heading: string; readonly rules: readonly string[] }
  | BlockTable;

/** A table of names and numbers. */
export interface BlockTable {
  readonly kind: "table";
  readonly caption: string;
  readonly headers: readonly string[];
  /** How many columns, from the first, hold texts; one where it is left out. */
  readonly texts?: number;
  readonly rows: readonly (readonly BlockCell[])[];
  /** The row that sums the others; null where there is none. */
  readonly total: readonly BlockCell[] | null;
}

/** A text, or digits with a point that are shown in the language's form. */
export type BlockCell =
  { readonly text: string } | { readonly digits: string; readonly isSigned: boolean };

/** A cell of digits. */
export function digits(number: string | bigint): BlockCell {
  return { digits: String(number), isSigned: false };
}

/** A cell of digits with a sign, 0 without one. */
export function signed(number: string | bigint): BlockCell {
  return { digits: String(number), isSigned: String(number) !== "0" };
}
