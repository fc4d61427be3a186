import type { Language } from "../../engine/index.ts";
import { listText, quotedList } from "../text/list-format.ts";
import { numberText } from "../text/number-format.ts";

/** What sentences about problems are put together from. */
export interface Phrases {
  readonly n: (digits: string | number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly quotes: (items: readonly string[]) => string;
  /** The question whether the nearest name was meant; nothing where none is near. */
  readonly meant: (nearest: string | null) => string;
}

const MEANT: Readonly<Record<Language, string>> = { sv: "Menade du", en: "Did you mean" };

/** The phrases of a language. */
export function phrasesIn(language: Language): Phrases {
  return {
    n: (digits) => numberText(String(digits), language),
    list: (items) => listText(items, language),
    quotes: (items) => quotedList(items, language),
    meant: (nearest) => (nearest === null ? "" : ` ${MEANT[language]} ${nearest}?`),
  };
}
