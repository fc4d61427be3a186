import type { ReactElement } from "react";
import type { Language } from "../../../../engine/index.ts";
import { KEY_ANSWERS } from "../../../../templates/forms/words.ts";
import { FIELD_NAMES } from "../../../../templates/messages/surfaces.ts";
import { numberText } from "../../../../templates/text/number-format.ts";
import { ruleName } from "../../../../templates/words/rule-name.ts";
import { costTexts } from "../../../../templates/words/indexation-text.ts";
import {
  citingInFull,
  originText,
  roundingOriginText,
  sourceText,
} from "../../../../templates/words/source-words.ts";
import { wordsIn } from "../../../../templates/words/words-in.ts";
import type { SplitView } from "../../../../toolkit/split-view.ts";
import { useWords } from "../../pane-context.tsx";
import { useSplitStyles } from "./split-screen.styles.ts";

/** The year's terms, and who decided each. @rule CO1 */
export function TermList({ view }: { readonly view: SplitView }): ReactElement {
  const { own } = useWords();
  const styles = useSplitStyles();
  const terms = useTerms(view);
  return (
    <section>
      <h2 className={styles.legend}>{own.split.terms}</h2>
      <dl className={styles.terms}>
        {terms.map(({ name, value, by }) => (
          <Term key={name} {...{ name, value, by }} />
        ))}
      </dl>
    </section>
  );
}

interface TermText {
  readonly name: string;
  readonly value: string;
  readonly by: readonly string[];
}

function Term({ name, value, by }: TermText): ReactElement {
  const styles = useSplitStyles();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value}
        {by.map((line) => (
          <div key={line} className={styles.note}>
            {line}
          </div>
        ))}
      </dd>
    </>
  );
}

function useTerms({ terms, table }: SplitView): readonly TermText[] {
  const { language, shared } = useWords();
  const citing = citingInFull(language);
  const { annualCost, dividedBy, key, population, rule, unit, rounding, oddUnitTo } = terms;
  const nameOf = (code: string): string =>
    table.lines.find((line) => line.code === code)?.name?.[language] ?? code;
  const [first] = key;
  const shares = key.map(
    ({ name, percent }) => `${name[language]} ${numberText(percent, language)} %`,
  );
  return [
    {
      name: shared.cost,
      value: `${numberText(annualCost.amount, language)} kr`,
      by: [...costTexts(annualCost, language), originText(annualCost.origin, citing)],
    },
    ...(first === undefined
      ? []
      : [{ name: shared.key, value: shares.join(", "), by: [sourceText(first.source, language)] }]),
    ...(dividedBy === null
      ? []
      : [
          {
            name: FIELD_NAMES[language].key,
            value: KEY_ANSWERS[dividedBy.by][language],
            by: [originText(dividedBy.origin, citing)],
          },
        ]),
    ...(population === null ? [] : [populationTerm(population, language)]),
    {
      name: shared.rule,
      value: `${ruleName(rule, nameOf, language)} (${rule}), ${shared.unit} ${numberText(unit, language)} kr`,
      by: [roundingOriginText(rounding, citing)],
    },
    ...(oddUnitTo.length === 0
      ? []
      : [
          {
            name: FIELD_NAMES[language].oddUnitTo,
            value: oddUnitTo.map((one) => one[language]).join(", "),
            by: [shared.ownChoice],
          },
        ]),
  ];
}

function populationTerm(
  population: NonNullable<SplitView["terms"]["population"]>,
  language: Language,
): TermText {
  const words = wordsIn(language);
  const { date, table, publishedTable, perturbed, byLaterDivision, ownFigures, origin, source } =
    population;
  const later = byLaterDivision.map((name) => name[language]).join(", ");
  const own = ownFigures.map((name) => name[language]).join(", ");
  const facts = [date ?? words.noReferenceDate, table ?? publishedTable ?? ""];
  return {
    name: words.population,
    value: facts.filter(Boolean).join("; "),
    by: [
      ...(origin.kind === "choice" ? [originText(origin, citingInFull(language))] : []),
      sourceText(source, language),
      ...(perturbed ? [words.perturbed] : []),
      ...(later === "" ? [] : [words.laterDivision(later)]),
      ...(own === "" ? [] : [words.ownFigures(own)]),
    ],
  };
}
