import type { AccountType, OreTally } from "../../engine/index.ts";
import { addOre, daysInMonth, isoDate, oreOf, oreTally } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import { oreIn } from "./sie-amount.ts";
import type { MonthBalance, StatedBalances } from "./sie-balances.ts";
import { monthOfDay } from "./sie-date.ts";
import type { SieHeader } from "./sie-header.ts";
import { organisationIn } from "./sie-header.ts";
import { dimensionsOf } from "./sie-transactions.ts";
import type { SumCollector } from "./sum-collector.ts";

/** An element's attributes. */
export type Attributes = Readonly<Record<string, string>>;

/** A balance of an account at the end of a month, or at the beginning of one. */
export interface Sie5Balance extends MonthBalance {
  readonly kind: "opening" | "closing";
}

interface Year {
  readonly from: string;
  readonly to: string;
  readonly covered: string;
  readonly isPrimary: boolean;
}

/** What is open: an entry, a row of it, an account, a balance. */
export interface Sie5State {
  readonly found: Findings;
  readonly header: SieHeader;
  readonly stated: StatedBalances;
  readonly collector: SumCollector;
  readonly rowsOf: Map<string, number>;
  readonly dropped: { texts: number; signatures: number };
  readonly years: Year[];
  readonly balances: Sie5Balance[];
  vouchers: number;
  isSigned: boolean;
  dimension: string;
  account: string;
  balance: OpenBalance | null;
  entry: OpenEntry | null;
  row: OpenRow | null;
}

interface OpenBalance extends Omit<Sie5Balance, "pairs"> {
  readonly pairs: (readonly [string, string])[];
}

interface OpenEntry {
  readonly name: string;
  readonly line: number;
  readonly day: string;
  readonly sum: OreTally;
}

interface OpenRow {
  readonly account: string;
  readonly ore: number;
  readonly period: number;
  readonly pairs: (readonly [string, string])[];
  readonly hasText: boolean;
  isStruck: boolean;
}

const TYPES: Readonly<Record<string, AccountType>> = {
  asset: "asset",
  liability: "debt",
  equity: "debt",
  cost: "cost",
  income: "income",
};

type Reader = (state: Sie5State, attributes: Attributes, line: number) => void;

/** How each element is read where it begins. */
const READERS: Readonly<Record<string, Reader>> = {
  SoftwareProduct: ({ header }, { name, version }) => {
    header.program = [name, version].filter(Boolean).join(" ");
  },
  Company: ({ header }, { name, organizationId }) => {
    header.company = name ?? "";
    header.organisation = organisationIn(organizationId ?? "");
  },
  AccountingCurrency: ({ header }, { currency }) => {
    header.currency = currency ?? "SEK";
  },
  FiscalYear: ({ years }, { start, end, primary, lastCoveredDate }) => {
    const [from, to] = [monthText(start), monthText(end)];
    if (from === null || to === null) return;
    const last = `${to}-${String(daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5))))}`;
    const isPrimary = primary === "true" || primary === "1";
    years.push({ from: `${from}-01`, to: last, covered: lastCoveredDate ?? "", isPrimary });
  },
  Account: (state, { id, name, type }) => {
    state.account = id ?? "";
    state.header.accounts.set(state.account, name ?? "");
    state.header.types.set(state.account, TYPES[type ?? ""] ?? null);
  },
  Dimension: (state, { id, name }) => {
    state.dimension = id ?? "";
    if (name !== undefined) state.header.dimensions.set(state.dimension, name);
  },
  Object: ({ header, dimension }, { id, name }) => {
    header.objects.set(`${dimension} ${id ?? ""}`, name ?? "");
  },
  OpeningBalance: readBalance("opening"),
  OpeningBalanceMultidim: readBalance("opening"),
  ClosingBalance: readBalance("closing"),
  ClosingBalanceMultidim: readBalance("closing"),
  Budget: ({ found, account }, _, line) => {
    found.odd("budget-passed-over", { example: account, line });
  },
  JournalEntry: (state, { id, journalDate, text }, line) => {
    const name = [id, journalDate].filter(Boolean).join(" ");
    state.entry = { name, line, day: journalDate ?? "", sum: oreTally() };
    state.vouchers += 1;
    if ((text ?? "") !== "") state.dropped.texts += 1;
  },
  EntryInfo: ({ dropped }, { by }) => {
    if ((by ?? "") !== "") dropped.signatures += 1;
  },
  LedgerEntry: (state, attributes, line) => {
    state.row = readRow(state, attributes, line);
  },
  ObjectReference: ({ row, balance }, { dimId, objectId }) => {
    (row ?? balance)?.pairs.push([dimId ?? "", objectId ?? ""]);
  },
  Overstrike: ({ row }) => {
    if (row !== null) row.isStruck = true;
  },
  Signature: (state) => {
    state.isSigned = true;
  },
};

/** An element that begins, and its line. */
export interface Opened {
  readonly name: string;
  readonly attributes: Attributes;
  readonly line: number;
}

/** Takes an element where it begins; one that is not known is passed over. @rule LE7 */
export function openElement(state: Sie5State, { name, attributes, line }: Opened): void {
  if (Object.hasOwn(READERS, name)) READERS[name]?.(state, attributes, line);
}

/** Takes an element where it ends: a row, an entry or a balance is whole then. @rule LE7 */
export function closeElement(state: Sie5State, name: string): void {
  if (name === "LedgerEntry") bookRow(state);
  else if (name === "JournalEntry") closeEntry(state);
  else if (/^(?:Opening|Closing)Balance/.test(name)) {
    if (state.balance !== null) state.balances.push(state.balance);
    state.balance = null;
  }
}

function readBalance(kind: Sie5Balance["kind"]): Reader {
  return (state, { month, amount }, line) => {
    const { found, account } = state;
    const record = kind === "opening" ? "OpeningBalance" : "ClosingBalance";
    const text = monthText(month);
    const ore = oreIn(amount ?? "");
    if (text === null) found.record(line, { record, reason: "month", text: month ?? "" });
    if (typeof ore !== "number") found.record(line, { record, reason: ore, text: amount ?? "" });
    if (text === null || typeof ore !== "number") return;
    state.balance = { kind, account, period: Number(text.replace("-", "")), ore, pairs: [] };
  };
}

function readRow(state: Sie5State, attributes: Attributes, line: number): OpenRow | null {
  const { found, entry } = state;
  const { accountId = "", amount = "", ledgerDate, text = "" } = attributes;
  const record = "LedgerEntry";
  const day = ledgerDate ?? entry?.day ?? "";
  const ore = oreIn(amount);
  const isDay = /^(?:19|20)/.test(day) && isoDate(day) !== null;
  if (!isDay) found.record(line, { record, reason: "date", text: day });
  if (typeof ore !== "number") found.record(line, { record, reason: ore, text: amount });
  const isAccount = /^[\p{L}\d]{1,20}$/u.test(accountId);
  if (!isAccount) found.record(line, { record, reason: "account", text: accountId });
  if (!isDay || typeof ore !== "number" || !isAccount) return null;
  const hasText = text !== "";
  return { account: accountId, ore, period: monthOfDay(day), pairs: [], hasText, isStruck: false };
}

function bookRow(state: Sie5State): void {
  const { row, entry, collector, rowsOf, dropped, found } = state;
  state.row = null;
  if (row === null) return;
  if (row.isStruck) {
    found.odd("struck-out", { example: entry?.name ?? "" });
    return;
  }
  if (row.hasText) dropped.texts += 1;
  for (const id of dimensionsOf(row.pairs)) rowsOf.set(id, (rowsOf.get(id) ?? 0) + 1);
  if (entry !== null) addOre(entry.sum, row.ore);
  collector.add(row.period, collector.posting(row.account, row.pairs), row.ore);
}

function closeEntry(state: Sie5State): void {
  const { entry, found } = state;
  state.entry = null;
  if (entry === null) return;
  const ore = oreOf(entry.sum);
  if (ore !== 0n) {
    found.odd("voucher-unbalanced", { example: entry.name, line: entry.line, ore });
  }
}

/** A month as `YYYY-MM`, without a time zone; null for what is none. */
function monthText(text: string | undefined): string | null {
  return (
    /^(?<month>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?:Z|[-+]\d\d:\d\d)?$/.exec(text ?? "")?.groups?.[
      "month"
    ] ?? null
  );
}
