import type { Language, RoundingUnit, RuleId } from "../../engine/index.ts";
import { amountText, PLAIN_RULES, residualParty } from "../../engine/index.ts";
import { numberText } from "../../templates/text/number-format.ts";
import { wordsIn } from "../../templates/words/words-in.ts";

/** Which rule and unit a split has. */
export function ruleLine(
  { rule, unit }: { readonly rule: RuleId; readonly unit: RoundingUnit },
  language: Language,
  nameOf: (code: string) => string,
): string {
  const words = wordsIn(language);
  const plain = PLAIN_RULES.find((id) => id === rule);
  const name =
    plain === undefined ? words.residualTo(nameOf(residualParty(rule) ?? "")) : words.rules[plain];
  return `${words.rule}: ${name} (${rule}), ${words.unit} ${numberText(unit, language)} kr`;
}

/** What a control line is made of, in whole units. */
export interface ControlSums {
  readonly unit: RoundingUnit;
  readonly sum: bigint;
  readonly total: bigint;
  readonly roundingDifference: bigint;
}

/** Sum of rows, total and difference: what an auditor looks at first. @rule AL1 */
export function controlLine(
  { unit, sum, total, roundingDifference }: ControlSums,
  language: Language,
): string {
  const shown = (units: bigint): string => numberText(amountText(units, unit), language);
  return wordsIn(language).control(shown(sum), shown(total), shown(roundingDifference));
}

/** Two decimals beyond the unit's own, so that one sees which way an amount was rounded. */
export function exactDecimals(unit: RoundingUnit): number {
  return unit === "0.01" ? 4 : 2;
}
