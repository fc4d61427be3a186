import type { LedgerRowId, LedgerSign, LocalText } from "../../engine/index.ts";
import type { WordList } from "./words.ts";

/** The rows of a follow-up, as Kontokarta and Utfall name them. */
export const LEDGER_ROW_WORDS: WordList<LedgerRowId> = {
  "income-region": { sv: "Intäkt region", en: "Income region" },
  "income-municipalities": { sv: "Intäkt kommuner", en: "Income municipalities" },
  "income-state": { sv: "Statsbidrag", en: "State grants" },
  "income-other": { sv: "Övrig intäkt", en: "Other income" },
  personnel: { sv: "Personal", en: "Personnel" },
  premises: { sv: "Lokaler och overhead", en: "Premises and overhead" },
  competence: { sv: "Kompetens", en: "Competence" },
  joint: { sv: "Gemensamma aktiviteter", en: "Joint activities" },
  other: { sv: "Övrig kostnad", en: "Other cost" },
  "passed-in": { sv: "Vidareförmedlat in", en: "Passed on in" },
  "passed-on": { sv: "Vidareförmedlat ut", en: "Passed on out" },
  transfer: { sv: "Överföring av överskott", en: "Transfer of surplus" },
  outside: { sv: "Utanför verksamheten", en: "Outside the activity" },
  balance: { sv: "Balans", en: "Balance" },
};

/** What Utfall says where no map says the row or the funding. @rule FU5 */
export const MISSING: LocalText = { sv: "Saknas", en: "Missing" };

/** Where a row of Utfall comes from. */
export const ORIGINS: WordList<"import" | "by-hand"> = {
  import: { sv: "import", en: "import" },
  "by-hand": { sv: "för hand", en: "by hand" },
};

/** The signs of an imported table. */
export const SIGN_WORDS: WordList<LedgerSign> = {
  ledger: { sv: "kostnader plus", en: "costs plus" },
  result: { sv: "intäkter plus", en: "income plus" },
  positive: { sv: "båda plus", en: "both plus" },
};
