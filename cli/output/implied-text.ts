import type { Language } from "../../engine/index.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { EXPLAIN_WORDS } from "../../templates/words/explain-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { ExplainReport } from "../../toolkit/explain-table.ts";
import type { ImpliedReport } from "../../toolkit/published/implied.ts";
import { kronorText } from "../../toolkit/published/kronor.ts";
import { namedColumns, textTable } from "./text-table.ts";

/** The weights that would give a table, or that there are none within the bounds. @rule AU5 */
export function impliedLines(report: ExplainReport, language: Language): readonly string[] {
  const { implied, explanation } = report;
  const words = EXPLAIN_WORDS[language];
  if (implied === null) return explanation.reproducing.length > 0 ? [] : ["", words.notSearched];
  const { search, bounds, around } = implied;
  const number = (digits: bigint | number): string => numberText(String(digits), language);
  const within = words.withinBounds({
    least: number(bounds.sum.least),
    most: number(bounds.sum.most),
    around,
  });
  if (search.weights === null || search.total === null) {
    return ["", search.isComplete ? words.noWeights(within) : words.noWeightsYet(within)];
  }
  const half = (halves: bigint): string => numberText(kronorText(halves, 200n), language);
  const { least, below } = search.total;
  const count = number(search.count);
  return [
    "",
    search.isComplete ? words.weights(count, within) : words.weightsAtLeast(count, within),
    search.rule === "half-up-per-row"
      ? words.weightsPerRow(half(least), half(below))
      : words.weightsLargestRemainder,
    words.hypothesis,
    "",
    weightTable(report, implied, language),
  ];
}

function weightTable(
  { rows }: ExplainReport,
  { search, nearest }: ImpliedReport,
  language: Language,
): string {
  const words = EXPLAIN_WORDS[language];
  const general = wordsIn(language);
  const weights = search.weights ?? [];
  const known = nearest?.weights ?? null;
  const number = (digits: bigint): string => numberText(String(digits), language);
  const cells = (name: string, weight: bigint, other: bigint | null): readonly string[] => [
    name,
    number(weight),
    ...(other === null
      ? []
      : [number(other), weight === other ? "0" : signedText(String(weight - other), language)]),
  ];
  const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);
  const headers = [
    general.party,
    general.weight,
    ...(nearest === null ? [] : [words.population(nearest.date ?? ""), general.difference]),
  ];
  return textTable(
    namedColumns(headers),
    rows.map(({ name }, row) => cells(name, weights[row] ?? 0n, known && (known[row] ?? 0n))),
    [cells(general.sum, sum(weights), known && sum(known))],
  );
}
