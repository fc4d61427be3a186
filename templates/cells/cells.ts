import type { Decimal } from "decimal.js";
import type { IsoDate, Language, LocalText } from "../../engine/index.ts";
import type { WordList } from "../forms/words.ts";
import type { Formula } from "../model/formula.ts";
import { formula, tableColumn } from "../model/formula.ts";
import type { Column, ModelCell } from "../model/grid.ts";
import type { CellLook, NumberFormat } from "../model/look.ts";
import type { CellValue } from "../model/cell-value.ts";
import { indented, LOOKS, withFormat, wrapped } from "./palette.ts";
import { serialOf } from "./serial-date.ts";

/** The look of dates, in the form that sorts. */
export const DATE_FORMAT: NumberFormat = "yyyy\\-mm\\-dd";

/** A text that the user may change. */
export function textInput(value: string | null): ModelCell {
  return { value, look: indented(LOOKS.input) };
}

/** A long text that the user may change. */
export function longTextInput(value: string | null): ModelCell {
  return { value, look: wrapped(indented(LOOKS.input)) };
}

/** A code: digits, but text. */
export function codeInput(value: string | null): ModelCell {
  return { value, look: withFormat(indented(LOOKS.input), "@") };
}

/** A number that the user may change. */
export function numberInput(
  value: number | Decimal | null,
  numberFormat: NumberFormat = "0",
): ModelCell {
  const number = value === null ? null : Number(value);
  return { value: number, look: withFormat(LOOKS.input, numberFormat) };
}

/** A day that the user may change; as text where it is older than spreadsheets count days. */
export function dateInput(value: IsoDate | null): ModelCell {
  const serial = value === null ? null : serialOf(value);
  return { value: serial ?? value, look: withFormat(LOOKS.input, DATE_FORMAT) };
}

/** One of a list of words. */
export function wordInput<Id extends string>(
  words: WordList<Id>,
  id: Id,
  language: Language,
): ModelCell {
  return textInput(words[id][language]);
}

/** A cell that a formula fills. */
export function computed(value: CellValue, by: Formula, look: CellLook): ModelCell {
  return { value, formula: by, look };
}

/** The name of a party or group, looked up by its code among the parties. */
export function nameFormula(code: Formula, language: Language): Formula {
  const names = tableColumn("parties", language === "sv" ? "name" : "nameEnglish");
  return formula`INDEX(${names},MATCH(${code},${tableColumn("parties", "code")},0))`;
}

/** A header in a language. */
export function headerOf({ header }: Column, language: Language): string {
  return header[language];
}

/** The words of a list, in a language. */
export function wordsOf(list: Readonly<Record<string, LocalText>>, language: Language): string[] {
  return Object.values(list).map((word) => word[language]);
}
