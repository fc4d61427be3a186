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
}

/** One row; as many cells as there are headers. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a table, blank ones too. Far more than any table of weights has. */
export const MOST_ROWS = 200_000;

const SEPARATORS = [";", "\t", ","];

/**
 * Reads text separated by semicolon, tab or comma, whichever the header line
 * has; a first line `sep=;`, as Excel writes it, decides. Blank lines are passed
 * over.
 *
 * @rule RD3
 */
export function readSeparated(file: string, text: string): Result<SeparatedTable, Problem> {
  const { separator, skipped } = separatorOf(text);
  const parsed = parseRows(text, separator);
  if (parsed === null) {
    return fail([problem("table-too-long", { limit: MOST_ROWS }, { kind: "file", file })]);
  }
  const lines = parsed.filter(({ line }) => line > skipped);
  const problems: Problem[] = [];
  const filled = lines.flatMap(({ line, cells, unclosed }) => {
    if (unclosed) {
      const start = cells.join(separator).split("\n")[0] ?? "";
      problems.push(problem("quote-not-closed", { text: start }, { kind: "file", file, line }));
    }
    return cells.every((cell) => cell.trim() === "") ? [] : [{ line, cells }];
  });
  const [head, ...body] = filled;
  const headers = (head?.cells ?? []).map((header) => header.trim());
  const rows = body.map(({ line, cells }) => {
    const extra = cells.slice(headers.length).some((cell) => cell.trim() !== "");
    if (extra) {
      const facts = { cells: cells.length, columns: headers.length, separator };
      problems.push(problem("row-length", facts, { kind: "file", file, line }));
    }
    return { line, cells: headers.map((_, column) => (cells[column] ?? "").trim()) };
  });
  if (problems.length > 0) return fail(problems);
  return succeed({ file, separator, headers, headerLine: head?.line ?? 1, rows });
}

/** The separator, and how many lines at the top only declare it. */
function separatorOf(text: string): { readonly separator: string; readonly skipped: number } {
  const declared = /^sep=(?<separator>.)\r?\n/i.exec(text)?.groups?.["separator"];
  if (declared !== undefined) return { separator: declared, skipped: 1 };
  const header = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== "") ?? "";
  const separator = SEPARATORS.find((candidate) => header.includes(candidate)) ?? ";";
  return { separator, skipped: 0 };
}

interface ParsedRow extends TableRow {
  /** Whether a quotation mark was opened and never closed. */
  readonly unclosed: boolean;
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
      rows.push({ line, cells: data, unclosed: errors.some(({ type }) => type === "Quotes") });
      line += countLines(unified.slice(start, meta.cursor));
      start = meta.cursor;
    },
  });
  return rows.length > MOST_ROWS + 1 ? null : rows;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
