import Papa from "papaparse";
import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";

/** A table of text: the headers, and each row with the line it begins on, from 1. */
export interface SeparatedTable {
  readonly file: string;
  readonly separator: string;
  readonly headers: readonly string[];
  /** The line that the headers stand on, from 1. */
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  /** What stands above the headers, and the notes below the table; blank lines are left out. */
  readonly above: readonly TableRow[];
  readonly below: readonly TableRow[];
}

/** One row; as many cells as there are headers, of a line outside the table as many as it has. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that is no blank line, with the cells that it has. */
export interface FilledRow extends TableRow {
  /** Whether a blank line stands between the row and the first one below the headers. */
  readonly isBelowBlank: boolean;
}

/** How a kind of tables is told from what stands above and below it. */
export interface TableShape {
  /** Whether a row is the headers. */
  readonly isHeader: (cells: readonly string[]) => boolean;
  /** How many of the rows below the headers are rows of the table; notes follow them. */
  readonly countRows: (rows: readonly FilledRow[]) => number;
}

/** A table that begins on the first line and ends on the last. */
const WHOLE_FILE: TableShape = { isHeader: () => true, countRows: (rows) => rows.length };

/** Rows of a table, blank ones too. Far more than any table of weights has. */
export const MOST_ROWS = 200_000;

const SEPARATORS = [";", "\t", ","];

/** Headers are looked for on so many lines that are not blank. */
const MOST_ABOVE = 30;

/**
 * Reads text separated by semicolon, tab or comma. Separator and headers are looked for
 * together over the first lines, so that a title above them decides nothing; a first line
 * `sep=;`, as Excel writes it, decides the separator. Blank lines are passed over.
 *
 * @returns the table, or every problem with its rows
 * @rule RD3
 */
export function readSeparated(
  file: string,
  text: string,
  shape: TableShape = WHOLE_FILE,
): Result<SeparatedTable, Problem> {
  const { separator, skipped } = separatorOf(text, shape);
  const parsed = parseRows(text, separator);
  if (parsed === null) {
    return fail([problem("table-too-long", { limit: MOST_ROWS }, { kind: "file", file })]);
  }
  const lines = parsed.filter(({ line }) => line > skipped);
  const head = lines[headerIndex(lines, shape)];
  const body = filledRows(lines.filter(({ line }) => line > (head?.line ?? 0)));
  const count = shape.countRows(body);
  const table = {
    file,
    separator,
    headers: (head?.cells ?? []).map((header) => header.trim()),
    headerLine: head?.line ?? 1,
    above: lines.filter((row) => row.line < (head?.line ?? 0) && !isBlank(row)),
    below: body.slice(count),
  };
  const rows = body.slice(0, count);
  const last = rows.at(-1)?.line ?? table.headerLine;
  const within = lines.filter(({ line }) => table.headerLine <= line && line <= last);
  const problems = rowProblems(table, within, rows);
  if (problems.length > 0) return fail(problems);
  const squared = rows.map(({ line, cells }) => ({
    line,
    cells: table.headers.map((_, column) => (cells[column] ?? "").trim()),
  }));
  return succeed({ ...table, rows: squared });
}

function rowProblems(
  { file, separator, headers }: Pick<SeparatedTable, "file" | "separator" | "headers">,
  lines: readonly ParsedRow[],
  rows: readonly FilledRow[],
): readonly Problem[] {
  const unclosed = lines.flatMap(({ line, cells, isUnclosed }) => {
    const start = cells.join(separator).split("\n")[0] ?? "";
    return isUnclosed
      ? [problem("quote-not-closed", { text: start }, { kind: "file", file, line })]
      : [];
  });
  const long = rows.flatMap(({ line, cells }) => {
    if (cells.slice(headers.length).every((cell) => cell.trim() === "")) return [];
    const facts = { cells: cells.length, columns: headers.length, separator };
    return [problem("row-length", facts, { kind: "file", file, line })];
  });
  return [...unclosed, ...long];
}

function filledRows(lines: readonly ParsedRow[]): readonly FilledRow[] {
  let hasRows = false;
  let isBelowBlank = false;
  const filled: FilledRow[] = [];
  for (const row of lines) {
    if (isBlank(row)) isBelowBlank = hasRows;
    else {
      hasRows = true;
      filled.push({ line: row.line, cells: row.cells, isBelowBlank });
    }
  }
  return filled;
}

function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** The separator, and how many lines at the top only declare it. */
function separatorOf(
  text: string,
  shape: TableShape,
): { readonly separator: string; readonly skipped: number } {
  const declared = /^sep=(?<separator>.)[\r\n]/i.exec(text)?.groups?.["separator"];
  if (declared !== undefined) return { separator: declared, skipped: 1 };
  const top = firstLines(text);
  const tried = SEPARATORS.map((separator) => {
    const rows = parseRows(top, separator) ?? [];
    return { separator, rows, header: headerLineIn(rows, shape) };
  });
  const found = tried.filter(({ header }) => header !== null);
  const [first] = [...found].sort((a, b) => (a.header ?? 0) - (b.header ?? 0));
  if (first !== undefined) return { separator: first.separator, skipped: 0 };
  const split = (rows: readonly ParsedRow[]): number =>
    rows.filter(({ cells }) => cells.length > 1).length;
  const [most] = [...tried].sort((a, b) => split(b.rows) - split(a.rows));
  return { separator: most?.separator ?? ";", skipped: 0 };
}

function firstLines(text: string): string {
  // Lines are not longer than this where a table is one of weights.
  const lines = text.slice(0, 100_000).split(/\r\n|\r|\n/);
  return lines
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_ABOVE + 1)
    .join("\n");
}

/** The line of the headers, where they and the row below them have more cells than one. */
function headerLineIn(rows: readonly ParsedRow[], { isHeader }: TableShape): number | null {
  const index = rows.findIndex(({ cells }, row) => {
    const next = rows[row + 1];
    return cells.length > 1 && isHeader(cells) && (next === undefined || next.cells.length > 1);
  });
  return rows[index]?.line ?? null;
}

/** The row of the headers; where none is, the first with more cells than one, or the first. */
function headerIndex(rows: readonly ParsedRow[], { isHeader }: TableShape): number {
  const filled = rows.flatMap((row, index) => (isBlank(row) ? [] : [index])).slice(0, MOST_ABOVE);
  const cellsOf = (index: number): readonly string[] => rows[index]?.cells ?? [];
  return (
    filled.find((index) => isHeader(cellsOf(index))) ??
    filled.find((index) => cellsOf(index).length > 1) ??
    filled[0] ??
    0
  );
}

interface ParsedRow extends TableRow {
  /** Whether a quotation mark was opened and never closed. */
  readonly isUnclosed: boolean;
}

/** The rows with their lines; null where there are too many. */
function parseRows(text: string, separator: string): readonly ParsedRow[] | null {
  // A line break at the end would be a row of its own.
  const unified = text.replace(/\r\n?/g, "\n").trimEnd();
  const rows: ParsedRow[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(unified, {
    delimiter: separator,
    newline: "\n",
    step: ({ data, errors, meta }, parser) => {
      // The header line is one more.
      if (rows.length > MOST_ROWS) parser.abort();
      rows.push({ line, cells: data, isUnclosed: errors.some(({ type }) => type === "Quotes") });
      line += countLines(unified.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return rows.length > MOST_ROWS + 1 ? null : rows;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
