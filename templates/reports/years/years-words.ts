import type { Language, Origin } from "../../../engine/index.ts";

/** The words of the sheet Alla år. Total, in both languages. */
export interface YearsWords {
  readonly note: string;
  /** Where a term was decided. */
  readonly decidedBy: Readonly<Record<Origin["kind"], string>>;
}

/** The words of the sheet Alla år, by language. */
export const YEARS_WORDS: Readonly<Record<Language, YearsWords>> = {
  sv: {
    note: "En rad för varje avtal och år som går att fördela. Rad för rad finns fördelningen på bladet Spår. Ett år som saknas här saknar något i Årsbeslut, eller har fyllts i efter senaste körningen.",
    decidedBy: { choice: "Årsbeslut", clause: "Klausul", default: "Programmet" },
  },
  en: {
    note: "A row for every agreement and year that can be split. The split itself is on the sheet Traces. A year that is not here lacks something in Årsbeslut, or was filled in after the latest run.",
    decidedBy: { choice: "Årsbeslut", clause: "Clause", default: "The program" },
  },
};
