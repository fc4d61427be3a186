import type { Decimal } from "decimal.js";
import type { PublishedRow } from "../agreement/agreement.ts";
import { sourceNamed } from "../agreement/source-named.ts";
import { payers } from "../contribution/payers.ts";
import type { PublishedComparison } from "../contribution/published-comparison.ts";
import { printedPart } from "../contribution/published-comparison.ts";
import type { Contribution, YearSplit } from "../contribution/year-split.ts";
import { amountText } from "../kernel/money.ts";
import type { Aspect } from "./explain-contribution.ts";
import {
  annualCostNode,
  explainAspect,
  explainContribution,
  explainPopulation,
} from "./explain-contribution.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/**
 * A number of a split's table: what a part pays, that amount exactly, and its share;
 * the persons of a part or, with no code, of all; what all who pay pay together,
 * what they were to pay, and the first minus the second; what a document prints for a
 * part and how far that is from ours; what its rows make and how far from its own sum.
 */
export type Figure =
  | { readonly kind: "part" | Aspect; readonly code: string }
  | { readonly kind: "population"; readonly code: string | null }
  | { readonly kind: "sum" }
  | { readonly kind: "total" }
  | { readonly kind: "rounding-difference" }
  | { readonly kind: "published" | "printed"; readonly code: string }
  | { readonly kind: "published-sum" | "printed-sum" };

/**
 * The tree behind any number of a split's table; null where there is no such
 * number: nobody has the code, or no document prints it.
 *
 * @rule AU1
 */
export function explainFigure(
  split: YearSplit,
  published: PublishedComparison | null,
  figure: Figure,
): TraceNode | null {
  switch (figure.kind) {
    case "part":
      return explainContribution(split, figure.code);
    case "exact":
    case "share":
      return explainAspect(split, figure.code, figure.kind);
    case "population":
      return explainPopulation(split, figure.code);
    case "sum":
      return payersSum(split);
    case "total":
      return annualCostNode(split);
    case "rounding-difference":
      return roundingDifference(split);
    case "published":
      return published === null ? null : printedDifference(split, published, figure.code);
    case "printed":
      return published === null ? null : printedFor(split, published, figure.code);
    case "printed-sum":
      return published === null ? null : printedRows(split, published);
    case "published-sum":
      return published === null ? null : printedSumDifference(split, published);
  }
}

/** Everybody who pays, each once: not the groups that they make. @rule AL1 */
function payersSum(split: YearSplit): TraceNode {
  const paying = payers(split);
  return traceNode({
    label: "payers-sum",
    value: amountText(
      paying.reduce((sum, { units }) => sum + units, 0n),
      split.unit,
    ),
    measure: "kr",
    rules: ["AL1"],
    inputs: treesOf(split, paying),
  });
}

function treesOf(split: YearSplit, parts: readonly Contribution[]): readonly TraceNode[] {
  return parts.flatMap(({ code }) => explainContribution(split, code) ?? []);
}

/** The sign is the control line's; the row that makes the column add up has the opposite one. @rule AL1 */
function roundingDifference(split: YearSplit): TraceNode {
  return traceNode({
    label: "rounding-difference",
    value: amountText(split.roundingDifference, split.unit),
    measure: "kr",
    rules: ["AL1"],
    inputs: [payersSum(split), annualCostNode(split)],
  });
}

/** What is printed for a party; for a group, its members' printed amounts added up. @rule AL5 */
function printedFor(
  split: YearSplit,
  comparison: PublishedComparison,
  code: string,
): TraceNode | null {
  const difference = printedDifference(split, comparison, code);
  return difference?.inputs[0] ?? null;
}

/** All printed amounts added up. @rule AL5 */
function printedRows(split: YearSplit, comparison: PublishedComparison): TraceNode | null {
  const { table, sumOfRows } = comparison;
  const amounts = table.rows.flatMap((row) => printedAmount(split, comparison, row));
  return amounts.length === 0 ? null : printedSum(sumOfRows, amounts);
}

/** Printed minus computed; of a group, the printed rows of all who pay within it. @rule AL5 */
function printedDifference(
  split: YearSplit,
  comparison: PublishedComparison,
  code: string,
): TraceNode | null {
  const part = [...split.rows, ...split.groups].find((one) => one.code === code);
  const printed = part === undefined ? null : printedPart(split, comparison, part);
  if (part === undefined || printed === null) return null;
  const codes = printed.parties.map((party) => party.code);
  const amounts = comparison.table.rows
    .filter(({ party }) => codes.includes(party))
    .flatMap((row) => printedAmount(split, comparison, row));
  const sum = { ...printedSum(printed.published, amounts), about: part.name };
  return traceNode({
    label: "printed-difference",
    about: part.name,
    value: printed.difference.toFixed(),
    measure: "kr",
    rules: ["AL5"],
    inputs: [...(part.kind === "group" ? [sum] : amounts), ...treesOf(split, [part])],
  });
}

/** The printed rows' sum minus the printed total; the sum by itself where no total is printed. @rule AL5 */
function printedSumDifference(split: YearSplit, comparison: PublishedComparison): TraceNode | null {
  const { table, sumOfRows, missesTotalBy } = comparison;
  const amounts = table.rows.flatMap((row) => printedAmount(split, comparison, row));
  if (amounts.length === 0) return null;
  const sum = printedSum(sumOfRows, amounts);
  if (table.printedTotal === null || missesTotalBy === null) return sum;
  const total = traceNode({
    label: "printed-total",
    value: table.printedTotal.toFixed(),
    measure: "kr",
    source: sourceNamed(split.agreement, table.source),
  });
  return traceNode({
    label: "printed-sum-difference",
    value: missesTotalBy.toFixed(),
    measure: "kr",
    rules: ["AL5"],
    inputs: [sum, total],
  });
}

function printedSum(sum: Decimal, inputs: readonly TraceNode[]): TraceNode {
  return traceNode({ label: "printed-sum", value: sum.toFixed(), measure: "kr", inputs });
}

/** An amount by the name that the document spells it with, so that it is found there; nothing where none is printed. */
function printedAmount(
  { agreement }: YearSplit,
  { table }: PublishedComparison,
  { amount, printedName }: PublishedRow,
): readonly TraceNode[] {
  if (amount === null) return [];
  return [
    traceNode({
      label: "printed-amount",
      about: { sv: printedName, en: printedName },
      value: amount.toFixed(),
      measure: "kr",
      source: sourceNamed(agreement, table.source),
    }),
  ];
}
