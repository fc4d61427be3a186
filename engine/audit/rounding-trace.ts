import { DIVISOR_RULES } from "../allocation/divisor-rules.ts";
import { byRemainder, wholeParts } from "../allocation/largest-remainder.ts";
import { largestRow } from "../allocation/residual.ts";
import type { PlainRule } from "../allocation/rule.ts";
import { PLAIN_RULES, residualParty } from "../allocation/rule.ts";
import { byWeight } from "../allocation/truncate-residual.ts";
import { fraction } from "../kernel/fraction.ts";
import { at } from "../kernel/invariant.ts";
import { halfUp } from "../kernel/rounding.ts";
import { divisorTrace } from "./divisor-trace.ts";
import type { ExplainedRow } from "./explained-row.ts";
import { sourceText } from "./scaled-weights.ts";
import type { Measure, TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

type Steps = (explained: ExplainedRow) => readonly TraceNode[];

const STEPS: Readonly<Record<PlainRule, Steps>> = {
  "largest-remainder": remainderTrace,
  webster: (explained) => divisorTrace(explained, DIVISOR_RULES.webster),
  jefferson: (explained) => divisorTrace(explained, DIVISOR_RULES.jefferson),
  adams: (explained) => divisorTrace(explained, DIVISOR_RULES.adams),
  "huntington-hill": (explained) => divisorTrace(explained, DIVISOR_RULES["huntington-hill"]),
  "half-up-per-row": perRowTrace,
  "half-even-per-row": perRowTrace,
  "truncate-per-row": perRowTrace,
  "half-up-residual-to-largest": (explained) =>
    largestRow(explained.ask) === explained.row ? residualTrace(explained) : perRowTrace(explained),
  "truncate-residual-to-largest-weights": byWeightTrace,
  "truncate-residual-in-list-order": inOrderTrace,
  cumulative: cumulativeTrace,
};

/**
 * How a rule took one row from its exact share to its whole units: the numbers
 * that somebody with pen and paper needs to do the same.
 *
 * @rule AU1
 */
export function roundingTrace(explained: ExplainedRow): readonly TraceNode[] {
  const plain = PLAIN_RULES.find((rule) => rule === explained.rule);
  if (plain !== undefined) return STEPS[plain](explained);
  const isTaker = residualParty(explained.rule) === at(explained.ask.codes, explained.row);
  return isTaker ? residualTrace(explained) : perRowTrace(explained);
}

function units(label: TraceNode["label"], value: bigint | number): TraceNode {
  return traceNode({ label, value: value.toString(), measure: "units" });
}

function exactUnits({ ask, row }: ExplainedRow): TraceNode {
  const exact = fraction(ask.units * at(ask.weights, row), ask.weightSum);
  return traceNode({ label: "exact-units", value: sourceText(exact), measure: "units" });
}

function perRowTrace(explained: ExplainedRow): readonly TraceNode[] {
  return [exactUnits(explained)];
}

function remainderTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask, row } = explained;
  const { remainders } = wholeParts(ask);
  const remainderOf = (other: number): string =>
    sourceText(fraction(at(remainders, other), ask.weightSum));
  return [
    exactUnits(explained),
    traceNode({ label: "remainder", value: remainderOf(row), measure: "units" }),
    ...extraUnit(explained, {
      rows: byRemainder(ask, remainders),
      standing: remainderOf,
      measure: "units",
      rules: ["AL3"],
    }),
  ];
}

function byWeightTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask } = explained;
  return [
    exactUnits(explained),
    ...extraUnit(explained, {
      rows: withWeight(explained, byWeight(ask)),
      standing: (row) => at(ask.weights, row).toString(),
      measure: "weight",
      rules: ["AL4"],
    }),
  ];
}

function inOrderTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask } = explained;
  return [
    exactUnits(explained),
    ...extraUnit(explained, {
      rows: withWeight(explained, ask.sequence()),
      standing: (row) => ask.orders[row]?.toString() ?? at(ask.codes, row),
      measure: "order",
      rules: ["AL4", "AL9"],
    }),
  ];
}

function withWeight({ ask }: ExplainedRow, rows: readonly number[]): readonly number[] {
  return rows.filter((row) => at(ask.weights, row) > 0n);
}

/** Who goes before whom for the units left over, and what that goes by. */
interface Queue {
  readonly rows: readonly number[];
  readonly standing: (row: number) => string;
  readonly measure: Measure;
  readonly rules: readonly string[];
}

/** The whole part and, where units are left over, the queue for them, the row's place, and whether it got one. */
function extraUnit(
  { ask, row, names }: ExplainedRow,
  { rows, standing, measure, rules }: Queue,
): readonly TraceNode[] {
  const { floors, leftover } = wholeParts(ask);
  const whole = [units("whole-units", at(floors, row)), units("left-over-units", leftover)];
  const rank = rows.indexOf(row) + 1;
  if (leftover === 0 || rank === 0) return whole;
  const inputs = rows.map((other) =>
    traceNode({
      label: "queue-standing",
      about: at(names, other),
      value: standing(other),
      measure,
    }),
  );
  return [
    ...whole,
    traceNode({ label: "rank", value: String(rank), measure: "rank", rules, inputs }),
    units("extra-unit", rank <= leftover ? 1 : 0),
  ];
}

function residualTrace(explained: ExplainedRow): readonly TraceNode[] {
  const { ask, row, amounts } = explained;
  const others = amounts.reduce((sum, amount, other) => (other === row ? sum : sum + amount), 0n);
  return [exactUnits(explained), units("total", ask.units), units("others-rounded", others)];
}

function cumulativeTrace({ ask, row, names }: ExplainedRow): readonly TraceNode[] {
  const sequence = ask.sequence();
  const before = sequence.slice(0, sequence.indexOf(row));
  const weightBefore = before.reduce((sum, earlier) => sum + at(ask.weights, earlier), 0n);
  const weightAfter = weightBefore + at(ask.weights, row);
  const running = (label: TraceNode["label"], weight: bigint): TraceNode => {
    const value = sourceText(fraction(ask.units * weight, ask.weightSum));
    return traceNode({ label, value, measure: "units" });
  };
  const earlier = before.map((other) =>
    traceNode({
      label: "weight",
      about: at(names, other),
      value: at(ask.weights, other).toString(),
      measure: "weight",
    }),
  );
  return [
    traceNode({
      label: "weight-before",
      value: weightBefore.toString(),
      measure: "weight",
      rules: ["AL9"],
      inputs: earlier,
    }),
    running("running-before", weightBefore),
    running("running-after", weightAfter),
    units("running-rounded-before", halfUp(ask.units * weightBefore, ask.weightSum)),
    units("running-rounded-after", halfUp(ask.units * weightAfter, ask.weightSum)),
  ];
}
