import type { Language } from "../../engine/index.ts";
import { numberText, signedText } from "../text/number-format.ts";
import { wordsIn } from "./words-in.ts";

/** What a control line is made of, in kr: digits with a point. `difference` is `sum` − `total`. @rule AL1 */
export interface ControlSums {
  readonly sum: string;
  readonly total: string;
  readonly difference: string;
}

/** Sum of rows, total and difference: what an auditor looks at first. @rule AL1 */
export function controlText({ sum, total, difference }: ControlSums, language: Language): string {
  const shown = (digits: string): string => numberText(digits, language);
  return wordsIn(language).control(shown(sum), shown(total), shown(difference));
}

/** What a document prints in all, in kr: digits with a point. @rule AL5 */
export interface PrintedSums {
  /** The sum as printed; null where none is. */
  readonly printedTotal: string | null;
  /** What the printed rows add up to. */
  readonly sumOfRows: string;
  /** `sumOfRows` − `printedTotal`; null where no sum is printed. */
  readonly missesTotalBy: string | null;
}

/** Whether a document's rows make its own printed sum; nothing where it prints none. @rule AL5 */
export function printedText(
  { printedTotal, sumOfRows, missesTotalBy }: PrintedSums,
  language: Language,
): string {
  const words = wordsIn(language);
  if (printedTotal === null || missesTotalBy === null) return "";
  const printed = numberText(printedTotal, language);
  if (!/[1-9]/.test(missesTotalBy)) return words.publishedAgrees(printed);
  const off = signedText(missesTotalBy, language);
  return words.publishedMisses(printed, numberText(sumOfRows, language), off);
}
