import type { Language } from "../../engine/index.ts";

/** What the rows of a new account map say of themselves. @rule FU5 */
export const START_NOTES = {
  sv: {
    start: "En start: pröva den mot er egen kontoplan.",
    balance: "Tillgångar och skulder följs inte upp.",
    internal: "Intern resursfördelning: ska den vara med?",
    "shared-grants":
      "Bidrag från staten, kommuner och regioner delar konto: skriv en rad för varje motpart eller objekt, med kontot och raden.",
    eu: "EU-bidrag; en start: pröva den mot er egen kontoplan.",
    "own-work": "Aktiverat eget arbete minskar kostnaden: på vilken rad?",
    "unknown-class": "Kontoplanen är inte känd här: till vilken rad hör kontona?",
  },
  en: {
    start: "A start: check it against your own account plan.",
    balance: "Assets and debts are not followed up.",
    internal: "Internal allocation of resources: is it to be included?",
    "shared-grants":
      "Grants from the state, municipalities and regions share an account: write a row for each counterpart or object, with the account and the row.",
    eu: "EU grants; a start: check it against your own account plan.",
    "own-work": "Capitalised own work lowers the cost: on which row?",
    "unknown-class": "The account plan is not known here: which row do the accounts belong to?",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;
