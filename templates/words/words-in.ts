import type { Language } from "../../engine/index.ts";
import { englishWords } from "./words-en.ts";
import { swedishWords } from "./words-sv.ts";
import type { Words } from "./words.ts";

const WORDS: Readonly<Record<Language, Words>> = { sv: swedishWords, en: englishWords };

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
