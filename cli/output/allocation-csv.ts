import type { Language, RoundingUnit } from "../../engine/index.ts";
import { amountText, decimalText } from "../../engine/index.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { RowFacts } from "./allocation-json.ts";
import type { CsvCell } from "./csv-text.ts";
import { csvText } from "./csv-text.ts";

/** A fraction in a cell would be read as a date; the exact ones are in the JSON. */
const EXACT_DECIMALS = 6;

/** What {@link allocationCsv} writes. */
export interface CsvSplit {
  readonly unit: RoundingUnit;
  readonly rows: readonly RowFacts[];
  readonly roundingDifference: bigint;
}

/**
 * A split as CSV. The column of amounts adds up to the total: a rounding
 * difference is a row of its own, with the opposite sign.
 *
 * @rule AL1 CL4
 */
export function allocationCsv(
  { unit, rows, roundingDifference }: CsvSplit,
  language: Language,
): string {
  const words = wordsIn(language);
  const headers = [words.party, words.code, words.weight, words.exact, words.amount];
  const body: CsvCell[][] = rows.map(({ name, code, weight, exact, units }) => [
    { text: name },
    { text: code },
    { digits: weight },
    { digits: decimalText(exact, EXACT_DECIMALS) },
    { digits: amountText(units, unit) },
  ]);
  const blank: CsvCell = { text: "" };
  if (roundingDifference !== 0n) {
    const amount = { digits: amountText(-roundingDifference, unit) };
    body.push([{ text: words.roundingDifference }, blank, blank, blank, amount]);
  }
  return csvText(
    headers.map((header) => header.toLowerCase()),
    body,
    language,
  );
}
