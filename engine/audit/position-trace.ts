import type { PositionCost, PositionsCost } from "../contribution/position-cost.ts";
import { fractionText } from "../kernel/fraction.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/** The tree behind a cost that is the sum of positions, down to the extent and the months of each. @rule AU1 BU1 */
export function positionNodes({ rows }: PositionsCost): readonly TraceNode[] {
  return rows.map(positionNode);
}

function positionNode({ position, months, exact, amount }: PositionCost): TraceNode {
  const { id, extent, yearlyCost, onCosts } = position;
  const about: LocalText = { sv: id, en: id };
  const inputs = [
    traceNode({ label: "position-extent", value: extent?.toFixed() ?? "", measure: "weight" }),
    traceNode({ label: "position-cost", value: yearlyCost?.toFixed() ?? "", measure: "kr" }),
    ...(onCosts === null
      ? []
      : [traceNode({ label: "on-costs", value: onCosts.toFixed(), measure: "percent" })]),
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
