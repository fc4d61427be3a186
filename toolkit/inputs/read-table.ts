import type { Problem, Result } from "../../engine/index.ts";
import { fail, invariant, problemsOf, succeed } from "../../engine/index.ts";
import type { CellReader, InputTable } from "../../templates/model/input-table.ts";
import { gridForm } from "../../templates/model/input-table.ts";
import type { OpenBook } from "../book/find-grids.ts";
import {
  blankIn,
  codeIn,
  dateIn,
  numberIn,
  required,
  textIn,
  wholeIn,
  wordIn,
  yearIn,
} from "./cell-values.ts";
import { personsIn } from "./persons-in.ts";
import { ruleIn, unitIn } from "./rounding-cells.ts";
import { doubledRows, readRows } from "./row-checks.ts";
import type { TableRow } from "./table-rows.ts";
import { tableRows } from "./table-rows.ts";

/**
 * The rows of an input table, each cell as its column reads it.
 *
 * @returns the rows, or every problem with sheet and cell
 * @rule WB7
 */
export function readTable<Row, Written extends Row>(
  book: OpenBook,
  table: InputTable<Row, Written>,
): Result<readonly Row[], Problem> {
  const rows = readTableRows(book, table);
  return rows.ok ? succeed(rows.value.map(({ row }) => row)) : rows;
}

/** A row as it was read, and where its cells stand. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly cells: TableRow;
}

/** As {@link readTable}, with the cells of each row, for what only several rows can have wrong. @rule WB7 */
export function readTableRows<Row, Written extends Row>(
  book: OpenBook,
  table: InputTable<Row, Written>,
): Result<readonly PlacedRow<Row>[], Problem> {
  const cells = tableRows(book, gridForm(table));
  const rows = readRows(cells, (one) => {
    const row = readRow(table, one);
    return row.ok ? succeed({ row: row.value, cells: one }) : row;
  });
  if (!rows.ok || table.key.length === 0) return rows;
  const doubled = doubledRows(cells, table.key);
  return doubled.length > 0 ? fail(doubled) : rows;
}

/** What reading needs to know of a table. */
type ReadColumns<Row> = Pick<InputTable<Row>, "order" | "columns">;

function readRow<Row>(table: ReadColumns<Row>, tableRow: TableRow): Result<Row, Problem> {
  const row: Partial<Row> = {};
  const problems = table.order.flatMap((id) => readCell(table, id, { row, tableRow }));
  if (problems.length > 0) return fail(problems);
  invariant(isWhole(row, table), "WB7", "every column of a table has been read");
  return succeed(row);
}

/** Reads a cell into its row; or tells what is wrong with it. */
function readCell<Row>(
  { columns }: ReadColumns<Row>,
  name: keyof Row & string,
  { row, tableRow }: { readonly row: Partial<Row>; readonly tableRow: TableRow },
): readonly Problem[] {
  const { later, read } = columns[name];
  if (later !== null && !tableRow.has(name)) {
    row[name] = later.lacking;
    return [];
  }
  const value = read(readerOf(tableRow, name));
  if (!value.ok) return problemsOf<Problem>(value);
  row[name] = value.value;
  return [];
}

function isWhole<Row>(row: Partial<Row>, { order }: ReadColumns<Row>): row is Row {
  return order.every((name) => name in row);
}

function readerOf(row: TableRow, name: string): CellReader {
  const cell = row.cell(name);
  return {
    text: () => textIn(cell),
    code: () => codeIn(cell),
    number: () => numberIn(cell),
    year: () => yearIn(cell),
    date: () => dateIn(cell),
    whole: (bounds) => wholeIn(cell, bounds),
    blank: () => blankIn(cell),
    beside: (column) => readerOf(row, column),
    rule: () => ruleIn(cell),
    unit: () => unitIn(cell),
    persons: () => personsIn(row, name),
    word: (words, ids) => wordIn(cell, words, ids),
    required: (read) => required(cell, read),
  };
}
