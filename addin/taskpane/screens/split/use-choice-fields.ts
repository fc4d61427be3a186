import { useState } from "react";
import type { ClauseName } from "../../../../engine/index.ts";
import { numberText } from "../../../../templates/text/number-format.ts";
import { ruleName } from "../../../../templates/words/rule-name.ts";
import type { Asked, ClauseView } from "../../../work/desk.ts";
import { useProblemText } from "../../parts/problem-list/use-problem-text.ts";
import { usePane, useWords } from "../../pane-context.tsx";
import { fieldOf } from "../../session/field-of.ts";
import type { OpenBook } from "../../session/session.ts";
import { saidText } from "../said-text.ts";
import { isResidual, RESIDUAL, residualCode, residualTo } from "./residual-choice.ts";

/** One option of a list. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A field as it is shown: a text to type where there are no options. */
export interface ChoiceField {
  readonly id: keyof Asked;
  readonly value: string;
  readonly options: readonly Option[] | null;
  readonly hint: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** The list of those who can be given a residual; null where the rule has none. */
type ResidualField = Pick<ChoiceField, "value" | "onChange"> & {
  readonly options: readonly Option[];
};

interface ChoiceFields {
  readonly fields: readonly ChoiceField[];
  readonly residual: ResidualField | null;
}

/** The fields of the year: their values, what stands where they are empty, and what is wrong with them. */
export function useChoiceFields(book: OpenBook): ChoiceFields {
  const { actions } = usePane();
  const texts = useFieldTexts(book);
  const { asked, laid } = book;
  const { offer } = laid;
  const [isChoosing, setIsChoosing] = useState(false);
  const takesResidual = isChoosing || isResidual(asked.rule);
  const field = (id: keyof Asked, options: ChoiceField["options"]): ChoiceField => ({
    id,
    value: id === "rule" && takesResidual ? RESIDUAL : asked[id],
    options,
    hint: texts.hints[id],
    error: texts.errorOf(id),
    onChange: (text) => {
      // Nobody is given a residual before somebody is chosen.
      const asksWhom = id === "rule" && text === RESIDUAL;
      if (id === "rule") setIsChoosing(asksWhom);
      if (!asksWhom) actions.ask(id, text);
    },
  });
  const asksOddUnit = asked.oddUnitTo !== "" || texts.errorOf("oddUnitTo") !== null;
  const members = offer.members.map(({ code, name }) => ({ value: code, text: name }));
  const residual = takesResidual
    ? {
        value: isResidual(asked.rule) ? residualCode(asked.rule) : "",
        options: isResidual(asked.rule) ? members : [texts.choose, ...members],
        onChange: (code: string) => {
          if (code !== "") actions.ask("rule", residualTo(code));
        },
      }
    : null;
  return {
    fields: [
      field("year", texts.years),
      field("total", null),
      field("populationDate", texts.dates),
      field("rule", texts.rules),
      field("unit", texts.units),
      ...(asksOddUnit ? [field("oddUnitTo", texts.sharers)] : []),
    ],
    residual,
  };
}

interface FieldTexts extends Readonly<
  Record<"years" | "dates" | "rules" | "units" | "sharers", readonly Option[]>
> {
  readonly choose: Option;
  readonly hints: Readonly<Record<keyof Asked, string>>;
  readonly errorOf: (id: keyof Asked) => string | null;
}

function useFieldTexts({ asked, laid, count }: OpenBook): FieldTexts {
  const words = useWords();
  const { language, own } = words;
  const { offer } = laid;
  const clauses = offer.years.find(({ year }) => year === asked.year)?.clauses;
  const faults = count.status === "hindered" ? count.faults : [];
  const problemText = useProblemText(faults.length > 0);
  const clauseText = (name: ClauseName): string => {
    const clause: ClauseView | null = clauses?.[name] ?? null;
    if (clause === null) return "";
    return clause.says === null
      ? own.split.clauseOpen
      : own.split.byClause(saidText(clause.says, words));
  };
  const rounding = clauses?.rounding?.says ?? null;
  const isOpen = (clauses?.rounding?.question ?? null) !== null;
  const [byRule, byUnit] = isOpen
    ? [() => own.split.clauseOpen, () => own.split.clauseOpen]
    : rounding?.kind === "rounding"
      ? [own.split.byClause, own.split.byClause]
      : [own.split.byDefault, own.split.byDefault];
  const { rule, unit } = rounding?.kind === "rounding" ? rounding : DEFAULTS;
  const years = offer.years.map(({ year }) => ({ value: year, text: year }));
  const isOutside = !years.some(({ value }) => value === asked.year);
  return {
    choose: { value: "", text: own.split.choose },
    years: isOutside
      ? [{ value: asked.year, text: own.split.outside(asked.year) }, ...years]
      : years,
    dates: [
      { value: "", text: clauseText("population") },
      ...offer.dates.map((date) => ({ value: date, text: date })),
    ],
    rules: [
      { value: "", text: byRule(ruleName(rule, (code) => code, language)) },
      ...offer.rules.map((id) => ({ value: id, text: ruleName(id, (code) => code, language) })),
      ...(offer.members.length === 0 ? [] : [{ value: RESIDUAL, text: own.split.residualRule }]),
    ],
    units: [
      { value: "", text: byUnit(`${numberText(unit, language)} kr`) },
      ...offer.units.map((one) => ({ value: one, text: `${numberText(one, language)} kr` })),
    ],
    sharers: [
      { value: "", text: own.split.nobody },
      ...offer.sharers.map(({ code, name }) => ({ value: code, text: name })),
    ],
    hints: {
      year: "",
      total: clauseText("annualCost"),
      populationDate: "",
      rule: asked.rule,
      unit: "",
      oddUnitTo: "",
    },
    errorOf: (id) => {
      const own = faults.filter(({ problem }) => fieldOf(problem) === id);
      if (problemText === null) return null;
      // Where it is, is plain to see: in the field.
      const texts = own.map(({ problem }) =>
        problemText({ ...problem, place: null }, language, "pane"),
      );
      return texts.length === 0 ? null : texts.join(" ");
    },
  };
}

/** What holds where neither the agreement nor the user says anything. @rule AL3 */
const DEFAULTS = { rule: "largest-remainder", unit: "1" } as const;
