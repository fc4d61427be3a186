import type { Language, TraceLabel, TraceNode } from "../../engine/index.ts";
import { numberText } from "../text/number-format.ts";
import { traceDecimals, traceValueText } from "./trace-value.ts";
import { wordsIn } from "./words-in.ts";

/**
 * The whole of a trace in a sentence or two, before its tree: «2 000 000 kr × 59 752 /
 * 288 382 = 414 394,80 kr, avrundat till 414 395 kr», and why it was rounded that way where
 * units were left over. Null for numbers that are no part of an amount.
 *
 * @rule AU1
 */
export function traceSentence(node: TraceNode, language: Language): string | null {
  if (node.label === "exact-amount") {
    return isHeld(node) ? null : exactSentence(node, language, KR_DECIMALS);
  }
  const [exact, units] = [inputOf(node, "exact-amount"), inputOf(node, "units-won")];
  if (exact === null || units === null) return null;
  if (isHeld(exact)) return heldSentence(node, exact, language);
  const made = exactSentence(exact, language, KR_DECIMALS + unitDecimals(node));
  if (made === null) return null;
  const amount = traceValueText(node, language);
  const rounded = made.endsWith(` ${amount}`)
    ? made
    : wordsIn(language).traceSentence.rounded(made, amount);
  return `${rounded}. ${queueSentence(units, language)}`.trimEnd();
}

/** Decimals of an exact amount in kr; as many more as the rounding unit has. */
const KR_DECIMALS = 2;

/** «2 000 000 kr × 59 752 / 288 382 = 414 394,80 kr», or «4 000 000 kr × 50 % = 2 000 000 kr». */
function exactSentence(exact: TraceNode, language: Language, decimals: number): string | null {
  const [whole, share] = exact.inputs;
  const [part, sum] = share?.inputs ?? [];
  if (whole === undefined || part === undefined) return null;
  const terms = [whole, part].map((term) => traceValueText(term, language)).join(" × ");
  const over = sum === undefined ? "" : ` / ${traceValueText(sum, language)}`;
  const result = numberText(traceDecimals(exact.value, decimals), language);
  return `${terms}${over} = ${result} kr`;
}

/** Whether an exact amount is a floor or a cap, and no share. @rule AL10 */
function isHeld(exact: TraceNode): boolean {
  return inputOf(exact, "share") === null && inputOf(exact, "percentage-share") === null;
}

/** How a number is made of what is below it, in words; null where there is nothing to say. @rule AU1 */
export function traceFormula(node: TraceNode, language: Language): string | null {
  // Within bounds they are made of bounds and amounts, not of a share and weights.
  const isWithinBounds = node.rules.includes("AL10");
  if (isWithinBounds && (node.label === "exact-amount" || node.label === "share")) return null;
  return wordsIn(language).formulas[node.label] ?? null;
}

/** «Betalar sitt lägsta belopp, 25 000 kr», whatever its weight. @rule AL10 */
function heldSentence(amount: TraceNode, exact: TraceNode, language: Language): string {
  const isAt = (bound: TraceLabel): boolean =>
    Number(inputOf(exact, bound)?.value ?? NaN) === Number(amount.value);
  const bound = BOUNDS.find(isAt) ?? null;
  return wordsIn(language).traceSentence.held(bound, traceValueText(amount, language));
}

const BOUNDS = ["least", "most"] as const;

/** Where the row stood for the units left over; empty where none were, or the rule has no queue. */
function queueSentence(units: TraceNode, language: Language): string {
  const [rank, left] = [inputOf(units, "rank"), inputOf(units, "left-over-units")];
  const extra = inputOf(units, "extra-unit");
  if (rank === null || left === null || extra === null) return "";
  return wordsIn(language).traceSentence.queue({
    rank: Number(rank.value),
    of: rank.inputs.length,
    left: Number(left.value),
    isGiven: extra.value === "1",
  });
}

function unitDecimals(node: TraceNode): number {
  return node.value.split(".")[1]?.length ?? 0;
}

function inputOf(node: TraceNode, label: TraceLabel): TraceNode | null {
  return node.inputs.find((input) => input.label === label) ?? null;
}
