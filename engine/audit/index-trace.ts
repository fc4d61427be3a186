import type { IndexedCost, IndexStep } from "../indexation/indexed-cost.ts";
import type { UsedValue } from "../indexation/ratios.ts";
import type { LocalText } from "../kernel/local-text.ts";
import { compareFractions, fractionText } from "../kernel/fraction.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/** The tree behind a cost that an index makes, year by year down to the base and the index values. @rule AU1 IX1 */
export function indexNodes(cost: IndexedCost): readonly TraceNode[] {
  return [amountNode(cost, cost.steps.length - 1)];
}

/** What a year of the chain costs; the amount that it begins with, where there is no step. */
function amountNode(cost: IndexedCost, index: number): TraceNode {
  const step = cost.steps[index];
  if (step === undefined) {
    const { amount, year, isDecided } = cost.start;
    return traceNode({
      label: "index-base",
      about: yearText(year),
      value: amount.toFixed(),
      measure: "kr",
      rules: ["IX1"],
      origin: isDecided ? { kind: "choice" } : null,
    });
  }
  const isRaised = !step.amount.eq(step.rounded);
  const least = isRaised ? [{ ...amountNode(cost, index - 1), label: "index-least" } as const] : [];
  return traceNode({
    label: "indexed-amount",
    about: yearText(step.year),
    value: step.amount.toFixed(),
    measure: "kr",
    rules: ["IX4", ...(isRaised ? ["IX2"] : [])],
    inputs: [exactNode(cost, step, index), ...least],
  });
}

function exactNode(cost: IndexedCost, step: IndexStep, index: number): TraceNode {
  const before = traceNode({
    label: "index-before",
    about: yearText(step.from),
    value: fractionText(step.before),
    measure: "kr",
    inputs: [carriedNode(cost, step, index - 1)],
  });
  return traceNode({
    label: "index-exact",
    about: yearText(step.year),
    value: fractionText(step.exact),
    measure: "kr",
    rules: ["IX2"],
    inputs: [before, ...step.used.map((value) => valueNode(cost, value))],
  });
}

/** What a year goes on from: the exact amount of the year before, or what it came to. @rule IX4 */
function carriedNode(cost: IndexedCost, { before }: IndexStep, index: number): TraceNode {
  const last = cost.steps[index];
  const isExact =
    cost.indexation.chain === "base" &&
    last !== undefined &&
    compareFractions(last.exact, before) === 0;
  return isExact ? exactNode(cost, last, index) : amountNode(cost, index);
}

/** A value as its series has it; the source says where it was read, the date when it was published. @rule IX2 */
function valueNode({ indexation: { mix } }: IndexedCost, used: UsedValue): TraceNode {
  const { series } = used;
  const { year, month, value, published, source } = used.value;
  const at = month === null ? String(year) : `${String(year)}-${String(month).padStart(2, "0")}`;
  const part = mix?.parts.find((one) => one.series === series.id);
  const weight = part === undefined ? "" : ` (${part.percent.toFixed()} %)`;
  return traceNode({
    label: "index-value",
    about: {
      sv: `${series.id}${weight.replace(".", ",")}, ${at}`,
      en: `${series.id}${weight}, ${at}`,
    },
    value: value.toFixed(),
    measure: series.kind === "percent" ? "percent" : "weight",
    rules: ["IX2"],
    date: published,
    source,
  });
}

function yearText(year: number): LocalText {
  return { sv: String(year), en: String(year) };
}
