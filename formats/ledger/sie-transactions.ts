import type { OreTally } from "../../engine/index.ts";
import { addOre, oreOf, oreTally } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import { oreIn } from "./sie-amount.ts";
import { periodOf } from "./sie-date.ts";
import type { SieField, SieRecord } from "./sie-fields.ts";
import { sieRecord, textOf } from "./sie-fields.ts";
import { rowParts } from "./sie-row.ts";
import type { ObjectPairs, Posting, SumCollector } from "./sum-collector.ts";

/** Reads the vouchers of a file, and their rows. */
export interface TransactionReader {
  readonly voucher: (record: SieRecord, line: number) => void;
  readonly open: (line: number) => void;
  readonly close: (line: number) => void;
  readonly row: (text: string, line: number) => void;
  /** A file that ends within a voucher has been cut off. */
  readonly isOpen: () => boolean;
  /** How many vouchers there are. */
  readonly vouchers: () => number;
  /** How many rows have an object of each dimension. */
  readonly dimensions: () => ReadonlyMap<string, number>;
  readonly dropped: { texts: number; signatures: number };
}

interface Voucher {
  readonly name: string;
  readonly line: number;
  readonly day: string;
  /** Null where the voucher has no day of its own. */
  readonly period: number | null;
  readonly sum: OreTally;
  isOpen: boolean;
}

/** What stands before the amount, read once: files have the same accounts and objects over and over. */
interface Head {
  readonly posting: Posting;
  readonly dimensions: readonly string[];
  rows: number;
}

/** Heads that are remembered; beyond it they are forgotten, so that memory stays flat. */
const MOST_HEADS = 100_000;

/** What is kept between the lines. */
interface State {
  readonly collector: SumCollector;
  readonly found: Findings;
  readonly heads: Map<string, Head>;
  /** Rows by dimension, of the heads that are forgotten. */
  readonly rowsOf: Map<string, number>;
  readonly dropped: { texts: number; signatures: number };
  voucher: Voucher | null;
  vouchers: number;
}

/**
 * Reads #VER and #TRANS. A voucher's day decides the month of its rows, also where a
 * row has another. Vouchers whose rows do not make 0 are listed. Texts and signatures
 * are counted and dropped.
 *
 * @rule LE1 LE5
 */
export function transactionReader(collector: SumCollector, found: Findings): TransactionReader {
  const state: State = {
    collector,
    found,
    heads: new Map(),
    rowsOf: new Map(),
    dropped: { texts: 0, signatures: 0 },
    voucher: null,
    vouchers: 0,
  };
  return {
    dropped: state.dropped,
    row: (text, line) => {
      readRow(state, text, line);
    },
    voucher: (record, line) => {
      beginVoucher(state, record, line);
    },
    open: (line) => {
      if (state.voucher === null) {
        found.record(line, { record: "{", reason: "outside-voucher", text: "{" });
      } else state.voucher.isOpen = true;
    },
    close: (line) => {
      closeVoucher(state, line);
    },
    isOpen: () => state.voucher?.isOpen === true,
    vouchers: () => state.vouchers,
    dimensions: () => {
      forgetHeads(state);
      return state.rowsOf;
    },
  };
}

function beginVoucher(state: State, record: SieRecord, line: number): void {
  const { voucher, found, dropped } = state;
  if (voucher?.isOpen === true) {
    found.record(voucher.line, { record: "#VER", reason: "voucher-open", text: voucher.name });
  }
  state.voucher = readVoucher(record, line, found);
  state.vouchers += 1;
  if (textOf(record.fields[3]) !== "") dropped.texts += 1;
  if (textOf(record.fields[5]) !== "") dropped.signatures += 1;
}

function closeVoucher(state: State, line: number): void {
  const { voucher, found } = state;
  if (voucher?.isOpen !== true) {
    found.record(line, { record: "}", reason: "outside-voucher", text: "}" });
    return;
  }
  const ore = oreOf(voucher.sum);
  if (ore !== 0n) {
    found.odd("voucher-unbalanced", { example: voucher.name, line: voucher.line, ore });
  }
  state.voucher = null;
}

function readRow(state: State, text: string, line: number): void {
  const { voucher, found } = state;
  if (voucher?.isOpen !== true) {
    found.record(line, { record: "#TRANS", reason: "outside-voucher", text: text.trim() });
    return;
  }
  const parts = rowParts(text);
  const head = headOf(state, parts.head, line);
  const ore = oreIn(parts.amount);
  if (typeof ore !== "number") {
    found.record(line, { record: "#TRANS", reason: ore, text: parts.amount });
  }
  const day = parts.day === voucher.day ? voucher.period : periodOf(parts.day);
  const period = parts.day === "" || day !== null ? (voucher.period ?? day) : null;
  // A day that is none may be the rest of an amount with a blank in it; a voucher's is told with the voucher.
  const isTold = parts.day === "" && voucher.day !== "";
  if (period === null && !isTold) {
    found.record(line, { record: "#TRANS", reason: "date", text: parts.day });
  }
  if (head === null || typeof ore !== "number" || period === null) return;
  if (day !== null && day !== period) {
    found.odd("row-in-other-month", { example: voucher.name, line });
  }
  if (parts.hasText) state.dropped.texts += 1;
  head.rows += 1;
  addOre(voucher.sum, ore);
  state.collector.add(period, head.posting, ore);
}

/** What stands before the amount, as it was read the first time. */
function headOf(state: State, text: string, line: number): Head | null {
  const known = state.heads.get(text);
  if (known !== undefined) return known;
  const read = readHead(sieRecord(text), line, state.found);
  if (read === null) return null;
  if (state.heads.size >= MOST_HEADS) forgetHeads(state);
  const posting = state.collector.posting(read.account, read.pairs);
  const head = { posting, dimensions: dimensionsOf(read.pairs), rows: 0 };
  state.heads.set(ownText(text), head);
  return head;
}

/** A text that does not keep the piece of the file alive that it was cut from. */
function ownText(text: string): string {
  return Array.from(text).join("");
}

function forgetHeads({ heads, rowsOf }: State): void {
  for (const { dimensions, rows } of heads.values()) {
    for (const id of dimensions) rowsOf.set(id, (rowsOf.get(id) ?? 0) + rows);
  }
  heads.clear();
}

function readVoucher({ fields }: SieRecord, line: number, found: Findings): Voucher {
  const [series = "", number = "", day = ""] = fields.map(textOf);
  const period = periodOf(day);
  if (day !== "" && period === null) {
    found.record(line, { record: "#VER", reason: "date", text: day });
  }
  const name = [series, number, day].filter((part) => part !== "").join(" ");
  return { name, line, day, period, sum: oreTally(), isOpen: false };
}

interface ReadHead {
  readonly account: string;
  readonly pairs: ObjectPairs;
}

/** The account and the objects of a record; null, and told, where they are none. */
export function readHead(
  { label, fields }: SieRecord,
  line: number,
  found: Findings,
): ReadHead | null {
  const account = textOf(fields[0]);
  const pairs = pairsOf(fields[1]);
  if (pairs === null) {
    const text = (typeof fields[1] === "object" ? fields[1] : []).join(" ");
    found.record(line, { record: label, reason: "objects", text });
  }
  if (!/^[\p{L}\d]{1,20}$/u.test(account)) {
    found.record(line, { record: label, reason: "account", text: account });
    return null;
  }
  return pairs === null ? null : { account, pairs };
}

/** Dimensions and objects in pairs; null where one stands alone. */
export function pairsOf(field: SieField | undefined): ObjectPairs | null {
  const list = typeof field === "object" ? field : [];
  if (list.length % 2 !== 0) return null;
  return list.flatMap((dimension, index) =>
    index % 2 === 0 ? [[dimension, list[index + 1] ?? ""] as const] : [],
  );
}

/** The dimensions that a row has an object of. */
export function dimensionsOf(pairs: ObjectPairs): readonly string[] {
  return pairs.flatMap(([dimension, object]) => (object === "" ? [] : [dimension]));
}
