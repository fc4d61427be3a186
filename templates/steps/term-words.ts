import type { Language } from "../../engine/index.ts";

/** Words of a year and its terms, which several reports say. Total, in both languages. */
export interface TermWords {
  readonly splitOf: (year: string) => string;
  /** Before the year, in a formula. */
  readonly splitPrefix: string;
  readonly byUser: string;
  /** After who decided a cost: that an index makes it, before the name of its terms. */
  readonly index: string;
  /** After an index whose values may still be changed. */
  readonly preliminary: string;
  readonly byProgram: string;
  /** After who decided a cost: that it is the program's value, and no formula. */
  readonly engine: string;
}

const swedish: TermWords = {
  splitOf: (year) => `Fördelning ${year}`,
  splitPrefix: "Fördelning ",
  byUser: "angivet av användaren",
  index: "; index ",
  preliminary: ", preliminärt",
  byProgram: "programmets standard, eftersom avtalet inte anger någon avrundning",
  engine: "; motorvärde",
};

const english: TermWords = {
  splitOf: (year) => `Split ${year}`,
  splitPrefix: "Split ",
  byUser: "given by the user",
  index: "; index ",
  preliminary: ", preliminary",
  byProgram: "the program's default, as the agreement names no rounding",
  engine: "; engine value",
};

/** Words of a year and its terms, which several reports say, by language. */
export const TERM_WORDS: Readonly<Record<Language, TermWords>> = { sv: swedish, en: english };
