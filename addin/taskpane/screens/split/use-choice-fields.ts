import { useState } from "react";
import type { ClauseName, Language } from "../../../../engine/index.ts";
import { KEY_ANSWERS } from "../../../../templates/forms/words.ts";
import { numberText } from "../../../../templates/text/number-format.ts";
import { ruleName } from "../../../../templates/words/rule-name.ts";
import type { SplitFields, ClauseView } from "../../../worker/worker-api.ts";
import { useProblemText } from "../../parts/problem-list/use-problem-text.ts";
import { usePane, useWords } from "../../pane-context.tsx";
import { fieldOf } from "../../session/field-of.ts";
import type { OpenBook } from "../../session/session.ts";
import { clauseValueText } from "../clause-value-text.ts";
import { isResidual, RESIDUAL, residualCode, residualTo } from "./residual-choice.ts";

/** One option of a list. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A field as it is shown: a text to type where there are no options. */
export interface ChoiceField {
  readonly id: keyof SplitFields;
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

/** The fields of the year: their values, placeholders and errors. */
export function useChoiceFields(book: OpenBook): ChoiceFields {
  const { actions } = usePane();
  const texts = useFieldTexts(book);
  const { contents, split } = book;
  const { fields } = split;
  const { splitOptions } = contents;
  const [isChoosing, setIsChoosing] = useState(false);
  const takesResidual = isChoosing || isResidual(fields.rule);
  const field = (id: keyof SplitFields, options: ChoiceField["options"]): ChoiceField => ({
    id,
    value: id === "rule" && takesResidual ? RESIDUAL : fields[id],
    options,
    hint: texts.hints[id],
    error: texts.errorOf(id),
    onChange: (text) => {
      // Nobody is given a residual before somebody is chosen.
      const asksWhom = id === "rule" && text === RESIDUAL;
      if (id === "rule") setIsChoosing(asksWhom);
      if (!asksWhom) actions.setField(id, text);
    },
  });
  const asksOddUnit = fields.oddUnitTo !== "" || texts.errorOf("oddUnitTo") !== null;
  const members = splitOptions.members.map(({ code, name }) => ({ value: code, text: name }));
  const residual = takesResidual
    ? {
        value: isResidual(fields.rule) ? residualCode(fields.rule) : "",
        options: isResidual(fields.rule) ? members : [texts.choose, ...members],
        onChange: (code: string) => {
          if (code !== "") actions.setField("rule", residualTo(code));
        },
      }
    : null;
  return {
    fields: [
      field("year", texts.years),
      field("total", null),
      ...(splitOptions.asksKey ? [field("key", texts.keys)] : []),
      field("populationDate", texts.dates),
      field("rule", texts.rules),
      field("unit", texts.units),
      ...(asksOddUnit ? [field("oddUnitTo", texts.sharers)] : []),
    ],
    residual,
  };
}

interface FieldTexts extends Readonly<
  Record<"years" | "keys" | "dates" | "rules" | "units" | "sharers", readonly Option[]>
> {
  readonly choose: Option;
  readonly hints: Readonly<Record<keyof SplitFields, string>>;
  readonly errorOf: (id: keyof SplitFields) => string | null;
}

function useFieldTexts({ contents, split: { fields, calculation } }: OpenBook): FieldTexts {
  const words = useWords();
  const { language, own } = words;
  const { splitOptions } = contents;
  const clauses = splitOptions.years.find(({ year }) => year === fields.year)?.clauses;
  const faults = calculation.status === "failed" ? calculation.faults : [];
  const problemText = useProblemText(faults.length > 0);
  const clauseText = (name: ClauseName): string => {
    const clause: ClauseView | null = clauses?.[name] ?? null;
    if (clause === null) return "";
    return clause.says === null
      ? own.split.clauseOpen
      : own.split.byClause(clauseValueText(clause.says, words));
  };
  const rounding = clauses?.rounding?.says ?? null;
  const isOpen = (clauses?.rounding?.question ?? null) !== null;
  const [byRule, byUnit] = isOpen
    ? [() => own.split.clauseOpen, () => own.split.clauseOpen]
    : rounding?.kind === "rounding"
      ? [own.split.byClause, own.split.byClause]
      : [own.split.byDefault, own.split.byDefault];
  const { rule, unit } = rounding?.kind === "rounding" ? rounding : DEFAULTS;
  const years = splitOptions.years.map(({ year }) => ({ value: year, text: year }));
  const isOutside = !years.some(({ value }) => value === fields.year);
  return {
    choose: { value: "", text: own.split.choose },
    years: isOutside
      ? [{ value: fields.year, text: own.split.outside(fields.year) }, ...years]
      : years,
    keys: keyOptions(clauseText("key"), language),
    dates: [
      { value: "", text: clauseText("population") },
      ...splitOptions.dates.map((date) => ({ value: date, text: date })),
    ],
    rules: [
      { value: "", text: byRule(ruleName(rule, (code) => code, language)) },
      ...splitOptions.rules.map((id) => ({
        value: id,
        text: ruleName(id, (code) => code, language),
      })),
      ...(splitOptions.members.length === 0
        ? []
        : [{ value: RESIDUAL, text: own.split.residualRule }]),
    ],
    units: [
      { value: "", text: byUnit(`${numberText(unit, language)} kr`) },
      ...splitOptions.units.map((one) => ({ value: one, text: `${numberText(one, language)} kr` })),
    ],
    sharers: [
      { value: "", text: own.split.nobody },
      ...splitOptions.sharers.map(({ code, name }) => ({ value: code, text: name })),
    ],
    hints: { ...NO_HINTS, total: clauseText("annualCost"), rule: fields.rule },
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

/** What a key may divide by that leaves it to the clause. @rule AL10 */
function keyOptions(byClause: string, language: Language): readonly Option[] {
  const answers = (["population", "equal"] as const).map((by) => ({
    value: by,
    text: KEY_ANSWERS[by][language],
  }));
  return [{ value: "", text: byClause }, ...answers];
}

/** What holds where neither the agreement nor the user says anything. @rule AL3 */
const DEFAULTS = { rule: "largest-remainder", unit: "1" } as const;

const NO_HINTS: Readonly<Record<keyof SplitFields, string>> = {
  ...{ year: "", total: "", populationDate: "", rule: "", unit: "", oddUnitTo: "", key: "" },
};
