import type { LedgerBasis, LedgerChoices } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import { oreIn } from "./sie-amount.ts";
import { monthIn, monthOfDay } from "./sie-date.ts";
import type { SieRecord } from "./sie-fields.ts";
import { textOf } from "./sie-fields.ts";
import type { SieHeader } from "./sie-header.ts";
import { dimensionsOf, pairsOf } from "./sie-transactions.ts";
import type { ObjectPairs, SumCollector } from "./sum-collector.ts";

/** What an account has changed by in a month, as a whole or on objects. */
export interface MonthBalance {
  readonly period: number;
  readonly account: string;
  /** None for the account as a whole. */
  readonly pairs: ObjectPairs;
  readonly ore: number;
}

/** The balances that a file states of its own year. */
export interface StatedBalances {
  readonly months: MonthBalance[];
  /** What each account of costs or income has come to, in öre. */
  readonly results: Map<string, number>;
  readonly opening: Map<string, number>;
  readonly closing: Map<string, number>;
}

/** No balances yet. */
export function statedBalances(): StatedBalances {
  return { months: [], results: new Map(), opening: new Map(), closing: new Map() };
}

/** Reads #RES, #IB, #UB and #PSALDO of the file's own year; what is of other years is passed over. @rule LE1 */
export function readBalance(
  { label, fields }: SieRecord,
  {
    into,
    line,
    found,
  }: { readonly into: StatedBalances; readonly line: number; readonly found: Findings },
): void {
  if (label === "#PBUDGET") {
    found.odd("budget-passed-over", { example: textOf(fields[2]), line });
    return;
  }
  if (textOf(fields[0]) !== "0") return;
  const isMonth = label === "#PSALDO";
  const account = textOf(fields[isMonth ? 2 : 1]);
  const hasObjects = isMonth && typeof fields[3] === "object";
  const text = textOf(fields[isMonth ? (hasObjects ? 4 : 3) : 2]);
  const ore = oreIn(text);
  const pairs = hasObjects ? pairsOf(fields[3]) : [];
  if (typeof ore !== "number") found.record(line, { record: label, reason: ore, text });
  if (pairs === null) found.record(line, { record: label, reason: "objects", text: account });
  if (account === "") found.record(line, { record: label, reason: "account", text: account });
  if (typeof ore !== "number" || pairs === null || account === "") return;
  if (!isMonth) {
    yearlyOf(into, label).set(account, ore);
    return;
  }
  const period = monthIn(textOf(fields[1]));
  if (period === null) {
    found.record(line, { record: label, reason: "month", text: textOf(fields[1]) });
  } else into.months.push({ period, account, pairs, ore });
}

function yearlyOf(
  { results, opening, closing }: StatedBalances,
  label: string,
): Map<string, number> {
  if (label === "#IB") return opening;
  return label === "#UB" ? closing : results;
}

interface Booking {
  readonly stated: StatedBalances;
  readonly header: SieHeader;
  readonly choices: LedgerChoices;
  readonly collector: SumCollector;
  readonly found: Findings;
}

/**
 * Books the balances of a file that has no transactions: those of months, else one
 * for the year, in the last month that the file covers.
 *
 * @rule LE4
 */
export function bookBalances(booking: Booking): LedgerBasis {
  if (booking.stated.months.length > 0) {
    bookMonths(booking);
    return "months";
  }
  const { stated, header, collector, found } = booking;
  const last = header.covered || (header.years.get(0)?.to ?? "");
  if (stated.results.size > 0 && last === "") found.file("year-missing");
  if (last === "") return "year";
  const period = monthOfDay(last);
  for (const [account, ore] of stated.results) {
    collector.add(period, collector.posting(account, []), ore);
  }
  if (stated.results.size > 0) found.odd("year-in-one-month", { example: last.slice(0, 7) });
  return "year";
}

function bookMonths({ stated, choices, collector, found }: Booking): void {
  const used = new Set(stated.months.flatMap(({ pairs }) => dimensionsOf(pairs)));
  const inUse = choices.objects.filter((dimension) => used.has(dimension));
  const [dimension = null] = inUse;
  // A balance on a project and one on a cost centre may be the same money.
  if (dimension !== null && inUse.length > 1) found.odd("one-dimension", { example: dimension });
  for (const [account, rows] of byAccount(stated.months)) {
    const booked = accountRows(rows, dimension, expectedOf(stated, account));
    if (booked.off !== null) found.odd("result-differs", { example: account, ore: booked.off });
    for (const { period, pairs, ore } of booked.rows) {
      collector.add(period, collector.posting(account, pairs), ore);
    }
  }
}

/** What an account should have changed by in the year; null where the file does not say. */
export function expectedOf(
  { results, opening, closing }: StatedBalances,
  account: string,
): bigint | null {
  const result = results.get(account);
  if (result !== undefined) return BigInt(result);
  const last = closing.get(account);
  return last === undefined ? null : BigInt(last) - BigInt(opening.get(account) ?? 0);
}

interface BookedAccount {
  readonly rows: readonly MonthBalance[];
  /** How much the rows are off from what the file states of the year; null where they are not. */
  readonly off: bigint | null;
}

/**
 * Which rows of an account to add up. Most programs write a total beside one row for
 * each object: the total then, its objects taken out of it. Some write the objects and
 * what is left over: then all. What the file states of the year tells which.
 */
function accountRows(
  rows: readonly MonthBalance[],
  dimension: string | null,
  expected: bigint | null,
): BookedAccount {
  const totals = rows.filter(({ pairs }) => dimensionsOf(pairs).length === 0);
  const objects = rows.filter((row) => !totals.includes(row));
  const chosen = objectRows(objects, dimension);
  const tried = [
    totals.length > 0 ? [...chosen, ...restOf(totals, chosen)] : chosen,
    [...totals, ...objects],
  ];
  const right = tried.find((one) => expected === null || sumOf(one) === expected);
  if (right !== undefined) return { rows: right, off: null };
  const [first = []] = tried;
  return { rows: first, off: sumOf(first) - (expected ?? 0n) };
}

/** The rows on objects of one dimension; of those that repeat an amount by a further dimension one. */
function objectRows(
  rows: readonly MonthBalance[],
  dimension: string | null,
): readonly MonthBalance[] {
  const [first] = rows;
  const own = dimension ?? (first === undefined ? null : (dimensionsOf(first.pairs)[0] ?? null));
  const has = (row: MonthBalance, id: string | null): boolean =>
    dimensionsOf(row.pairs).some((one) => one === id);
  const within = rows.some((row) => has(row, own))
    ? own
    : (dimensionsOf(first?.pairs ?? [])[0] ?? null);
  const on = rows.filter((row) => has(row, within));
  const keyOf = ({ period, pairs }: MonthBalance): string =>
    `${String(period)} ${pairs.find(([id]) => id === within)?.[1] ?? ""}`;
  const alone = new Set(on.filter(({ pairs }) => dimensionsOf(pairs).length === 1).map(keyOf));
  return on.filter((row) => dimensionsOf(row.pairs).length === 1 || !alone.has(keyOf(row)));
}

/** What the totals have beside the objects, month by month. */
function restOf(
  totals: readonly MonthBalance[],
  objects: readonly MonthBalance[],
): readonly MonthBalance[] {
  const taken = objects.map((row) => ({ ...row, pairs: [], ore: -row.ore }));
  const months = new Map<number, MonthBalance>();
  for (const row of [...totals, ...taken]) {
    const before = months.get(row.period);
    months.set(row.period, { ...row, ore: row.ore + (before?.ore ?? 0) });
  }
  return [...months.values()].filter(({ ore }) => ore !== 0);
}

function sumOf(rows: readonly MonthBalance[]): bigint {
  return rows.reduce((sum, { ore }) => sum + BigInt(ore), 0n);
}

function byAccount(rows: readonly MonthBalance[]): ReadonlyMap<string, readonly MonthBalance[]> {
  const accounts = new Map<string, MonthBalance[]>();
  for (const row of rows) {
    const own = accounts.get(row.account);
    if (own === undefined) accounts.set(row.account, [row]);
    else own.push(row);
  }
  return accounts;
}
