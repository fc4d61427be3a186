/** A table as the pane shows it and as it is copied. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A column; numbers are aligned right, short texts (a code, a day) stay on one line. */
export interface TableColumn {
  readonly id: string;
  readonly header: string;
  readonly kind: "text" | "short" | "number";
}

/** A row; a total has a line above it. */
export interface TableRow {
  readonly id: string;
  readonly kind: "body" | "total";
  /** As many as there are columns. */
  readonly cells: readonly TableCell[];
}

/** What a cell holds: a text, or digits with a point that are shown in the language's form. */
export interface TableCell {
  readonly content:
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "digits"; readonly digits: string; readonly signed?: boolean };
  /** Where the number can be opened to its working. */
  readonly open?: { readonly label: string; readonly onOpen: () => void };
}

/** A cell of text. */
export function textCell(text: string): TableCell {
  return { content: { kind: "text", text } };
}

/** A cell of digits; blank where there are none. */
export function digitsCell(digits: string | null, signed = false): TableCell {
  return digits === null ? textCell("") : { content: { kind: "digits", digits, signed } };
}
