/**
 * The rows of a follow-up that accounts are mapped to: income, costs, money that is passed
 * on, transfers of carried surplus, what is outside the activity, and balance accounts.
 *
 * @rule FU5
 */
export const LEDGER_ROWS = [
  "income-region",
  "income-municipalities",
  "income-state",
  "income-other",
  "personnel",
  "premises",
  "competence",
  "joint",
  "other",
  "passed-in",
  "passed-on",
  "transfer",
  "outside",
  "balance",
] as const;

/** A row of a follow-up. */
export type LedgerRowId = (typeof LEDGER_ROWS)[number];

/** A row of the account map: a prefix of accounts, and whom and what it holds for. Blanks hold for all. */
export interface AccountMapRow {
  /** The beginning of the accounts. */
  readonly account: string | null;
  readonly counterpart: string | null;
  readonly object: string | null;
  /** The first and the last year that the row holds; null sets no end. */
  readonly from: number | null;
  readonly to: number | null;
  /** Null where it is still to be answered. */
  readonly row: LedgerRowId | null;
  /** The funding; null where the object map says it. */
  readonly source: string | null;
}

/** A row of the object map: which funding an object belongs to. It goes before the account map. */
export interface ObjectMapRow {
  readonly object: string | null;
  readonly source: string | null;
}

/** What is mapped: of a sum, all but its amount. */
export interface MappedPosting {
  readonly period: number;
  readonly account: string;
  readonly counterpart: string;
  readonly object: string;
}

/** Where a posting belongs. */
export interface Mapping {
  /** The number of the account map's row, from 1; 0 for none. */
  readonly accountRow: number;
  /** The number of the object map's row, from 1; 0 for none. */
  readonly objectRow: number;
  /** Null where nothing says it. */
  readonly row: LedgerRowId | null;
  /** The funding; null where nothing says it, also for balance accounts, which need none. */
  readonly source: string | null;
}

/**
 * Maps a posting: by the longest prefix of its account, among equally long ones by
 * the counterpart, then by the object, then by the lowest row. Blank rows say nothing.
 *
 * @rule FU5
 */
export function mapPosting(
  posting: MappedPosting,
  accounts: readonly AccountMapRow[],
  objects: readonly ObjectMapRow[],
): Mapping {
  const accountRow = bestRow(posting, accounts);
  const objectRow = lastRow(objects, posting.object);
  const found = accounts[accountRow - 1];
  const row = found?.row ?? null;
  const source = objects[objectRow - 1]?.source ?? found?.source ?? null;
  return { accountRow, objectRow, row, source: row === "balance" ? null : source };
}

/** Spreadsheets compare texts without case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function bestRow(posting: MappedPosting, rows: readonly AccountMapRow[]): number {
  let best = 0;
  let most = 0;
  rows.forEach((row, index) => {
    if (!holds(row, posting)) return;
    const weight = weightOf(row, index + 1);
    if (weight > most) [best, most] = [index + 1, weight];
  });
  return best;
}

function holds(row: AccountMapRow, posting: MappedPosting): boolean {
  const { account, counterpart, object, from, to } = row;
  if (account === null || !isSame(posting.account.slice(0, account.length), account)) return false;
  if (counterpart !== null && !isSame(counterpart, posting.counterpart)) return false;
  if (object !== null && !isSame(object, posting.object)) return false;
  const first = (from ?? 0) * 100;
  const last = to === null ? Infinity : to * 100 + 99;
  return first <= posting.period && posting.period <= last;
}

/** More rows than an account map has: the row's number is the last three digits of its weight. */
export const MOST_MAP_ROWS = 999;

/** What a row of the map weighs: the length of its prefix first, then counterpart, then object, then its number. */
export function weightOf(row: AccountMapRow, number: number): number {
  const { account, counterpart, object } = row;
  if (account === null) return 0;
  const narrowed = (counterpart === null ? 0 : 2000) + (object === null ? 0 : 1000);
  return account.length * 4000 + narrowed + number;
}

function lastRow(rows: readonly ObjectMapRow[], object: string): number {
  return rows.reduce(
    (last, row, index) => (row.object !== null && isSame(row.object, object) ? index + 1 : last),
    0,
  );
}
