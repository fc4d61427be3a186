import type { Origin } from "../contribution/year-split.ts";
import { at } from "../kernel/invariant.ts";
import { magnitude } from "../kernel/magnitude.ts";
import type { ExplainedRow } from "./explained-row.ts";
import type { RuleId } from "../allocation/rule.ts";
import { specificationOf } from "../allocation/rule.ts";
import { roundingTrace } from "./rounding-trace.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/**
 * The number of units a row has, with the rule's own steps below. The steps see
 * no sign: a negative total is split as its mirror, and the number says so (AL7).
 *
 * @rule AU1 AL7
 */
export function unitsTrace(
  explained: Omit<ExplainedRow, "amounts"> & { readonly signed: readonly bigint[] },
): TraceNode {
  const { signed, row, rule } = explained;
  const own = at(signed, row);
  const isMirrored = signed.some((amount) => amount < 0n);
  return traceNode({
    label: "units-won",
    value: own.toString(),
    measure: "units",
    rules: [specificationOf(rule), ...(isMirrored ? ["AL7"] : [])],
    inputs: roundingTrace({ ...explained, amounts: signed.map(magnitude) }),
  });
}

/** Which rule and unit (kr) an amount was rounded by. */
export function ruleTrace(
  { rule, unit }: { readonly rule: RuleId; readonly unit: string },
  origin: Origin | null = null,
): TraceNode {
  return traceNode({
    label: "rounding",
    value: `${rule} ${unit}`,
    measure: "rule",
    rules: [specificationOf(rule), "AL6"],
    origin,
    source: origin?.kind === "clause" ? origin.source : null,
  });
}
