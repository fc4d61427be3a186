import { invariant } from "../engine/index.ts";
import { readSeparated } from "./separated-table.ts";

/** A row of a CSV file of ours, by its headers. */
export type OwnRow = ReadonlyMap<string, string>;

/** The rows of a CSV file that the product brings with it; a fault in it stops the build. @rule DA1 */
export function ownRows(file: string, text: string): readonly OwnRow[] {
  const table = readSeparated(file, text);
  invariant(table.ok, "DA1", `${file} is a table`);
  const { headers, rows } = table.value;
  return rows.map(
    ({ cells }) => new Map(headers.map((header, column) => [header, cells[column] ?? ""])),
  );
}

/** What a row says under a header, which the file is known to have. */
export function fieldIn(row: OwnRow, name: string): string {
  const value = row.get(name);
  invariant(value !== undefined, "DA1", `the column ${name} exists`);
  return value;
}
