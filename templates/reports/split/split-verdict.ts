import type { Language, YearSplit } from "../../../engine/index.ts";
import { keyWith, mayMissTotal, payers } from "../../../engine/index.ts";
import { computed } from "../../cells/cells.ts";
import { COLORS, LOOKS } from "../../cells/palette.ts";
import { TERMS } from "../../forms/names.ts";
import { KEY_KINDS } from "../../forms/words.ts";
import type { Formula, Reference } from "../../model/formula.ts";
import { formula, named, tableColumn, textLiteral } from "../../model/formula.ts";
import type { ModelCell } from "../../model/grid.ts";
import type { ConditionalModel } from "../../model/sheet.ts";
import { inForce } from "../../steps/in-force.ts";
import type { ReportData } from "../../steps/report-data.ts";
import { SHOWN_SCOPE } from "../../steps/scope.ts";
import { ofAgreement } from "../../steps/weight-formula.ts";
import { CONTROL } from "./split-form.ts";
import { missingFormula } from "./split-missing.ts";
import { SPLIT_WORDS } from "./split-words.ts";

/** What the control line makes of the split. @rule AL1 */
export function verdictCell(data: ReportData): ModelCell {
  const { split, language } = data;
  const { verdicts } = SPLIT_WORDS[language];
  const difference = named(CONTROL.difference.name);
  const parts = [...split.groups, ...split.rows].length;
  const missesAsAgreed = mayMissTotal(split.rule) ? verdicts.perRow : verdicts.misses;
  const says = (text: string): Formula => formula`${textLiteral(text)}`;
  const cases: readonly (readonly [Formula, Formula])[] = [
    [keysHaveChanged(split, { parts, language }), says(verdicts.partiesChanged)],
    [formula`ISERROR(${difference})`, missingFormula(data)],
    [formula`${named(TERMS.rule.name)}<>${textLiteral(split.rule)}`, says(verdicts.ruleChanged)],
    [formula`${named(TERMS.unit.name)}<>${split.unit}`, says(verdicts.unitChanged)],
    [formula`${difference}=0`, says(verdicts.agrees)],
  ];
  const by = cases.reduceRight<Formula>(
    (otherwise, [condition, said]) => formula`IF(${condition},${said},${otherwise})`,
    formula`${textLiteral(missesAsAgreed)}`,
  );
  const look = { ...LOOKS.strongValue, font: { bold: true, color: COLORS.ink } };
  return computed(verdictText(data), by, look);
}

/** What the control line says after a run. @rule AL1 */
export function verdictText({ split, language }: ReportData): string {
  const { verdicts } = SPLIT_WORDS[language];
  const sum = payers(split).reduce((all, { units }) => all + units, 0n);
  if (sum === split.annualCost.value) return verdicts.agrees;
  return mayMissTotal(split.rule) ? verdicts.perRow : verdicts.misses;
}

/** Whether the keys or the parties of the year are others than those that the rows were written for. */
function keysHaveChanged(
  { agreement, rows }: YearSplit,
  { parts, language }: { readonly parts: number; readonly language: Language },
): Formula {
  const shown = ofAgreement(SHOWN_SCOPE);
  const keys = (column: string): Reference => tableColumn("keys", column);
  const trace = (column: string): Reference => tableColumn("trace", column);
  const byPopulation = rows.filter(
    ({ code }) => keyWith(agreement.key, code)?.kind === "population",
  ).length;
  const word = textLiteral(KEY_KINDS.population[language]);
  const found = inForce("keys", SHOWN_SCOPE, (years) => {
    return formula`SUMPRODUCT(COUNTIFS(${shown},${keys("key")},${trace("within")},${keys("code")},${trace("code")}${years}))`;
  });
  const all = inForce(
    "keys",
    SHOWN_SCOPE,
    (years) => formula`COUNTIFS(${shown},${keys("code")},"?*"${years})`,
  );
  const sharers = inForce(
    "keys",
    SHOWN_SCOPE,
    (years) => formula`COUNTIFS(${shown},${keys("by")},${word}${years})`,
  );
  return formula`OR(${all}<>${parts},${found}<>${parts},${sharers}<>${byPopulation},SUMPRODUCT(ISERROR(${trace("name")})*1)>0)`;
}

/** Green and red beside the words, never instead of them. */
export function verdictFormats(
  { language }: ReportData,
  name: string = CONTROL.verdict.name,
): readonly ConditionalModel[] {
  const over = { kind: "named", name } as const;
  const agrees = formula`${named(CONTROL.verdict.name)}=${textLiteral(SPLIT_WORDS[language].verdicts.agrees)}`;
  return [
    { over, formula: agrees, look: { fill: COLORS.goodFill, font: { color: COLORS.good } } },
    {
      over,
      formula: formula`NOT(${agrees})`,
      look: { fill: COLORS.badFill, font: { color: COLORS.bad } },
    },
  ];
}
