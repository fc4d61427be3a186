import fc from "fast-check";
import type { Agreement, Indexation, IndexMix } from "../../../engine/index.ts";
import { ExactDecimal, ROUNDING_UNITS } from "../../../engine/index.ts";
import { SOURCES, text } from "./any-text.ts";

const SERIES = ["KPI 1980=100", "KPIF 1987=100", "Egen serie"] as const;

const mix: fc.Arbitrary<IndexMix> = fc.record({
  by: fc.option(fc.constantFrom("changes" as const, "levels" as const, "rebased" as const)),
  parts: fc.constantFrom(["80", "20"], ["33.33", "33.33", "33.34"]).map((weights) =>
    weights.map((percent, index) => ({
      series: SERIES[index] ?? "",
      percent: new ExactDecimal(percent),
    })),
  ),
});

const month = fc.option(fc.integer({ min: 1, max: 12 }));

const terms = fc.record({
  amount: fc.integer({ min: 0, max: 9_000_000_00 }).map((ore) => new ExactDecimal(ore).div(100)),
  baseYear: fc.constantFrom(2021, 2022, 2023),
  later: fc.constantFrom(1, 2),
  series: fc.option(fc.oneof(fc.constantFrom(...SERIES), text)),
  mix: fc.option(mix, { nil: undefined }),
  month,
  lag: fc.option(fc.integer({ min: 0, max: 20 })),
  publishedIn: month,
  unit: fc.constantFrom(...ROUNDING_UNITS),
  chain: fc.option(fc.constantFrom("base" as const, "last" as const)),
  floor: fc.constantFrom("none" as const, "restarts" as const, "underneath" as const),
  source: fc.constantFrom(...SOURCES),
});

/** Index terms of every kind, which no clause cites; mostly none. */
export const anyIndexations: fc.Arbitrary<Pick<Agreement, "indexations">> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(terms, { minLength: 1, maxLength: 2 }) },
  )
  .map((list) =>
    list.map(({ later, mix: own, ...said }, index): Indexation => ({
      ...said,
      ...(own && { mix: own, series: null }),
      id: `Villkor ${String(index + 1)}`,
      firstYear: said.baseYear + later,
    })),
  )
  .map((indexations) => (indexations.length === 0 ? {} : { indexations }));
