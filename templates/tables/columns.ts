import type { Decimal } from "decimal.js";
import type { IsoDate, LocalText, RoundingUnit } from "../../engine/index.ts";
import { ROUNDING_UNITS, succeed } from "../../engine/index.ts";
import {
  codeInput,
  dateInput,
  longTextInput,
  numberInput,
  textInput,
  wordInput,
  wordsOf,
} from "../cells/cells.ts";
import { costFormat, unitFormat } from "../cells/number-formats.ts";
import type { WordList } from "../forms/words.ts";
import type { Bounds, InputColumn } from "../model/input-table.ts";
import type { NumberFormat } from "../model/look.ts";
import { numberText } from "../text/number-format.ts";

/** A header in Swedish and in English, and the column's width in characters. */
interface Head {
  readonly sv: string;
  readonly en: string;
  readonly width: number;
}

const PLAIN = { isNumeric: false, isCode: false, allows: null, later: null } as const;

function headed({ sv, en, width }: Head): { readonly header: LocalText; readonly width: number } {
  return { header: { sv, en }, width };
}

/** Texts; a blank is none. */
export function text(head: Head): InputColumn<string | null> {
  return { ...headed(head), ...PLAIN, read: (cell) => cell.text(), write: textInput };
}

/** Texts that take more than a line. */
export function longText(head: Head): InputColumn<string | null> {
  return { ...text(head), write: longTextInput };
}

/** Codes, whose digits are text. */
export function code(head: Head): InputColumn<string | null> {
  return {
    ...headed(head),
    ...PLAIN,
    isCode: true,
    read: (cell) => cell.code(),
    write: codeInput,
  };
}

/** Names that other rows refer to, written as the texts that they are. */
export function reference(head: Head): InputColumn<string | null> {
  return { ...text(head), read: (cell) => cell.code() };
}

/** Days. */
export function day(head: Head): InputColumn<IsoDate | null> {
  return { ...headed(head), ...PLAIN, read: (cell) => cell.date(), write: dateInput };
}

/** One of some words; the cell offers them in a list. */
export function word<Id extends string>(
  head: Head,
  words: WordList<Id>,
  ids: readonly Id[],
): InputColumn<Id> {
  return {
    ...headed(head),
    ...PLAIN,
    read: (cell) => cell.required(cell.word(words, ids)),
    write: (id, language) => wordInput(words, id, language),
    allows: (language) => ({
      rule: { kind: "list", values: wordsOf(words, language) },
      message: wordsOf(words, language).join(", "),
    }),
  };
}

/** As {@link word}, where a blank says something too. */
export function optionalWord<Id extends string>(
  head: Head,
  words: Readonly<Record<string, LocalText>>,
  ids: readonly Id[],
): InputColumn<Id | null> {
  return {
    ...word(head, words, ids),
    read: (cell) => cell.word(words, ids),
    write: (id, language) => textInput(id === null ? null : (words[id]?.[language] ?? id)),
  };
}

/** Whether something is so; a blank says that it is not. */
export function yesNo(head: Head, words: WordList<"yes" | "no">): InputColumn<boolean> {
  return {
    ...headed(head),
    ...PLAIN,
    read: (cell) => {
      const said = cell.word(words, ["yes", "no"]);
      return said.ok ? succeed(said.value === "yes") : said;
    },
    write: (isSo, language) => wordInput(words, isSo ? "yes" : "no", language),
  };
}

/** Numbers with decimals. */
export function decimal(head: Head, format: NumberFormat): InputColumn<Decimal | null> {
  return {
    ...headed(head),
    ...PLAIN,
    isNumeric: true,
    read: (cell) => cell.number(),
    write: (value) => numberInput(value, format),
  };
}

/** Amounts in kr, with öre where there are some. */
export function kronor(head: Head): InputColumn<Decimal | null> {
  return {
    ...decimal(head, "#,##0"),
    write: (amount) => numberInput(amount, costFormat(amount)),
  };
}

/** Rounding units in kr. @rule AL6 */
export function roundingUnit(head: Head): InputColumn<RoundingUnit | null> {
  return {
    ...decimal(head, "#,##0"),
    later: null,
    read: (cell) => cell.unit(),
    write: (unit) =>
      unit === null ? numberInput(null, "#,##0") : numberInput(Number(unit), unitFormat(unit)),
    allows: (language) => ({
      // A list would offer «0.01», which a Swedish spreadsheet takes for text.
      rule: { kind: "decimal-between", least: 0.01, most: 1000 },
      title: head[language],
      message: ROUNDING_UNITS.map((unit) => numberText(unit, language)).join(" · "),
    }),
  };
}

/** Whole numbers within bounds. */
export function whole(head: Head, bounds: Bounds): InputColumn<number | null> {
  return {
    ...headed(head),
    ...PLAIN,
    isNumeric: true,
    read: (cell) => cell.whole(bounds),
    write: (value) => numberInput(value),
  };
}

/** Years. */
export function year(head: Head): InputColumn<number | null> {
  return {
    ...headed(head),
    ...PLAIN,
    isNumeric: true,
    read: (cell) => cell.year(),
    write: (value) => numberInput(value),
  };
}

/** Whole numbers of persons. */
export function persons(head: Head): InputColumn<number | null> {
  return {
    ...headed(head),
    ...PLAIN,
    isNumeric: true,
    read: (cell) => cell.persons(),
    write: (count) => numberInput(count, "#,##0"),
    allows: (language) => ({
      rule: { kind: "whole-from", least: 0 },
      title: head[language],
      message: language === "sv" ? "Ett helt antal personer." : "A whole number of persons.",
    }),
  };
}

/** A column that no row may leave blank. */
export function required<Value>(column: InputColumn<Value | null>): InputColumn<Value> {
  return { ...column, later: null, read: (cell) => cell.required(column.read(cell)) };
}

/** A column that workbooks of earlier forms lack. @rule WB8 */
export function since<Value>(
  form: number,
  lacking: Value,
  column: InputColumn<Value>,
): InputColumn<Value> {
  return { ...column, later: { since: form, lacking } };
}

/** The first and the last year that a row holds; a blank sets no end. */
export const YEARS = {
  from: since(2, null, year({ sv: "Från år", en: "From year", width: 10 })),
  to: since(2, null, year({ sv: "Till år", en: "To year", width: 10 })),
} as const;

/** The agreement that a row belongs to, by its id; in workbooks of one agreement alone it went without saying. */
export const AGREEMENT = since(2, "", required(code({ sv: "Avtal", en: "Agreement", width: 16 })));
