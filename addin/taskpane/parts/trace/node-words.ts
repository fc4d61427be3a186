import type { Language, TraceNode } from "../../../../engine/index.ts";
import { harmless } from "../../../../templates/text/list-format.ts";
import { citingInFull, decidedBy } from "../../../../templates/words/source-words.ts";
import { traceFormula, traceSentence } from "../../../../templates/words/trace-sentence.ts";
import { traceHeadText, traceValueText } from "../../../../templates/words/trace-value.ts";
import { wordsIn } from "../../../../templates/words/words-in.ts";

/** What a node shows. */
export interface NodeWords {
  readonly title: string;
  readonly value: string;
  /** How it is made of what is below it, by which rule, on which day; empty where there is nothing to say. */
  readonly made: string;
  /** Who decided it, and where it was read. */
  readonly decided: readonly string[];
}

/** A node of a trace in words: the same as the command line's. @rule AU1 */
export function nodeWords(node: TraceNode, language: Language): NodeWords {
  const { label, about, rules, date } = node;
  const words = wordsIn(language);
  const name = about === null ? "" : ` ${harmless(about[language])}`;
  const formula = traceFormula(node, language);
  const made = [
    ...(formula === null ? [] : [`= ${formula}`]),
    ...(rules.length === 0 ? [] : [rules.join(" ")]),
    ...(date === null ? [] : [date]),
  ];
  return {
    title: `${words.trace[label]}${name}`,
    value: traceValueText(node, language),
    made: made.join("; "),
    decided: decidedBy(node, citingInFull(language)),
  };
}

/** What is above a trace: its value as one number, and the calculation in a sentence. @rule AU1 */
export function headWords(
  node: TraceNode,
  language: Language,
): { readonly value: string; readonly sentence: string | null } {
  return { value: traceHeadText(node, language), sentence: traceSentence(node, language) };
}
