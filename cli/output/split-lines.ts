import type { Language, RoundingUnit, RuleId } from "../../engine/index.ts";
import { numberText } from "../../templates/text/number-format.ts";
import { ruleName } from "../../templates/words/rule-name.ts";
import { wordsIn } from "../../templates/words/words-in.ts";

/** Which rule and unit a split has. */
export function ruleLine(
  { rule, unit }: { readonly rule: RuleId; readonly unit: RoundingUnit },
  language: Language,
  nameOf: (code: string) => string,
): string {
  const words = wordsIn(language);
  const name = ruleName(rule, nameOf, language);
  return `${words.rule}: ${name} (${rule}), ${words.unit} ${numberText(unit, language)} kr`;
}
