import type { Decimal } from "decimal.js";
import type { Agreement, Indexation, IndexMix, IndexPart } from "../../engine/index.ts";

/** An indexation as a row of the table Indexvillkor: of a mix, each series with its per cent. */
export interface IndexationRow extends Omit<Indexation, "mix"> {
  /** The agreement's id. */
  readonly agreement: string;
  /** In per cent; null where there is one series alone. */
  readonly share: Decimal | null;
  readonly secondSeries: string | null;
  readonly secondShare: Decimal | null;
  readonly thirdSeries: string | null;
  readonly thirdShare: Decimal | null;
  readonly weightedBy: IndexMix["by"];
}

/** As many series as a row has room for. */
export const MOST_PARTS = 3;

/** The columns of the series of a mix, in their order. @rule IX2 */
export const PART_COLUMNS = [
  { series: "series", share: "share" },
  { series: "secondSeries", share: "secondShare" },
  { series: "thirdSeries", share: "thirdShare" },
] as const;

/** The indexations of an agreement. @rule IX1 */
export function indexationRows({ id, indexations = [] }: Agreement): readonly IndexationRow[] {
  return indexations.map(({ mix, ...one }) => {
    const [first, second, third] = mix?.parts ?? [];
    return {
      agreement: id,
      ...one,
      series: first?.series ?? one.series,
      share: first?.percent ?? null,
      secondSeries: second?.series ?? null,
      secondShare: second?.percent ?? null,
      thirdSeries: third?.series ?? null,
      thirdShare: third?.percent ?? null,
      weightedBy: mix?.by ?? null,
    };
  });
}

/** The indexation that a row says. */
export function indexationOf(row: IndexationRow): Indexation {
  const { agreement: _agreement, weightedBy: by, ...said } = row;
  const { share, secondSeries, secondShare, thirdSeries, thirdShare, ...one } = said;
  if (secondSeries === null) return one;
  const parts = [
    ...partIn(one.series, share),
    ...partIn(secondSeries, secondShare),
    ...partIn(thirdSeries, thirdShare),
  ];
  return { ...one, series: null, mix: { by, parts } };
}

function partIn(series: string | null, percent: Decimal | null): readonly IndexPart[] {
  return series === null || percent === null ? [] : [{ series, percent }];
}
