import { askOf } from "../allocation/apportion.ts";
import type { Allocation, AllocationRow } from "../allocation/allocate.ts";
import { exactAmounts, weightSumOf } from "../allocation/allocate.ts";
import { fraction, fractionText } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import type { LocalText } from "../kernel/local-text.ts";
import { amountText } from "../kernel/money.ts";
import { roundingTrace } from "./rounding-trace.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/**
 * The tree behind one party's part of an allocation; null when no such party has one.
 *
 * @rule AU1
 */
export function explainAllocation(allocation: Allocation, party: string): TraceNode | null {
  const { rows, rule, unit } = allocation;
  const index = rows.findIndex((row) => row.party === party);
  const row = rows[index];
  if (row === undefined) return null;
  return traceNode({
    label: "amount",
    about: named(party),
    value: amountText(row.units, unit),
    measure: "kr",
    rules: ["AL4"],
    inputs: [exactNode(allocation, index), roundingNode(allocation, index), ruleNode(rule, unit)],
  });
}

function ruleNode(rule: string, unit: string): TraceNode {
  return traceNode({
    label: "rounding",
    value: `${rule} ${unit}`,
    measure: "rule",
    rules: ["AL6"],
  });
}

function exactNode(allocation: Allocation, index: number): TraceNode {
  const row = at(allocation.rows, index);
  const { rows, total, unit } = allocation;
  const weightSum = weightSumOf(allocation);
  return traceNode({
    label: "exact-amount",
    about: named(row.party),
    value: fractionText(at(exactAmounts(allocation), index)),
    measure: "kr",
    rules: ["AL2"],
    inputs: [
      traceNode({ label: "total", value: amountText(total, unit), measure: "kr" }),
      traceNode({
        label: "share",
        about: named(row.party),
        value: fractionText(fraction(BigInt(row.weight), weightSum)),
        measure: "share",
        rules: ["AL2"],
        inputs: [weightNode(row), weightSumNode(rows, weightSum)],
      }),
    ],
  });
}

function weightNode({ party, weight }: AllocationRow): TraceNode {
  const value = weight.toString();
  return traceNode({ label: "weight", about: named(party), value, measure: "weight" });
}

function weightSumNode(rows: readonly AllocationRow[], sum: bigint): TraceNode {
  return traceNode({
    label: "weight-sum",
    value: sum.toString(),
    measure: "weight",
    inputs: rows.map(weightNode),
  });
}

/** The rule's steps, gathered under the number of units they end in. */
function roundingNode({ rows, rule, total }: Allocation, row: number): TraceNode {
  const claims = rows.map(({ party, weight, order }) =>
    order === null ? { party, weight } : { party, weight, order },
  );
  const amounts = rows.map(({ units }) => (units < 0n ? -units : units));
  const ask = askOf(total < 0n ? -total : total, claims);
  return traceNode({
    label: "units-won",
    value: (amounts[row] ?? 0n).toString(),
    measure: "units",
    rules: ["AL4"],
    inputs: roundingTrace({
      ask,
      rule,
      row,
      amounts,
      names: rows.map(({ party }) => named(party)),
    }),
  });
}

function named(party: string): LocalText {
  return { sv: party, en: party };
}
