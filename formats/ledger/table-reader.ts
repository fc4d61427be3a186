import Papa from "papaparse";
import type { LedgerFile } from "../../engine/index.ts";
import { fail, problem } from "../../engine/index.ts";
import { decodeWindows1252 } from "../text-decoding.ts";
import { asUtf8, bytesOf, isBeyondAscii } from "./byte-text.ts";
import type { LedgerReader } from "./ledger-reader.ts";
import type { LedgerRows, TableChoices } from "./ledger-rows.ts";
import { ledgerRows } from "./ledger-rows.ts";
import { lineSplitter } from "./line-splitter.ts";
import { isLedgerHeader } from "./table-columns.ts";

/** Headers are looked for on so many lines that are not blank. */
const MOST_ABOVE = 30;

const SEPARATORS = [";", "\t", ","];

/** A cell in quotation marks may have so many line breaks in it; beyond it a mark was never closed. */
const MOST_LINES = 50;

interface Line {
  readonly text: string;
  readonly number: number;
}

interface State {
  readonly rows: LedgerRows;
  readonly choices: TableChoices;
  /** The lines before the headers are found. */
  readonly top: Line[];
  /** Null until the headers are found. */
  separator: string | null;
  /** A record whose quotation mark is still open. */
  open: Line | null;
  openLines: number;
  encoding: LedgerFile["encoding"];
}

/**
 * Reads a ledger's table from text, a piece at a time: separated by semicolon, tab or comma,
 * in UTF-8 or Windows-1252, with headers somewhere on the first 30 lines.
 *
 * @rule LE6
 */
export function ledgerTableReader(file: string, choices: TableChoices): LedgerReader {
  const state: State = {
    rows: ledgerRows(file, choices),
    choices,
    top: [],
    separator: null,
    open: null,
    openLines: 0,
    encoding: "ascii",
  };
  let unclosed: Line | null = null;
  const lines = lineSplitter((text, number) => {
    const line = { text: text.replace(/\r$/, ""), number };
    unclosed ??= state.openLines > MOST_LINES ? state.open : null;
    if (unclosed === null) takeLine(state, line);
  });
  return {
    push: lines.push,
    end: () => {
      lines.end();
      if (state.separator === null) takeTop(state);
      const left = unclosed ?? state.open;
      if (left === null && !lines.isTooLong()) return state.rows.end(state.encoding);
      const text = left?.text.slice(0, 80) ?? "";
      const place = { kind: "file", file, line: left?.number ?? 1 } as const;
      return fail([problem("quote-not-closed", { text }, place)]);
    },
  };
}

function takeLine(state: State, line: Line): void {
  if (state.separator !== null) {
    takeRecord(state, state.separator, line);
    return;
  }
  if (line.text.trim() === "") return;
  state.top.push(line);
  const separator = separatorOf(state, line);
  if (separator !== null || state.top.length > MOST_ABOVE) takeTop(state);
}

/** The separator by which a line is the headers; null where by none. */
function separatorOf(state: State, { text }: Line): string | null {
  return (
    SEPARATORS.find((separator) =>
      isLedgerHeader(cellsOf(state, text, separator), state.choices.columns),
    ) ?? null
  );
}

/** Where the headers are the last of the lines so far, or are not found at all. */
function takeTop(state: State): void {
  const { top, rows } = state;
  const header = top.at(-1);
  const separator = header === undefined ? null : separatorOf(state, header);
  const [first] = top;
  state.separator = separator ?? ";";
  if (header === undefined || first === undefined) return;
  if (separator === null) {
    rows.header(cellsOf(state, first.text, mostUsed(first.text)), first.number);
    return;
  }
  for (const { text, number } of top.slice(0, -1)) {
    if (!/^sep=./i.test(text)) rows.above(decoded(state, text), number);
  }
  rows.header(cellsOf(state, header.text, separator), header.number);
}

function mostUsed(text: string): string {
  const uses = (separator: string): number => text.split(separator).length;
  return SEPARATORS.reduce((most, one) => (uses(one) > uses(most) ? one : most));
}

function takeRecord(state: State, separator: string, { text, number }: Line): void {
  const { open } = state;
  const whole = open === null ? { text, number } : { ...open, text: `${open.text}\n${text}` };
  const isOpen = whole.text.includes('"') && whole.text.split('"').length % 2 === 0;
  state.open = isOpen ? whole : null;
  state.openLines = isOpen ? state.openLines + 1 : 0;
  if (!isOpen) state.rows.row(cellsOf(state, whole.text, separator), whole.number);
}

function cellsOf(state: State, text: string, separator: string): readonly string[] {
  const cells = text.includes('"')
    ? (Papa.parse<string[]>(text, { delimiter: separator, newline: "\n" }).data[0] ?? [])
    : text.split(separator);
  return isBeyondAscii(text) ? cells.map((cell) => decoded(state, cell)) : cells;
}

function decoded(state: State, bytes: string): string {
  if (!isBeyondAscii(bytes)) return bytes;
  const utf8 = asUtf8(bytes);
  if (utf8 === null) state.encoding = "windows-1252";
  else if (state.encoding === "ascii") state.encoding = "utf-8";
  return utf8 ?? decodeWindows1252(bytesOf(bytes));
}
