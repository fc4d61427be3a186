import type { Language } from "../../engine/index.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { EXPLAIN_WORDS } from "../../templates/words/explain-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { DifferenceReport } from "../../toolkit/check-differences.ts";
import { kronorIn } from "../../templates/text/kronor-text.ts";
import { namedColumns, textTable } from "./text-table.ts";

/** Printed differences held against the printed figures, as a person reads it. @rule AU5 */
export function differencesText(report: DifferenceReport, language: Language): string {
  const words = EXPLAIN_WORDS[language];
  const { off } = report;
  const count = (number: number): string => numberText(String(number), language);
  const number = (ore: bigint, step: bigint): string => signedText(kronorIn(ore, step), language);
  const headers = [wordsIn(language).party, words.printed, words.computed, words.roundingHeader];
  const rows = off.map(({ name, printed, computed, step, canBeRounding }) => [
    name,
    number(printed, step),
    number(computed, step),
    canBeRounding ? words.roundingYes : words.roundingNo,
  ]);
  const lines = [
    harmless(words.differencesChecked(formulaOf(report), count(report.rows))),
    ...(off.length === 0
      ? [words.differencesAgree]
      : [words.differencesOff(count(off.length)), "", textTable(namedColumns(headers), rows)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** «Avvikelse = Utfall − Budget». */
function formulaOf({ headers, isFigureLess }: DifferenceReport): string {
  const { difference, figure, budget } = headers;
  const [of, less] = isFigureLess ? [figure, budget] : [budget, figure];
  return `${difference} = ${of} − ${less}`;
}

/** The same in JSON: amounts in kr, as digits. @rule CL5 */
export function differencesJson(report: DifferenceReport): object {
  const { difference, figure, budget } = report.headers;
  return {
    difference,
    of: report.isFigureLess ? figure : budget,
    less: report.isFigureLess ? budget : figure,
    rows: report.rows,
    rowsOff: report.off.map(({ name, printed, computed, step, canBeRounding }) => ({
      party: name,
      printed: kronorIn(printed, step),
      computed: kronorIn(computed, step),
      canBeRounding,
    })),
  };
}
