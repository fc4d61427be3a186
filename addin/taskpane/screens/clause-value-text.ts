import type { Language } from "../../../engine/index.ts";
import { KEY_ANSWERS, OVERHEAD_SORTS } from "../../../templates/forms/words.ts";
import { numberText } from "../../../templates/text/number-format.ts";
import type { PaneWords } from "../../../templates/words/pane-words.ts";
import { ruleName } from "../../../templates/words/rule-name.ts";
import type { ClauseValue } from "../../worker/worker-api.ts";

/** What a clause says, in words. */
export function clauseValueText(
  said: ClauseValue,
  { own, language }: { readonly own: PaneWords; readonly language: Language },
): string {
  switch (said.kind) {
    case "cost":
      return `${numberText(said.amount, language)} kr`;
    case "indexation":
      return own.agreement.indexed(said.id);
    case "positions":
      return own.agreement.staffed(said.funding);
    case "published":
      return own.agreement.published(said.table);
    case "day":
      return said.date;
    case "years-before":
      return own.agreement.yearsBefore(said.years, own.agreement.days[said.day]);
    case "key":
      return KEY_ANSWERS[said.by][language];
    case "overhead": {
      const number = said.number === null ? [] : [numberText(said.number, language)];
      return [...number, OVERHEAD_SORTS[said.sort][language]].join(" ");
    }
    case "rounding":
      return `${ruleName(said.rule, (code) => code, language)}, ${numberText(said.unit, language)} kr`;
  }
}
