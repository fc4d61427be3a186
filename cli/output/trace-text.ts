import type { TraceNode } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { decidedBy } from "../../templates/words/source-words.ts";
import { traceFormula, traceSentence } from "../../templates/words/trace-sentence.ts";
import { traceValueText } from "../../templates/words/trace-value.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { SourceNotes } from "./source-notes.ts";

/**
 * A trace as a sentence and an indented tree: each number with what made it and where it
 * was read.
 *
 * @rule AU1
 */
export function traceText(node: TraceNode, notes: SourceNotes): string {
  const sentence = traceSentence(node, notes.language);
  return [
    ...(sentence === null ? [] : [sentence, ""]),
    ...lines(node, notes, { own: "", below: "" }),
  ].join("\n");
}

interface Indent {
  readonly own: string;
  readonly below: string;
}

function lines(node: TraceNode, notes: SourceNotes, indent: Indent): readonly string[] {
  const last = node.inputs.length - 1;
  const below = node.inputs.flatMap((input, index) => {
    const [branch, stem] = index === last ? ["└─ ", "   "] : ["├─ ", "│  "];
    return lines(input, notes, {
      own: `${indent.below}${branch}`,
      below: `${indent.below}${stem}`,
    });
  });
  return [`${indent.own}${nodeText(node, notes)}`, ...below];
}

function nodeText(node: TraceNode, notes: SourceNotes): string {
  const { label, about, rules, date } = node;
  const { language } = notes;
  const words = wordsIn(language);
  const name = about === null ? "" : ` ${harmless(about[language])}`;
  const formula = traceFormula(node, language);
  const facts = [
    ...(formula === null ? [] : [`= ${formula}`]),
    ...(rules.length === 0 ? [] : [rules.join(" ")]),
    ...(date === null ? [] : [date]),
    ...decidedBy(node, notes),
  ];
  const note = facts.length === 0 ? "" : `   (${facts.join("; ")})`;
  return `${words.trace[label]}${name}: ${traceValueText(node, language)}${note}`;
}
