import type { Language, TraceNode } from "../../engine/index.ts";
import { decimalText, fraction } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText } from "../../templates/text/number-format.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { SourceNotes } from "./source-notes.ts";

/** A trace as an indented tree: each number with what made it and where it was read. @rule AU1 */
export function traceText(node: TraceNode, language: Language, notes: SourceNotes): string {
  return lines(node, { language, notes }, { own: "", below: "" }).join("\n");
}

interface Context {
  readonly language: Language;
  readonly notes: SourceNotes;
}

interface Indent {
  readonly own: string;
  readonly below: string;
}

function lines(node: TraceNode, context: Context, indent: Indent): readonly string[] {
  const last = node.inputs.length - 1;
  const below = node.inputs.flatMap((input, index) => {
    const [branch, stem] = index === last ? ["└─ ", "   "] : ["├─ ", "│  "];
    return lines(input, context, {
      own: `${indent.below}${branch}`,
      below: `${indent.below}${stem}`,
    });
  });
  return [`${indent.own}${nodeText(node, context)}`, ...below];
}

function nodeText(node: TraceNode, { language, notes }: Context): string {
  const { label, about, rules, date } = node;
  const words = wordsIn(language);
  const name = about === null ? "" : ` ${harmless(about[language])}`;
  const formula = words.formulas[label];
  const facts = [
    ...(formula === undefined ? [] : [`= ${formula}`]),
    ...(rules.length === 0 ? [] : [rules.join(" ")]),
    ...(date === null ? [] : [date]),
    ...decidedBy(node, notes),
  ];
  const note = facts.length === 0 ? "" : `   (${facts.join("; ")})`;
  return `${words.trace[label]}${name}: ${valueText(node, language)}${note}`;
}

function decidedBy({ origin, source }: TraceNode, notes: SourceNotes): readonly string[] {
  if (source !== null) {
    const own = origin?.kind === "choice" ? [notes.originText(origin)] : [];
    return [...own, notes.mark(source)];
  }
  return origin === null ? [] : [notes.originText(origin)];
}

const SUFFIX: Readonly<Partial<Record<TraceNode["measure"], string>>> = {
  "strength-squared": " (²)",
  kr: " kr",
  percent: " %",
};

/** Exact fractions are shown as they are, with decimals to guide the eye. */
function valueText({ value, measure }: TraceNode, language: Language): string {
  if (measure === "rule" || measure === "order") return value;
  const [numerator, denominator] = value.split("/");
  const suffix = SUFFIX[measure] ?? "";
  if (numerator === undefined || denominator === undefined) {
    return `${numberText(value, language)}${suffix}`;
  }
  if (denominator === "0") return "∞";
  if (denominator === "1") return `${numberText(numerator, language)}${suffix}`;
  const places = measure.startsWith("strength") ? 12 : 6;
  const near = decimalText(fraction(BigInt(numerator), BigInt(denominator)), places);
  return `${value}${suffix} ≈ ${numberText(near, language)}`;
}
