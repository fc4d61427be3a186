import type { ExplainReport, ImpliedReport, Language } from "../../engine/index.ts";
import { numberText } from "../text/number-format.ts";
import { EXPLAIN_WORDS } from "../words/explain-words.ts";
import { wordsIn } from "../words/words-in.ts";
import type { Block, BlockCell, BlockTable } from "../text/blocks.ts";
import { digits, signed } from "../text/blocks.ts";
import { kronorText } from "../text/kronor-text.ts";

/** The weights that would give a table, or that there are none within the bounds. @rule AU5 */
export function impliedBlocks(report: ExplainReport, language: Language): readonly Block[] {
  const { implied, explanation } = report;
  const words = EXPLAIN_WORDS[language];
  if (implied === null) {
    return explanation.reproducing.length > 0
      ? []
      : [{ kind: "lines", lines: [words.notSearched] }];
  }
  const { search, bounds, around } = implied;
  const number = (count: bigint | number): string => numberText(String(count), language);
  const within = words.withinBounds({
    least: number(bounds.sum.least),
    most: number(bounds.sum.most),
    around,
  });
  if (search.weights === null || search.total === null) {
    const none = search.isComplete ? words.noWeights(within) : words.noWeightsYet(within);
    return [{ kind: "lines", lines: [none] }];
  }
  const half = (halves: bigint): string => numberText(kronorText(halves, 200n), language);
  const count = number(search.count);
  const lines = [
    search.isComplete ? words.weights(count, within) : words.weightsAtLeast(count, within),
    search.rule === "half-up-per-row"
      ? words.weightsPerRow(half(search.total.least), half(search.total.below))
      : words.weightsLargestRemainder,
    words.hypothesis,
  ];
  return [{ kind: "lines", lines }, weightTable(report, implied, language)];
}

function weightTable(
  { rows }: ExplainReport,
  { search, nearest }: ImpliedReport,
  language: Language,
): BlockTable {
  const words = EXPLAIN_WORDS[language];
  const general = wordsIn(language);
  const weights = search.weights ?? [];
  const known = nearest?.weights ?? null;
  const cells = (name: string, weight: bigint, other: bigint | null): readonly BlockCell[] => [
    { text: name },
    digits(weight),
    ...(other === null ? [] : [digits(other), signed(weight - other)]),
  ];
  const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);
  const date = capitalised(words.population(nearest?.date ?? ""));
  return {
    kind: "table",
    caption: words.impliedCaption,
    headers: [
      general.party,
      general.weight,
      ...(nearest === null ? [] : [date, general.difference]),
    ],
    rows: rows.map(({ name }, row) => cells(name, weights[row] ?? 0n, known && (known[row] ?? 0n))),
    total: cells(general.sum, sum(weights), known && sum(known)),
  };
}

/** With a capital first, as a header has. */
function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
