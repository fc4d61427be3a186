import type { Language, Origin, Source } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { wordsIn } from "../../templates/words/words-in.ts";

/** Numbers sources as they are first cited, and lists them at the end. */
export interface SourceNotes {
  /** The mark of a source: `[1]`. */
  readonly mark: (source: Source) => string;
  /** Who decided a value: a mark, the user or the program. */
  readonly originText: (origin: Origin) => string;
  /** The sources cited so far, one to a line; none without any. */
  readonly lines: () => readonly string[];
}

/** Starts an empty list of notes. */
export function makeSourceNotes(language: Language): SourceNotes {
  const words = wordsIn(language);
  const cited: string[] = [];
  const mark = (source: Source): string => {
    const text = sourceText(source, words.fetched);
    if (!cited.includes(text)) cited.push(text);
    return `[${String(cited.indexOf(text) + 1)}]`;
  };
  return {
    mark,
    originText: (origin) => {
      if (origin.kind === "clause") return mark(origin.source);
      return origin.kind === "choice" ? words.ownChoice : words.ownDefault;
    },
    lines: () => {
      if (cited.length === 0) return [];
      return [
        `${words.sources}:`,
        ...cited.map((text, index) => `  [${String(index + 1)}] ${text}`),
      ];
    },
  };
}

/** A source on one line: title, reference, its own date, and when it was fetched. @rule PO1 */
function sourceText({ title, reference, dated, fetched }: Source, fetchedWord: string): string {
  const own = dated === null ? [] : [dated];
  return harmless([title, reference, ...own, `${fetchedWord} ${fetched}`].join("; "));
}
