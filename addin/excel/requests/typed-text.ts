/** Texts that a spreadsheet would take for something else: numbers, days, formulas, truth values. */
const NOT_PLAIN = /^(?:[^\p{L}«(]|\(\s*\d|true$|false$|sant$|falskt$)/iu;
const LIKE_A_DAY = /^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*[\s./-]*\d/iu;

/**
 * A text as it is typed into Excel so that it stays a text whatever it begins with:
 * with an apostrophe before it where Excel would make something else of it. A cell
 * whose format is text takes all as text.
 *
 * @rule WB3
 */
export function typedText(text: string, numberFormat: string | undefined): string {
  if (text === "" || numberFormat === "@") return text;
  return NOT_PLAIN.test(text) || LIKE_A_DAY.test(text) ? `'${text}` : text;
}
