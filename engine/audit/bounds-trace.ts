import type { BoundedPart, Contribution, YearSplit } from "../contribution/year-split.ts";
import { takenAtBound } from "../contribution/bounds.ts";
import { claimWeight } from "../contribution/bounded-parts.ts";
import { fraction } from "../kernel/fraction.ts";
import { amountText, orePerUnit } from "../kernel/money.ts";
import { sourceText } from "./scaled-weights.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/** The bounds of a part that is held at one of them; null for all others. */
export function heldBounds({ bounded }: Contribution): BoundedPart | null {
  return bounded === undefined || bounded.held === null ? null : bounded;
}

/** The parts that share what those held at a bound leave. @rule AL10 */
export function sharers(siblings: readonly Contribution[]): readonly Contribution[] {
  return siblings.filter((part) => heldBounds(part) === null);
}

/** A part's floor and cap, in kr. @rule AL10 */
export function boundNodes({ unit }: YearSplit, part: Contribution): readonly TraceNode[] {
  const { bounded, name } = part;
  const node = (label: "least" | "most", units: bigint | null | undefined): TraceNode[] => {
    if (units === null || units === undefined) return [];
    const value = amountText(units, unit);
    return [traceNode({ label, about: name, value, measure: "kr", rules: ["AL10"] })];
  };
  return [...node("least", bounded?.least), ...node("most", bounded?.most)];
}

/** What those share who are not held at a bound: the whole, and what each of the others pays of it. @rule AL10 */
export function sharedNode(
  { unit }: YearSplit,
  whole: TraceNode,
  { total, held }: { readonly total: bigint; readonly held: readonly Contribution[] },
): TraceNode {
  const rest = held.reduce((left, { units }) => left - units, total);
  const inputs = held.map(({ name, units }) =>
    traceNode({ label: "held-amount", about: name, value: amountText(units, unit), measure: "kr" }),
  );
  const value = amountText(rest, unit);
  return traceNode({
    label: "shared-total",
    value,
    measure: "kr",
    rules: ["AL10"],
    inputs: [whole, ...inputs],
  });
}

/**
 * What all would pay together, each within its bounds, if weights counted so much that a part
 * reached the bound that it is held at: no less than the whole at a floor, no more at a cap.
 *
 * @rule AL10
 */
export function takenNode(
  { unit }: YearSplit,
  part: Contribution,
  { total, siblings }: { readonly total: bigint; readonly siblings: readonly Contribution[] },
): readonly TraceNode[] {
  const weight = claimWeight(part);
  if (weight === 0n || part.bounded === undefined) return [];
  const ask = {
    units: total,
    weights: siblings.map(claimWeight),
    least: siblings.map(({ bounded }) => bounded?.least ?? 0n),
    most: siblings.map(({ bounded }) => bounded?.most ?? total),
  };
  const taken = takenAtBound(ask, siblings.indexOf(part), part.units) * orePerUnit(unit);
  const value = sourceText(fraction(taken, 100n * weight));
  return [traceNode({ label: "taken-at-bound", value, measure: "kr", rules: ["AL10"] })];
}
