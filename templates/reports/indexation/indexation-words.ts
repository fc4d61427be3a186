import type { Language } from "../../../engine/index.ts";

/** The words of the sheet Uppräkning. Total, in both languages. */
export interface IndexationWords {
  readonly note: string;
}

/** The words of the sheet Uppräkning, by language. */
export const INDEXATION_WORDS: Readonly<Record<Language, IndexationWords>> = {
  sv: {
    note: "Varje år vars kostnad räknas upp: utgångsbelopp, indexvärden ur bladet Index, exakt och avrundat belopp. Procent: utgångsbelopp × (100 + värde) / 100. Nivå, och flera serier vägda tillsammans: utgångsbelopp × värde / värde före.",
  },
  en: {
    note: "Every year whose cost is indexed: what it goes on from, values of the sheet Index, the exact and the rounded amount. Percent: before × (100 + value) / 100. Level, and several series weighed together: before × value / value before.",
  },
};
