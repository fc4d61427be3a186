import type { Language } from "../../engine/index.ts";

/** The words around what an import comes to. */
export interface ImportWords {
  readonly entered: (rows: string, sum: string, book: string) => string;
  readonly leftOut: (sum: string, objects: string) => string;
  readonly replaces: (rows: string, imports: string) => string;
  readonly byRow: string;
  readonly row: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly changes: string;
  readonly unmapped: string;
  readonly proposal: string;
  readonly notProposed: string;
  /** That nothing is written before it is approved. */
  readonly approve: string;
}

/** What an import comes to, in both languages. @rule LE8 */
export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = {
  sv: {
    entered: (rows, sum, book) => `Läses in på Utfall i ${book}. Rader: ${rows}. Summa: ${sum} kr.`,
    leftOut: (sum, objects) => `Valda objekt: ${objects}. Utanför urvalet: ${sum} kr.`,
    replaces: (rows, imports) => `Rader som ersätts: ${rows}, från import ${imports}.`,
    byRow: "Belopp per rad i uppföljningen",
    row: "Rad",
    before: "Före",
    after: "Efter",
    change: "Ändring",
    changes: "Ändras per konto",
    unmapped: "Konton utan rad i Kontokarta (Saknas)",
    proposal: "Förslag efter namnet",
    notProposed: "–",
    approve: "Inget har skrivits. Stämmer det, kör igen med --yes och -o FIL eller --in-place.",
  },
  en: {
    entered: (rows, sum, book) => `Entered on Actuals in ${book}. Rows: ${rows}. Sum: ${sum} kr.`,
    leftOut: (sum, objects) => `Objects chosen: ${objects}. Outside the choice: ${sum} kr.`,
    replaces: (rows, imports) => `Rows replaced: ${rows}, of import ${imports}.`,
    byRow: "Amounts by row of the follow-up",
    row: "Row",
    before: "Before",
    after: "After",
    change: "Change",
    changes: "Changed by account",
    unmapped: "Accounts without a row in the account map (Missing)",
    proposal: "Proposal by the name",
    notProposed: "–",
    approve:
      "Nothing has been written. If it is right, run again with --yes and -o FILE or --in-place.",
  },
};
