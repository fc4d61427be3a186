import type { Ask } from "../allocation/claim.ts";
import { largestRow } from "../allocation/residual.ts";
import { residualParty } from "../allocation/rule.ts";
import { byWeight } from "../allocation/truncate-residual.ts";
import { byRemainder, wholeParts } from "../allocation/largest-remainder.ts";
import { fraction, fractionText } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import { halfUp } from "../kernel/rounding.ts";
import { divisorTrace, divisorRuleOf } from "./divisor-trace.ts";
import type { ExplainedRow } from "./explained-row.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/**
 * How a rule took one row from its exact share to its whole units: the numbers
 * that somebody with pen and paper needs to do the same.
 *
 * @rule AU1
 */
export function roundingTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { rule } = explained;
  const divisor = divisorRuleOf(rule);
  if (divisor !== null) return divisorTrace(explained, divisor);
  if (rule.startsWith("truncate-residual")) return residualOrderTrace(explained);
  if (rule === "largest-remainder") return remainderTrace(explained);
  if (rule === "cumulative") return cumulativeTrace(explained);
  return isResidualTaker(explained) ? residualTrace(explained) : [exactUnits(explained)];
}

function units(label: TraceNode["label"], value: bigint | number): TraceNode {
  return traceNode({ label, value: value.toString(), measure: "units" });
}

function exactUnits({ ask, row }: ExplainedRow): TraceNode {
  const exact = fraction(ask.units * at(ask.weights, row), ask.weightSum);
  return traceNode({ label: "exact-units", value: fractionText(exact), measure: "units" });
}

function remainderTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask, row } = explained;
  const { remainders } = wholeParts(ask);
  return [
    exactUnits(explained),
    traceNode({ label: "remainder", value: remainderOf(ask, row), measure: "units" }),
    ...extraUnit(explained, byRemainder(ask, remainders), (other) => remainderOf(ask, other)),
  ];
}

function remainderOf(ask: Ask, row: number): string {
  return fractionText(fraction(at(wholeParts(ask).remainders, row), ask.weightSum));
}

function residualOrderTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask, rule } = explained;
  const order = rule === "truncate-residual-in-list-order" ? ask.sequence() : byWeight(ask);
  const takers = order.filter((row) => at(ask.weights, row) > 0n);
  const standing = (other: number): string => at(ask.weights, other).toString();
  return [exactUnits(explained), ...extraUnit(explained, takers, standing)];
}

/**
 * The whole part and, where units are left over, the queue for them, the row's
 * place in it, and whether it got one. `standing` is what the queue goes by.
 */
function extraUnit(
  { ask, row, names }: ExplainedRow,
  queue: readonly number[],
  standing: (row: number) => string,
): readonly TraceNode[] {
  const { floors, leftover } = wholeParts(ask);
  const whole = [units("whole-units", at(floors, row)), units("left-over-units", leftover)];
  if (leftover === 0) return whole;
  const rank = queue.indexOf(row) + 1;
  const inputs = queue.map((other) =>
    traceNode({
      label: "queue-standing",
      about: at(names, other),
      value: standing(other),
      measure: "weight",
    }),
  );
  return [
    ...whole,
    traceNode({ label: "rank", value: String(rank), measure: "rank", rules: ["AL3"], inputs }),
    units("extra-unit", rank > 0 && rank <= leftover ? 1 : 0),
  ];
}

function isResidualTaker({ ask, rule, row }: ExplainedRow): boolean {
  if (rule === "half-up-residual-to-largest") return largestRow(ask) === row;
  return residualParty(rule) === at(ask.codes, row);
}

function residualTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask, row, amounts } = explained;
  const others = amounts.reduce((sum, amount, other) => (other === row ? sum : sum + amount), 0n);
  return [exactUnits(explained), units("total", ask.units), units("others-rounded", others)];
}

function cumulativeTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask, row } = explained;
  const sequence = ask.sequence();
  const before = sequence.slice(0, sequence.indexOf(row));
  const weightBefore = before.reduce((sum, earlier) => sum + at(ask.weights, earlier), 0n);
  const weightAfter = weightBefore + at(ask.weights, row);
  const running = (label: TraceNode["label"], weight: bigint): TraceNode => {
    const value = fractionText(fraction(ask.units * weight, ask.weightSum));
    return traceNode({ label, value, measure: "units" });
  };
  return [
    running("running-before", weightBefore),
    running("running-after", weightAfter),
    units("running-rounded-before", halfUp(ask.units * weightBefore, ask.weightSum)),
    units("running-rounded-after", halfUp(ask.units * weightAfter, ask.weightSum)),
  ];
}
