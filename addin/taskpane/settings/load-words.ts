import type { Language } from "../../../engine/index.ts";
import type { PaneWords } from "../../../templates/words/pane-words.ts";
import type { Words } from "../../../templates/words/words.ts";

/** A language, the pane's own words in it and those that it shares with the sheets. */
export interface LoadedWords {
  readonly language: Language;
  readonly own: PaneWords;
  readonly shared: Words;
}

/** Loads the words of a language. @rule PA8 */
export async function loadWords(language: Language): Promise<LoadedWords> {
  if (language === "sv") {
    const { swedishWords, swedishPaneWords } = await import("./words/swedish.ts");
    return { language, own: swedishPaneWords, shared: swedishWords };
  }
  const { englishWords, englishPaneWords } = await import("./words/english.ts");
  return { language, own: englishPaneWords, shared: englishWords };
}
