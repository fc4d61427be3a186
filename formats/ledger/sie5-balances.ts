import type { MonthBalance } from "./sie-balances.ts";
import { monthOfDay } from "./sie-date.ts";
import type { Sie5Balance, Sie5State } from "./sie5-elements.ts";

/**
 * What the balances of a file of SIE 5 come to: each is cumulative, so that a month's
 * change is the closing balance less the one before it, or the opening.
 *
 * @rule LE4 LE7
 */
export function stateBalances({ balances, stated, header }: Sie5State): void {
  const year = header.years.get(0);
  const isOwn = ({ period }: Sie5Balance): boolean =>
    year === undefined || (monthOfDay(year.from) <= period && period <= monthOfDay(year.to));
  for (const series of seriesOf(balances.filter(isOwn))) {
    const [first] = series;
    const last = series.at(-1);
    if (first === undefined || last === undefined) continue;
    const opening = first.kind === "opening" ? first.ore : 0;
    stated.months.push(...changesOf(series));
    if (first.pairs.length > 0) continue;
    const type = header.types.get(first.account);
    if (type === "cost" || type === "income") stated.results.set(first.account, last.ore - opening);
    else {
      stated.opening.set(first.account, opening);
      stated.closing.set(first.account, last.ore);
    }
  }
}

/** The balances of each account and its objects, in the order of their months, the opening one first. */
function seriesOf(balances: readonly Sie5Balance[]): readonly (readonly Sie5Balance[])[] {
  const series = new Map<string, Sie5Balance[]>();
  for (const balance of balances) {
    const objects = [...balance.pairs].map((pair) => pair.join(" ")).sort();
    const key = [balance.account, ...objects].join("\0");
    const own = series.get(key);
    if (own === undefined) series.set(key, [balance]);
    else own.push(balance);
  }
  const rank = ({ kind }: Sie5Balance): number => (kind === "opening" ? 0 : 1);
  return [...series.values()].map((own) =>
    own.sort((a, b) => a.period - b.period || rank(a) - rank(b)),
  );
}

function changesOf(series: readonly Sie5Balance[]): readonly MonthBalance[] {
  let before = 0;
  const changes: MonthBalance[] = [];
  for (const { kind, ...balance } of series) {
    const ore = balance.ore - before;
    before = balance.ore;
    // An opening balance is what was there before, also where a later month has one.
    if (kind === "closing" && ore !== 0) changes.push({ ...balance, ore });
  }
  return changes;
}
