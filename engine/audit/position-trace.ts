import type { Position } from "../agreement/staffing.ts";
import type { OnCosts } from "../contribution/on-costs.ts";
import type { PositionCost, PositionsCost } from "../contribution/position-cost.ts";
import { fractionText } from "../kernel/fraction.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/** The tree behind a cost that is the sum of positions, down to the extent and the months of each. @rule AU1 BU1 */
export function positionNodes({ rows }: PositionsCost): readonly TraceNode[] {
  return rows.map(positionNode);
}

function positionNode({ position, months, onCosts, exact, amount }: PositionCost): TraceNode {
  const { id, extent, yearlyCost } = position;
  const about: LocalText = { sv: id, en: id };
  const inputs = [
    traceNode({ label: "position-extent", value: extent?.toFixed() ?? "", measure: "weight" }),
    traceNode({ label: "position-cost", value: yearlyCost?.toFixed() ?? "", measure: "kr" }),
    ...onCostsNodes(onCosts, position),
    traceNode({ label: "position-months", value: fractionText(months), measure: "weight" }),
  ];
  const exactNode = traceNode({
    ...{ label: "position-exact", value: fractionText(exact), measure: "kr", rules: ["BU1"] },
    inputs,
  });
  return traceNode({
    label: "position-amount",
    about,
    value: amount.toFixed(),
    measure: "kr",
    rules: ["BU1"],
    inputs: [exactNode],
  });
}

/** What the position says of on-costs, or the value of the series that it goes by. */
function onCostsNodes({ percent, rate }: OnCosts, { onCosts }: Position): readonly TraceNode[] {
  if (rate === null && onCosts === null) return [];
  const value = percent.toFixed();
  if (rate === null) return [traceNode({ label: "on-costs", value, measure: "percent" })];
  const at = `${rate.series}, ${String(rate.value.year)}`;
  const { published: date, source } = rate.value;
  return [
    traceNode({
      ...{ label: "on-costs", value, measure: "percent", rules: ["BU1"] },
      about: { sv: at, en: at },
      date,
      source,
    }),
  ];
}
