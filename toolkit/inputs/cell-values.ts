import type { Decimal } from "decimal.js";
import type { IsoDate, Place, Problem, Result } from "../../engine/index.ts";
import { ExactDecimal, fail, isoDate, problem, succeed } from "../../engine/index.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import { readNumber } from "../../formats/number-text.ts";
import type { WordList } from "../../templates/forms/words.ts";
import { dateOf } from "../../templates/cells/serial-date.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import type { CellValue } from "../workbook.ts";

/** A cell keeps no more significant digits, and a program that saves it may lose the rest. */
const MOST_DIGITS = 15;

/** A cell that is read: what it holds, where it stands and what stands beside it. */
export interface InputCell {
  readonly value: CellValue;
  readonly place: Place;
  /** The column's header, or the label of a cell with a name. */
  readonly label: string;
}

/** A text; null where the cell is blank. */
export function textIn({ value, place }: InputCell): Result<string | null, Problem> {
  if (value === null) return succeed(null);
  if (typeof value === "object") {
    return fail([problem("number-is-error", { text: value.error }, place)]);
  }
  const text = String(value).trim();
  return succeed(text === "" ? null : text);
}

/**
 * A code, or a name that others refer to, with every blank that it has: formulas
 * find no other. Digits must be text.
 *
 * @rule WB7
 */
export function codeIn(cell: InputCell): Result<string | null, Problem> {
  const { value, place } = cell;
  if (typeof value === "number") {
    return fail([problem("code-as-number", { digits: String(value) }, place)]);
  }
  const text = textIn(cell);
  return text.ok && text.value !== null ? succeed(valueText(value)) : text;
}

/** A number. One that is stored as text would be left out by the formulas, so it is none. @rule WB7 */
export function numberIn({ value, place }: InputCell): Result<Decimal | null, Problem> {
  if (value === null) return succeed(null);
  if (typeof value === "number") {
    const number = new ExactDecimal(value === 0 ? 0 : value);
    if (number.precision() <= MOST_DIGITS) return succeed(number);
    return fail([problem("number-too-precise", { text: number.toFixed() }, place)]);
  }
  if (typeof value === "object") {
    return fail([problem("number-is-error", { text: value.error }, place)]);
  }
  const text = String(value);
  if (text.trim() === "") return succeed(null);
  const { kind } = readNumber(text, "amount");
  const isNumber = kind === "number" || kind === "ambiguous";
  return fail([problem(isNumber ? "number-as-text" : "number-unreadable", { text }, place)]);
}

/** A whole number within bounds; null where the cell is blank. */
export function wholeIn(
  cell: InputCell,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number | null, Problem> {
  const number = numberIn(cell);
  if (!number.ok || number.value === null) return number.ok ? succeed(null) : number;
  const { value } = number;
  if (value.isInteger() && value.gte(least) && value.lte(most)) return succeed(value.toNumber());
  const facts = { text: value.toFixed(), least, most };
  return fail([problem("number-out-of-range", facts, cell.place)]);
}

/** A cell that says nothing on such a row. */
export function blankIn(cell: InputCell): Result<null, Problem> {
  const text = textIn(cell);
  if (!text.ok) return text;
  if (text.value === null) return succeed(null);
  const facts = { label: cell.label, text: text.value };
  return fail([problem("cell-unexpected", facts, cell.place)]);
}

/** A year. */
export function yearIn(cell: InputCell): Result<number | null, Problem> {
  const number = numberIn(cell);
  if (!number.ok || number.value === null) return number.ok ? succeed(null) : number;
  const year = number.value;
  if (year.isInteger() && year.gte(1900) && year.lt(3000)) return succeed(year.toNumber());
  return fail([problem("year-unreadable", { text: year.toString() }, cell.place)]);
}

/** A day: a date of the spreadsheet's, or a text of the form 2022-12-31. */
export function dateIn({ value, place }: InputCell): Result<IsoDate | null, Problem> {
  if (value === null || value === "") return succeed(null);
  const date = typeof value === "number" ? dateOf(value) : null;
  const written = typeof value === "string" ? isoDate(value.trim()) : null;
  const found = date ?? written;
  if (found !== null) return succeed(found);
  if (typeof value === "object") {
    return fail([problem("number-is-error", { text: value.error }, place)]);
  }
  return fail([problem("date-unreadable", { text: String(value) }, place)]);
}

/** One of a list of words, in either language; null where the cell is blank. */
export function wordIn<Id extends string>(
  cell: InputCell,
  words: WordList<Id>,
  ids: readonly Id[],
): Result<Id | null, Problem> {
  const text = textIn(cell);
  if (!text.ok) return text;
  const { value } = text;
  if (value === null) return succeed(null);
  // Formulas compare with the whole cell, without regard to case alone.
  const whole = valueText(cell.value).toLowerCase();
  const id = ids.find((one) =>
    Object.values(words[one]).some((word) => word.toLowerCase() === whole),
  );
  if (id !== undefined) return succeed(id);
  const choices = ids.map((one) => words[one].sv);
  const nearest = nearestTo(value, choices)[0] ?? null;
  return fail([problem("choice-unknown", { text: value, choices, nearest }, cell.place)]);
}

/** What a cell must hold. */
export function required<Value>(
  cell: InputCell,
  read: Result<Value | null, Problem>,
): Result<Value, Problem> {
  if (!read.ok) return read;
  if (read.value !== null) return succeed(read.value);
  return fail([problem("cell-missing", { label: cell.label }, cell.place)]);
}
