import type { Language, LedgerBasis } from "../../engine/index.ts";

/** The words around what a ledger's file came to. */
export interface LedgerWords {
  readonly formats: Readonly<Record<"sie4" | "sie5" | "table", string>>;
  readonly program: string;
  readonly company: string;
  readonly year: string;
  readonly months: string;
  readonly basis: Readonly<Record<LedgerBasis, (rows: string) => string>>;
  readonly tableRows: (rows: string) => string;
  readonly debit: string;
  readonly credit: string;
  readonly sum: string;
  readonly checksum: string;
  readonly plan: string;
  readonly totals: string;
  readonly side: string;
  readonly objects: string;
  readonly accounts: string;
  readonly dimensions: string;
  readonly dimension: string;
  readonly rows: string;
  readonly account: string;
  readonly name: string;
  readonly amount: string;
  readonly object: string;
  readonly withoutObject: string;
  /** That amounts have the ledger's sign. */
  readonly sign: string;
  readonly neverRead: string;
  readonly dropped: (texts: string, signatures: string, employees: string) => string;
  readonly unnamed: string;
}

/** What a ledger's file came to, in both languages. @rule LE1 LE5 */
export const LEDGER_WORDS: Readonly<Record<Language, LedgerWords>> = {
  sv: {
    formats: { sie4: "SIE 4", sie5: "SIE 5", table: "Tabell" },
    program: "Program",
    company: "Organisation",
    year: "Räkenskapsår",
    months: "Månader",
    basis: {
      transactions: (rows) => `${rows} transaktioner`,
      months: (rows) => `${rows} månadssaldon`,
      year: (rows) => `${rows} årssaldon`,
    },
    tableRows: (rows) => `${rows} rader`,
    debit: "Debet",
    credit: "Kredit",
    sum: "Summa",
    checksum: "Kontrollsumman i filen stämmer.",
    plan: "Kontoplan",
    totals: "Kontrollsummor",
    side: "Slag",
    objects: "Belopp per objekt",
    accounts: "Belopp per konto",
    dimensions: "Dimensioner",
    dimension: "Dimension",
    rows: "Rader",
    account: "Konto",
    name: "Namn",
    amount: "Belopp",
    object: "Objekt",
    withoutObject: "(utan objekt)",
    sign: "Belopp i kr med ekonomisystemets tecken: debet plus, kredit minus.",
    neverRead: "Läses aldrig in",
    dropped: (texts, signatures, employees) =>
      `texter (${texts}), signaturer (${signatures}), anställda (${employees})`,
    unnamed: "ej angivet",
  },
  en: {
    formats: { sie4: "SIE 4", sie5: "SIE 5", table: "Table" },
    program: "Program",
    company: "Organisation",
    year: "Financial year",
    months: "Months",
    basis: {
      transactions: (rows) => `${rows} transactions`,
      months: (rows) => `${rows} balances of months`,
      year: (rows) => `${rows} balances of the year`,
    },
    tableRows: (rows) => `${rows} rows`,
    debit: "Debit",
    credit: "Credit",
    sum: "Sum",
    checksum: "The checksum of the file is right.",
    plan: "Account plan",
    totals: "Control totals",
    side: "Kind",
    objects: "Amounts by object",
    accounts: "Amounts by account",
    dimensions: "Dimensions",
    dimension: "Dimension",
    rows: "Rows",
    account: "Account",
    name: "Name",
    amount: "Amount",
    object: "Object",
    withoutObject: "(without object)",
    sign: "Amounts in kr with the ledger's sign: debit plus, credit minus.",
    neverRead: "Never read in",
    dropped: (texts, signatures, employees) =>
      `texts (${texts}), signatures (${signatures}), employees (${employees})`,
    unnamed: "not stated",
  },
};
