import { magnitude } from "../kernel/magnitude.ts";
import type { PercentageKey } from "../agreement/agreement.ts";
import { askOf } from "../allocation/apportion.ts";
import { withOddUnitClause } from "../allocation/groups.ts";
import { DEFAULT_RULE } from "../allocation/rule.ts";
import { isFeeKey, isTierKey, keyWith } from "../agreement/key-members.ts";
import { sourceNamed } from "../agreement/source-named.ts";
import { feePlaces } from "../contribution/fees.ts";
import { claimWeight, heldUnits } from "../contribution/bounded-parts.ts";
import type { Contribution, YearSplit } from "../contribution/year-split.ts";
import { fraction, fractionText } from "../kernel/fraction.ts";
import { amountText } from "../kernel/money.ts";
import { boundNodes, heldBounds, sharedNode, sharers, takenNode } from "./bounds-trace.ts";
import { positionNodes } from "./position-trace.ts";
import { indexNodes } from "./index-trace.ts";
import { sourceText, withWeightsAsGiven } from "./scaled-weights.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";
import { ruleTrace, unitsTrace } from "./units-trace.ts";
import { percentageKeyOf, populationSum, siblingsOf, sumNode, weightNode } from "./weight-trace.ts";

/**
 * The tree behind what one party or group is to pay in a year: down to the
 * populations, the clauses and their documents. Null when no such code pays.
 *
 * @rule AU1
 */
export function explainContribution(split: YearSplit, code: string): TraceNode | null {
  const contribution = [...split.rows, ...split.groups].find((part) => part.code === code);
  return contribution === undefined ? null : amountNode(split, contribution);
}

/** What stands beside an amount: what it is exactly, and the share that makes it. */
export type Aspect = "exact" | "share";

/** The tree behind a number beside a part's amount; null when no such code pays. @rule AU1 */
export function explainAspect(split: YearSplit, code: string, aspect: Aspect): TraceNode | null {
  const part = [...split.rows, ...split.groups].find((one) => one.code === code);
  if (part === undefined) return null;
  return aspect === "exact" ? exactNode(split, part) : shareNode(split, part);
}

/**
 * The persons of a party, or the sum of a group's members or, with no code, of all
 * parties; null where nobody is counted.
 *
 * @rule AU1 PO1 PO2
 */
export function explainPopulation(split: YearSplit, code: string | null): TraceNode | null {
  const counted = split.rows.filter(({ weight }) => weight.kind === "persons");
  const party = counted.find((row) => row.code === code);
  if (party !== undefined) return weightNode(split, party);
  const members = code === null ? counted : counted.filter(({ within }) => within === code);
  return members.length === 0 ? null : populationSum(split, members);
}

function amountNode(split: YearSplit, part: Contribution): TraceNode {
  return traceNode({
    label: "amount",
    about: part.name,
    value: amountText(part.units, split.unit),
    measure: "kr",
    rules: ["CO1"],
    inputs: [exactNode(split, part), unitsNode(split, part), roundingNode(split, part)],
  });
}

function exactNode(split: YearSplit, part: Contribution): TraceNode {
  return traceNode({
    label: "exact-amount",
    about: part.name,
    value: exactText(split, part),
    measure: "kr",
    rules: [heldBounds(part) === null ? "AL2" : "AL10"],
    inputs: exactInputs(split, part),
  });
}

/** The exact amount is counted in öre over a hundred times the sum of the weights, where these alone make it. */
function exactText(split: YearSplit, part: Contribution): string {
  if (part.bounded !== undefined) return fractionText(part.exact);
  return sourceText(part.exact, weightPlaces(split, part) + 2);
}

function exactInputs(split: YearSplit, part: Contribution): readonly TraceNode[] {
  if (part.bounded === undefined) return [wholeNode(split, part), shareNode(split, part)];
  const siblings = siblingsOf(split, part);
  const total = wholeUnits(split, part);
  const bounds = boundNodes(split, part);
  if (heldBounds(part) !== null) {
    const taken = takenNode(split, part, { total, siblings });
    return [...bounds, wholeNode(split, part), weightNode(split, part), ...taken];
  }
  const held = siblings.filter((one) => heldBounds(one) !== null);
  const shared = sharedNode(split, wholeNode(split, part), { total, held });
  return [shared, shareOfSum(split, part), ...bounds];
}

/** What the part is a part of: a group, which has a tree of its own, or the year's cost. */
function wholeNode(split: YearSplit, part: Contribution): TraceNode {
  const group = split.groups.find(({ code }) => code === part.within);
  if (group !== undefined) return { ...amountNode(split, group), label: "group-total" };
  return annualCostNode(split);
}

/** What all parties are to pay together, and who said so. */
export function annualCostNode(split: YearSplit): TraceNode {
  const {
    annualCost: { value, origin },
    indexed,
    staffed,
    unit,
  } = split;
  return traceNode({
    label: "annual-cost",
    value: amountText(value, unit),
    measure: "kr",
    origin,
    source: origin.kind === "clause" ? origin.source : null,
    ...(indexed === undefined ? {} : { rules: ["IX1"], inputs: indexNodes(indexed) }),
    ...(staffed === undefined ? {} : { rules: ["BU1"], inputs: positionNodes(staffed) }),
  });
}

function shareNode(split: YearSplit, part: Contribution): TraceNode {
  if (part.bounded !== undefined) return shareWithinBounds(split, part);
  const isPercent = part.weight.kind === "percent";
  return traceNode({
    label: isPercent ? "percentage-share" : "share",
    about: part.name,
    value: sourceText(part.share, weightPlaces(split, part)),
    measure: "share",
    rules: ["AL2"],
    inputs: isPercent
      ? [weightNode(split, part)]
      : [...answerNodes(split, part), weightNode(split, part), sumNode(split, part)],
  });
}

/** What a part's exact amount is of the whole. @rule AL2 AL10 */
function shareWithinBounds(split: YearSplit, part: Contribution): TraceNode {
  return traceNode({
    label: "share",
    about: part.name,
    value: fractionText(part.share),
    measure: "share",
    rules: ["AL2", "AL10"],
    inputs: [exactNode(split, part), wholeNode(split, part)],
  });
}

/** A part's weight over that of all who share with it. @rule AL2 AL10 */
function shareOfSum(split: YearSplit, part: Contribution): TraceNode {
  const weights = sharers(siblingsOf(split, part)).map(claimWeight);
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  return traceNode({
    label: "share",
    about: part.name,
    value: sourceText(fraction(claimWeight(part), sum), weightPlaces(split, part)),
    measure: "share",
    rules: ["AL2"],
    inputs: [...answerNodes(split, part), weightNode(split, part), sumNode(split, part)],
  });
}

/** What the key divides by, where it leaves that to the clause or to a decision. @rule AL10 */
function answerNodes(
  { agreement, key, keyOrigin }: YearSplit,
  { code }: Contribution,
): readonly TraceNode[] {
  if (keyOrigin === undefined || keyWith(agreement.key, code)?.kind !== "clause") return [];
  return [
    traceNode({
      label: "divided-by",
      value: keyWith(key, code)?.kind ?? "",
      measure: "key",
      rules: ["AL10"],
      origin: keyOrigin,
      source: keyOrigin.kind === "clause" ? keyOrigin.source : null,
    }),
  ];
}

/** How many decimals the part's key weighs with, at most; none where persons are counted. */
function weightPlaces(split: YearSplit, part: Contribution): number {
  if (part.weight.kind === "fee") return feePlacesOf(split, part);
  return siblingsOf(split, part).reduce((most, { weight }) => {
    return weight.kind === "percent" ? Math.max(most, weight.percent.decimalPlaces()) : most;
  }, 0);
}

function feePlacesOf({ key: tree }: YearSplit, { code }: Contribution): number {
  const key = keyWith(tree, code);
  return key !== null && (isFeeKey(key) || isTierKey(key)) ? feePlaces(key) : 0;
}

function unitsNode(split: YearSplit, part: Contribution): TraceNode {
  if (heldBounds(part) !== null) {
    const value = part.units.toString();
    return traceNode({ label: "units-won", value, measure: "units", rules: ["AL10"] });
  }
  const all = siblingsOf(split, part);
  const siblings = sharers(all);
  const claims = siblings.map((one) => ({ party: one.code, weight: claimWeight(one) }));
  const plain = askOf(magnitude(wholeUnits(split, part) - (heldUnits(all) ?? 0n)), claims);
  // Other rules settle ties by code, whatever the clause on the odd unit says.
  const key = part.rule === DEFAULT_RULE ? percentageKeyOf(split, part.code) : null;
  const oddUnitTo = key === null ? [] : [...key.oddUnitTo, ...split.oddUnitTo];
  const steps = unitsTrace({
    ask: withOddUnitClause(plain, oddUnitTo),
    rule: part.rule,
    row: siblings.indexOf(part),
    signed: siblings.map(({ units }) => units),
    names: siblings.map(({ name, code }) => ({
      sv: `${name.sv} (${code})`,
      en: `${name.en} (${code})`,
    })),
  });
  const node = withWeightsAsGiven(steps, weightPlaces(split, part));
  const tied = siblings.filter((one) => claimWeight(one) === claimWeight(part));
  return key === null || tied.length < 2 ? node : queuedByClause(split, { key, tied }, node);
}

/** Among equals the place in the queue hangs on the clause on the odd unit, or on the user's word. @rule AL12 */
function queuedByClause(
  { agreement, oddUnitTo, decision }: YearSplit,
  { key, tied }: { readonly key: PercentageKey; readonly tied: readonly Contribution[] },
  steps: TraceNode,
): TraceNode {
  const unnamed = tied.filter(({ code }) => !key.oddUnitTo.includes(code));
  const isByKey = unnamed.length < tied.length;
  const isByUser = unnamed.length > 1 && unnamed.some(({ code }) => oddUnitTo.includes(code));
  if (!isByKey && !isByUser) return steps;
  const decided: Partial<TraceNode> = {
    rules: ["AL3", "AL12"],
    origin: isByUser ? { kind: "choice", ...(decision === undefined ? {} : { decision }) } : null,
    source: isByKey ? sourceNamed(agreement, key.source) : null,
  };
  const inputs = steps.inputs.map((node) =>
    node.label === "rank" ? { ...node, ...decided } : node,
  );
  return { ...steps, inputs };
}

function wholeUnits({ groups, annualCost }: YearSplit, { within }: Contribution): bigint {
  return groups.find(({ code }) => code === within)?.units ?? annualCost.value;
}

/** Groups are always split by largest remainder (AL12), which nobody chose; parties by the year's rule. */
function roundingNode({ unit, rounding, groups }: YearSplit, part: Contribution): TraceNode {
  const node = { rule: part.rule, unit };
  return groups.includes(part)
    ? { ...ruleTrace(node), rules: ["AL12", "AL6"] }
    : ruleTrace(node, rounding.rule);
}
