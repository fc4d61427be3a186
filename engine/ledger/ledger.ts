/** What was booked in a month on an account, a counterpart and an object. @rule LE1 */
export interface LedgerSum {
  /** The year and the month: 202603. */
  readonly period: number;
  readonly account: string;
  /** The code of the counterpart; empty where the file has none, or none was chosen. */
  readonly counterpart: string;
  /** The code of the project, the cost centre or what else was chosen; empty where a row has none. */
  readonly object: string;
  /** Öre with the ledger's sign: debit above 0, credit below. */
  readonly ore: bigint;
}

/** What an account is: an asset, a debt, a cost or an income; null where the file does not say. */
export type AccountType = "asset" | "debt" | "cost" | "income" | null;

/** An account that a ledger's file has a name of. */
export interface LedgerAccount {
  readonly name: string;
  readonly type: AccountType;
}

/** A dimension of a ledger, such as cost centre or project, and how many rows have an object of it. */
export interface LedgerDimension {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
}

/** A financial year, as `YYYY-MM-DD`. */
export interface LedgerYear {
  /** 0 is the file's own year, -1 the one before. */
  readonly index: number;
  readonly from: string;
  readonly to: string;
}

/** What the sums are made of: transactions, balances of months, or one balance of a whole year. */
export type LedgerBasis = "transactions" | "months" | "year";

/** How many there were of what a row can say of a person: it was read past, and nothing of it kept. @rule LE5 */
export interface LedgerDropped {
  readonly texts: number;
  readonly signatures: number;
  readonly employees: number;
}

/** A ledger's file, summed, with what was seen in it. @rule LE1 */
export interface LedgerFile {
  readonly format: "sie4" | "sie5" | "table";
  readonly encoding: "ascii" | "utf-8" | "cp437" | "windows-1252";
  readonly program: string;
  readonly company: string;
  /** Ten digits; empty where the file has no organisation number. */
  readonly organisation: string;
  /** The account plan, as the file names it; empty where it does not. */
  readonly plan: string;
  readonly years: readonly LedgerYear[];
  readonly basis: LedgerBasis;
  /** By period, account, counterpart and object; none is 0 öre without a row behind it. */
  readonly sums: readonly LedgerSum[];
  /** Rows that were summed. */
  readonly rows: number;
  /** The sums of the amounts above 0 and below, in öre. */
  readonly debit: bigint;
  readonly credit: bigint;
  /** Whether the file has a checksum, which is then right. */
  readonly hasChecksum: boolean;
  readonly accounts: ReadonlyMap<string, LedgerAccount>;
  readonly dimensions: readonly LedgerDimension[];
  /** The names of objects, by dimension and code with a space between. */
  readonly objects: ReadonlyMap<string, string>;
  readonly dropped: LedgerDropped;
  readonly oddities: readonly LedgerOddity[];
}

/** What may be odd in a file that can be read. @rule LE1 */
export type OddityReason =
  | "voucher-unbalanced"
  | "row-in-other-month"
  | "outside-year"
  | "account-unnamed"
  | "quotes"
  | "name-garbled"
  | "encodings-mixed"
  | "result-differs"
  | "closing-differs"
  | "one-dimension"
  | "year-in-one-month"
  | "account-types-missing"
  | "budget-passed-over"
  | "subtotals-left-out"
  | "subtotal-differs"
  | "amount-blank"
  | "sides-swapped"
  | "lines-above"
  | "struck-out"
  | "signature-unchecked";

/** Something odd: how often, and the first of it, as it is told. */
export interface LedgerOddity {
  readonly reason: OddityReason;
  readonly count: number;
  /** An account, a voucher or a text of the file's. */
  readonly example: string;
  /** By how much the first one is off, in kr as digits; empty where nothing is. */
  readonly amount: string;
  /** The line of the first one; null where it is of no line. */
  readonly line: number | null;
}

/** Which dimensions of a ledger's file are kept. @rule LE4 */
export interface LedgerChoices {
  /** The dimensions that objects are taken from: the first that a row has one of. */
  readonly objects: readonly string[];
  /** The dimension that says the counterpart; null where none does. */
  readonly counterpart: string | null;
}

/** Project before cost centre, and no counterpart: what the format itself reserves. @rule LE4 */
export const USUAL_DIMENSIONS: LedgerChoices = { objects: ["6", "1"], counterpart: null };

/** Employees: a row of a salary would be a person. @rule LE5 */
export const EMPLOYEE_DIMENSION = "7";
