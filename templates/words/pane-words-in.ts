import type { Language } from "../../engine/index.ts";
import { englishPaneWords } from "./pane-words-en.ts";
import { swedishPaneWords } from "./pane-words-sv.ts";
import type { PaneWords } from "./pane-words.ts";

const WORDS: Readonly<Record<Language, PaneWords>> = {
  sv: swedishPaneWords,
  en: englishPaneWords,
};

/** The pane's own words in a language. */
export function paneWordsIn(language: Language): PaneWords {
  return WORDS[language];
}
