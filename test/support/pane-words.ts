import type { Language } from "../../engine/index.ts";
import { englishPaneWords } from "../../templates/words/pane-words-en.ts";
import { swedishPaneWords } from "../../templates/words/pane-words-sv.ts";
import type { PaneWords } from "../../templates/words/pane-words.ts";

const WORDS: Readonly<Record<Language, PaneWords>> = {
  sv: swedishPaneWords,
  en: englishPaneWords,
};

/** The pane's own words in a language. */
export function paneWordsIn(language: Language): PaneWords {
  return WORDS[language];
}
