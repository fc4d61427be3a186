import type { Language } from "../../engine/index.ts";
import type { Citing } from "../../templates/words/source-words.ts";
import { sourceText } from "../../templates/words/source-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";

/** Numbers sources as they are first cited, `[1]`, and lists them at the end. */
export interface SourceNotes extends Citing {
  /** The sources cited so far, one to a line; none without any. */
  readonly lines: () => readonly string[];
}

/** Starts an empty list of notes. */
export function makeSourceNotes(language: Language): SourceNotes {
  const cited: string[] = [];
  return {
    language,
    cite: (source) => {
      const text = sourceText(source, language);
      if (!cited.includes(text)) cited.push(text);
      return `[${String(cited.indexOf(text) + 1)}]`;
    },
    lines: () => {
      if (cited.length === 0) return [];
      return [
        `${wordsIn(language).sources}:`,
        ...cited.map((text, index) => `  [${String(index + 1)}] ${text}`),
      ];
    },
  };
}
