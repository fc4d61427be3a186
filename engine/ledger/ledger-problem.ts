/** Why a ledger's file cannot be used as a whole. */
export type LedgerFileFault =
  | "no-ledger"
  | "truncated"
  | "checksum"
  | "empty"
  | "year-missing"
  | "too-fine"
  | "currency"
  | "xml-malformed"
  | "not-utf-8";

/** Why a record of a ledger's file cannot be used. */
export type LedgerRecordFault =
  | "amount"
  | "decimals"
  | "too-large"
  | "date"
  | "account"
  | "objects"
  | "outside-voucher"
  | "voucher-open"
  | "month"
  | "ambiguous"
  | "account-blank"
  | "row-length";

/** What may be worth a look in an import, beside what is odd in its file. */
export type ImportOddity =
  | "other-organisation"
  | "other-year"
  | "starts-late"
  | "part-replaced"
  | "typed-beside"
  | "sign-known"
  | "source-unknown"
  | "plan-open"
  | "unmapped";

/** What can be wrong with a ledger's file. A part of {@link ProblemFacts}. @rule LE1 */
export interface LedgerFacts {
  "ledger-unusable": {
    file: string;
    reason: LedgerFileFault;
    /** What the file says, where it says something else than it should. */
    text: string;
    /** What it should say. */
    expected: string;
  };
  "ledger-record": { record: string; reason: LedgerRecordFault; text: string };
  /** A table lacks a column, by its role or by the header that the user named. */
  "ledger-column-missing": { columns: string[]; found: string[] };
  /** What accounts beginning with 3 make, and those beginning with 4 to 8, in kr as the table has them. */
  "ledger-sign-open": { income: string; cost: string };
  /** Accounts that may be income or cost, so that amounts all above 0 cannot be told apart. */
  "ledger-sign-unclear": { accounts: string[] };
  "ledger-period-open": { found: string[] };
  "ledger-period-given": { column: string };
  /** The account map has more rows than its formula takes. */
  "ledger-map-long": { limit: number };
  /** An import of months that are closed. */
  "ledger-period-closed": { import: string; from: number; to: number };
  /** An import whose amounts are in another already, chosen otherwise. */
  "ledger-import-overlaps": { import: string; objects: string };
  /** More rows than a workbook stays quick with. */
  "ledger-rows-many": { rows: number; limit: number };
  /** More is wrong than is told one by one. */
  "ledger-more": { told: number };
  /** One code is an object of two dimensions, so that nobody could tell them apart. */
  "ledger-object-doubled": { object: string; dimensions: string[] };
}
