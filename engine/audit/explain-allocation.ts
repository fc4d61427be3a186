import { magnitude } from "../kernel/magnitude.ts";
import { askOf } from "../allocation/apportion.ts";
import type { Allocation, AllocationRow } from "../allocation/allocate.ts";
import { exactAmounts, weightSumOf } from "../allocation/allocate.ts";
import { fraction } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import type { LocalText } from "../kernel/local-text.ts";
import { amountText } from "../kernel/money.ts";
import { sourceText, withWeightsAsGiven } from "./scaled-weights.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";
import { ruleTrace, unitsTrace } from "./units-trace.ts";

/** What an allocation does not know of its claims. */
export interface ClaimWords {
  /** What to call the parties, by code, where a code is not enough. */
  readonly names?: ReadonlyMap<string, string>;
  /** How many decimals the weights were given with, where they were made whole for the split. */
  readonly weightPlaces?: number;
}

/**
 * The tree behind one party's part of an allocation, with weights as they were given;
 * null when no such party has one.
 *
 * @rule AU1
 */
export function explainAllocation(
  allocation: Allocation,
  party: string,
  { names = new Map(), weightPlaces = 0 }: ClaimWords = {},
): TraceNode | null {
  const { rows, rule, unit } = allocation;
  const named = namesIn(names);
  const index = rows.findIndex((row) => row.party === party);
  const row = rows[index];
  if (row === undefined) return null;
  const claims = rows.map(({ weight, order, ...claim }) =>
    order === null ? { ...claim, weight } : { ...claim, weight, order },
  );
  const trace = traceNode({
    label: "amount",
    about: named(party),
    value: amountText(row.units, unit),
    measure: "kr",
    inputs: [
      exactNode(allocation, index, named),
      unitsTrace({
        ask: askOf(magnitude(allocation.total), claims),
        rule,
        row: index,
        signed: rows.map(({ units }) => units),
        names: rows.map((other) => named(other.party)),
      }),
      ruleTrace(allocation),
    ],
  });
  return withWeightsAsGiven(trace, weightPlaces);
}

type Naming = (party: string) => LocalText;

function exactNode(allocation: Allocation, index: number, named: Naming): TraceNode {
  const row = at(allocation.rows, index);
  const { total, unit } = allocation;
  const weightSum = weightSumOf(allocation);
  return traceNode({
    label: "exact-amount",
    about: named(row.party),
    // The exact amount is counted in öre over a hundred times the sum.
    value: sourceText(at(exactAmounts(allocation), index), 2),
    measure: "kr",
    rules: ["AL2"],
    inputs: [
      traceNode({ label: "total", value: amountText(total, unit), measure: "kr" }),
      traceNode({
        label: "share",
        about: named(row.party),
        value: sourceText(fraction(BigInt(row.weight), weightSum)),
        measure: "share",
        rules: ["AL2"],
        inputs: [weightNode(row, named), weightSumNode(allocation, weightSum, named)],
      }),
    ],
  });
}

function weightNode({ party, weight }: AllocationRow, named: Naming): TraceNode {
  const value = weight.toString();
  return traceNode({ label: "weight", about: named(party), value, measure: "weight" });
}

function weightSumNode({ rows }: Allocation, sum: bigint, named: Naming): TraceNode {
  return traceNode({
    label: "weight-sum",
    value: sum.toString(),
    measure: "weight",
    inputs: rows.map((row) => weightNode(row, named)),
  });
}

/** A party's name with its code, for the code decides where all else is equal. */
function namesIn(names: ReadonlyMap<string, string>): Naming {
  return (party) => {
    const name = names.get(party) ?? party;
    const text = name === party ? party : `${name} (${party})`;
    return { sv: text, en: text };
  };
}
