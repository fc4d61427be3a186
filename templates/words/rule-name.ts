import type { Language, RESIDUAL_TO, RuleId } from "../../engine/index.ts";
import { wordsIn } from "./words-in.ts";

// The engine's own beginning of such a rule, held to it by its type: words load without the engine.
const BEFORE_CODE: typeof RESIDUAL_TO = "residual-to:";

/** What a rule is called in the field; `nameOf` tells the name of the party that takes a residual. @rule AL4 */
export function ruleName(
  rule: RuleId,
  nameOf: (code: string) => string,
  language: Language,
): string {
  const words = wordsIn(language);
  const plain = Object.entries(words.rules).find(([id]) => id === rule);
  if (plain !== undefined) return plain[1];
  return words.residualTo(nameOf(rule.slice(BEFORE_CODE.length).trim()));
}
