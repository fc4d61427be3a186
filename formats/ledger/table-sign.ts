import type { LedgerSign, Problem } from "../../engine/index.ts";
import { amountText, problem } from "../../engine/index.ts";
import type { SumCollector } from "./sum-collector.ts";

/** What is to be asked about the sign; null where nothing is. @rule LE6 */
export function signFault(collector: SumCollector, sign: LedgerSign | null): Problem | null {
  if (sign === null) {
    const { income, cost } = sidesOf(collector);
    const facts = { income: amountText(income, "0.01"), cost: amountText(cost, "0.01") };
    return problem("ledger-sign-open", facts);
  }
  const unclear = collector
    .sums()
    .map(({ account }) => account)
    .filter((account) => !/^[3-7]/.test(account));
  if (sign !== "positive" || unclear.length === 0) return null;
  return problem("ledger-sign-unclear", { accounts: [...new Set(unclear)] });
}

/** In every account plan class 3 is income; 4 to 7 are costs. */
function sidesOf(collector: SumCollector): { readonly income: bigint; readonly cost: bigint } {
  const sumOf = (pattern: RegExp): bigint =>
    collector
      .sums()
      .reduce((sum, { account, ore }) => (pattern.test(account) ? sum + ore : sum), 0n);
  return { income: sumOf(/^3/), cost: sumOf(/^[4-8]/) };
}

/** Income that is debit and costs that are credit: the columns, or the sign, may be the other way round. @rule LE6 */
export function areSwapped(collector: SumCollector): boolean {
  const { income, cost } = sidesOf(collector);
  return income > 0n && cost < 0n;
}
