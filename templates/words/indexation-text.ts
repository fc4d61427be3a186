import type { Language } from "../../engine/index.ts";
import { harmless } from "../text/list-format.ts";
import { wordsIn } from "./words-in.ts";

/** «index «KPI oktober», preliminärt», before who said so; nothing where the cost is stated. @rule IX2 */
export function indexationTexts(
  indexation: { readonly id: string; readonly isPreliminary: boolean } | null,
  language: Language,
): readonly string[] {
  if (indexation === null) return [];
  return [wordsIn(language).indexed(harmless(indexation.id), indexation.isPreliminary)];
}
