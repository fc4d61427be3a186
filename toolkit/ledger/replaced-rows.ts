import type { LedgerSum } from "../../engine/index.ts";
import { amountText, ExactDecimal } from "../../engine/index.ts";
import type { AccountChange } from "../../templates/ledger/import-blocks.ts";
import type { ActualRow, ImportRow } from "../../templates/ledger/rows.ts";
import { oreOfKronor } from "./ledger-book.ts";

/** What an import puts into Utfall. */
export interface Incoming {
  readonly sums: readonly LedgerSum[];
  readonly from: number;
  readonly to: number;
  /** The import's id. */
  readonly id: string;
  /** The earlier imports that it takes the months of. */
  readonly replaces: readonly ImportRow[];
}

/** Utfall after an import. */
export interface ReplacedRows {
  readonly rows: readonly ActualRow[];
  /** Accounts whose sum changes, over the months of the import. */
  readonly changes: readonly AccountChange[];
  /** Rows typed by hand of the same month, account, counterpart and object as one that comes in. */
  readonly typedBeside: readonly ActualRow[];
  /** Rows of earlier imports that are taken away, or come to hold another amount. */
  readonly replaced: number;
}

/**
 * The rows of Utfall once an import is entered. What it replaces stays where it is and gets
 * the new amount; what is new comes last; rows typed by hand, other imports' rows and
 * other months are left alone.
 *
 * @rule LE8
 */
export function replacedRows(present: readonly ActualRow[], incoming: Incoming): ReplacedRows {
  const { sums, id, from, to, replaces } = incoming;
  const replacedIds = new Set(replaces.map((one) => one.id));
  const isReplaced = ({ importId, period }: ActualRow): boolean =>
    importId !== null && replacedIds.has(importId) && from <= period && period <= to;
  const left = new Map(sums.map((sum) => [keyOf(sum), sum] as const));
  const rows: ActualRow[] = [];
  let replaced = 0;
  for (const row of present) {
    if (!isReplaced(row)) {
      rows.push(row);
      continue;
    }
    replaced += 1;
    const sum = left.get(keyOf(row));
    if (sum === undefined) continue;
    left.delete(keyOf(row));
    rows.push(rowOf(sum, id));
  }
  rows.push(...[...left.values()].map((sum) => rowOf(sum, id)));
  const typed = present.filter(({ importId }) => importId === null);
  const incomingKeys = new Set(sums.map(keyOf));
  return {
    rows,
    changes: changesOf(present.filter(isReplaced), sums),
    typedBeside: typed.filter((row) => incomingKeys.has(keyOf(row))),
    replaced,
  };
}

type Keyed = Pick<ActualRow, "period" | "account" | "counterpart" | "object">;

function keyOf({ period, account, counterpart, object }: Keyed): string {
  return [String(period), account, counterpart ?? "", object ?? ""].join("\n");
}

function rowOf({ period, account, counterpart, object, ore }: LedgerSum, id: string): ActualRow {
  return {
    period,
    account,
    counterpart: counterpart || null,
    object: object || null,
    amount: new ExactDecimal(amountText(ore, "0.01")),
    importId: id,
  };
}

function changesOf(
  before: readonly ActualRow[],
  after: readonly LedgerSum[],
): readonly AccountChange[] {
  const accounts = new Map<string, { before: bigint; after: bigint }>();
  const of = (account: string): { before: bigint; after: bigint } => {
    const known = accounts.get(account) ?? { before: 0n, after: 0n };
    accounts.set(account, known);
    return known;
  };
  for (const row of before) of(row.account).before += oreOfKronor(row.amount);
  for (const sum of after) of(sum.account).after += sum.ore;
  return [...accounts]
    .filter(([, sums]) => sums.before !== sums.after)
    .map(([account, sums]) => ({ account, ...sums }))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
}
