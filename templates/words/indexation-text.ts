import type { Language } from "../../engine/index.ts";
import { harmless, listText, quoted } from "../text/list-format.ts";
import { wordsIn } from "./words-in.ts";

/** What a cost goes by, and whether a value of it may still be changed. */
interface MadeCost {
  /** The terms of an index; null where none makes it. */
  readonly indexation: { readonly id: string; readonly isPreliminary: boolean } | null;
  /** The series that on-costs go by; null where none is gone by. */
  readonly onCosts: { readonly series: readonly string[]; readonly isPreliminary: boolean } | null;
}

/** «index «KPI oktober», preliminärt», before who said so; nothing where the cost is stated. @rule IX2 BU1 */
export function costTexts(
  { indexation, onCosts }: MadeCost,
  language: Language,
): readonly string[] {
  const words = wordsIn(language);
  const series = onCosts?.series.map((one) => quoted(harmless(one))) ?? [];
  return [
    ...(indexation === null
      ? []
      : [words.indexed(harmless(indexation.id), indexation.isPreliminary)]),
    ...(onCosts === null ? [] : [words.onCosts(listText(series, language), onCosts.isPreliminary)]),
  ];
}
