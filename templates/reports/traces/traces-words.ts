import type { Language } from "../../../engine/index.ts";

/** The words of the sheet Spår. Total, in both languages. */
export interface TracesWords {
  readonly note: string;
}

/** The words of the sheet Spår, by language. */
export const TRACES_WORDS: Readonly<Record<Language, TracesWords>> = {
  sv: {
    note: "Varje belopp för varje avtal och år, räknat med det årets parter, nycklar, befolkning och avrundning. Kolumnerna är de samma som på bladet Granskning.",
  },
  en: {
    note: "Every amount of every agreement and year, counted by that year's parties, keys, population and rounding. The columns are those of the sheet Audit.",
  },
};
