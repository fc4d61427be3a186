import type { Place } from "../engine/index.ts";
import type { SeparatedTable, TableRow } from "./separated-table.ts";
import type { Column } from "./weights-columns.ts";

/** One row's cells, by column. */
export interface RowCells {
  readonly text: (column: Column) => string;
  readonly place: (column: Column) => Place;
}

/** The cells of a row of a table, and where each stands. */
export function cellsOf({ file }: SeparatedTable, { cells, line }: TableRow): RowCells {
  return {
    text: ({ index }) => plainCell(cells[index] ?? ""),
    place: ({ header }) => ({ kind: "file", file, line, column: header }),
  };
}

/** What spreadsheets, and our own CSV, put before a text that looks like a formula. */
const APOSTROPHE = /^'(?=[=+\-@])/;

/** A cell's text: blanks that do not show are no part of a name, such as a no-break space or two in a row. */
export function plainCell(text: string): string {
  return text.replace(/\s+/gu, " ").trim().replace(APOSTROPHE, "");
}
