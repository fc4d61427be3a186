import type { YearSplit } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import type { Chart } from "./worker-api.ts";

/** As many bars as one takes in; beyond that the table says it better. */
const MOST_BARS = 40;

/** The amounts of those who share by one rule, as lengths; null where there are too many. */
export function chartOf({ rows, groups, unit, total }: YearSplit): Chart | null {
  if (rows.length === 0 || rows.length > MOST_BARS) return null;
  const longest = rows.reduce((most, { units }) => max(most, size(units)), 0n);
  const bars = rows.map(({ code, name, units }) => ({
    code,
    name,
    amount: amountText(units, unit),
    isNegative: units < 0n,
    perMille: longest === 0n ? 0 : Number((1000n * size(units)) / longest),
  }));
  const within = new Set(rows.map((row) => row.within));
  const group = within.size === 1 ? groups.find(({ code }) => within.has(code)) : undefined;
  return { group: group?.name ?? null, total: amountText(total, unit), bars };
}

function size(units: bigint): bigint {
  return units < 0n ? -units : units;
}

function max(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
