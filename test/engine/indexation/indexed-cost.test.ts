import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indexation, IndexSeries, IndexValue } from "../../../engine/index.ts";
import { ExactDecimal } from "../../../engine/index.ts";
import type { IndexedRequest } from "../../../engine/indexation/indexed-cost.ts";
import { indexedCost } from "../../../engine/indexation/indexed-cost.ts";
import { day, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const SOURCE = { title: "Prov", reference: "–", dated: null, fetched: day("2026-11-28") };

/** A series made for tests; each value may say more of itself. */
function series(
  kind: IndexSeries["kind"],
  values: readonly (readonly [number, string, Partial<IndexValue>?])[],
): IndexSeries {
  return {
    id: "Prov",
    kind,
    values: values.map(([year, value, said]) => ({
      year,
      month: null,
      value: new ExactDecimal(value),
      status: "final",
      published: null,
      source: SOURCE,
      ...said,
    })),
  };
}

/** 4 000 000 kr of 2023, by the year before's value. */
const TERMS: Indexation = {
  id: "villkor",
  amount: new ExactDecimal("4000000"),
  baseYear: 2023,
  firstYear: 2024,
  series: "Prov",
  month: null,
  lag: 1,
  publishedIn: null,
  unit: "1",
  chain: "base",
  floor: "none",
  source: "prov",
};

function costIn(
  year: number,
  index: IndexSeries,
  { decided, ...terms }: Partial<Indexation> & Pick<IndexedRequest, "decided"> = {},
) {
  const indexation = { ...TERMS, ...terms };
  return indexedCost({ indexation, year, series: [index], ...(decided && { decided }) });
}

function amountIn(...asked: Parameters<typeof costIn>): string {
  return valueOf(costIn(...asked)).amount.toFixed();
}

function problemsIn(...asked: Parameters<typeof costIn>) {
  const cost = costIn(...asked);
  return cost.ok ? [] : cost.problems;
}

const LEVELS = series("level", [
  [2022, "384.04"],
  [2023, "409.07"],
  [2024, "415.51"],
]);
const CHANGES = series("percent", [
  [2023, "2.5"],
  [2024, "-1"],
  [2025, "3.1"],
]);

describe("[IX1] a base amount, a base year and a first year", () => {
  test("[IX1] the base amount holds from the base year until the first adjusted one", () => {
    expect(amountIn(2023, LEVELS)).toBe("4000000");
    expect(amountIn(2024, LEVELS, { firstYear: 2025 })).toBe("4000000");
    expect(problemsIn(2022, LEVELS)).toMatchObject([
      { code: "index-before-base", facts: { year: 2022, baseYear: 2023 } },
    ]);
  });

  test("[IX1][IX2] both readings of «indexuppräknas från och med 2023»", () => {
    // 2023 is the base: 4 000 000 × 409.07 / 384.04 in 2024.
    expect(amountIn(2024, LEVELS)).toBe("4260702");
    // 2023 is adjusted already: 4 000 000 of 2022, × 384.04 / 346.44 in 2023.
    const earlier = series("level", [
      [2021, "346.44"],
      [2022, "384.04"],
      [2023, "409.07"],
    ]);
    const already = { baseYear: 2022, firstYear: 2023 };
    expect(amountIn(2023, earlier, already)).toBe("4434130");
    expect(amountIn(2024, earlier, already)).toBe("4723127");
  });
});

describe("[IX2] levels divide, and percentages chain", () => {
  test("[IX2] SKR's own example: 900 kr and 2.7 per cent make 924 kr", () => {
    const opi = REFERENCE.indices?.filter(({ id }) => id === "OPI") ?? [];
    const indexation = {
      ...TERMS,
      ...{ amount: new ExactDecimal(900), baseYear: 2017, firstYear: 2018, lag: 1, series: "OPI" },
    };
    const cost = valueOf(indexedCost({ indexation, year: 2018, series: opi }));
    expect(cost.amount.toFixed()).toBe("924");
    expect(cost.isPreliminary).toBe(false);
  });

  test("[IX2] October's values of KPI, as contracts use them", () => {
    const kpi = REFERENCE.indices ?? [];
    const indexation = { ...TERMS, series: "KPI 1980=100", month: 10 };
    const cost = valueOf(indexedCost({ indexation, year: 2024, series: kpi }));
    // 4 000 000 × 409.07 / 384.04
    expect(cost.amount.toFixed()).toBe("4260702");
    expect(cost.steps[0]?.used.map(({ value }) => value.value.toFixed())).toEqual([
      "384.04",
      "409.07",
    ]);
  });

  test("[IX2][IX4] are exact, from the base as from the year before, whatever the values", () => {
    const changes = fc.array(fc.integer({ min: -900, max: 1_900 }), { minLength: 1, maxLength: 9 });
    const amounts = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(changes, amounts, fc.constantFrom("0.01", "1", "1000"), (all, kronor, unit) => {
        const values = all.map((hundredths, index) => {
          const text = new ExactDecimal(hundredths).div(100).toFixed(2);
          return [2023 + index, text] as const;
        });
        const terms = { amount: new ExactDecimal(kronor), unit };
        const year = 2023 + all.length;
        // Levels that the changes make: 100, and each what the one before and its change make.
        const levels = values.reduce<readonly (readonly [number, string])[]>(
          (made, [own, change]) => {
            const before = new ExactDecimal(made.at(-1)?.[1] ?? "100");
            return [
              ...made,
              [own, before.times(new ExactDecimal(change).plus(100)).div(100).toFixed()],
            ];
          },
          [[2022, "100"]],
        );
        const byChanges = amountIn(year, series("percent", values), terms);
        expect(amountIn(year, series("level", levels), terms)).toBe(byChanges);
        const exact = values.reduce(
          (product, [, change]) => product.times(new ExactDecimal(change).plus(100)).div(100),
          terms.amount,
        );
        const rounded = (number: typeof exact) => number.div(unit).toFixed(0, 4);
        expect(new ExactDecimal(byChanges).div(unit).toFixed()).toBe(rounded(exact));
        const stepwise = values.reduce((amount, [, change]) => {
          const next = amount.times(new ExactDecimal(change).plus(100)).div(100);
          return new ExactDecimal(rounded(next)).times(unit);
        }, terms.amount);
        const chained = amountIn(year, series("percent", values), { ...terms, chain: "last" });
        expect(new ExactDecimal(chained).eq(stepwise)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("[IX2] a value that may still be changed marks every year that is made of it", () => {
    const early = series("level", [
      [2022, "100"],
      [2023, "102", { status: "preliminary" }],
      [2024, "103"],
      [2025, "104"],
    ]);
    const marks = [2023, 2024, 2025, 2026].map(
      (year) => valueOf(costIn(year, early)).isPreliminary,
    );
    expect(marks).toEqual([false, true, true, true]);
  });

  test("[IX2] a level of nothing is no level", () => {
    const zero = series("level", [
      [2022, "0"],
      [2023, "1"],
    ]);
    expect(problemsIn(2024, zero)).toMatchObject([{ code: "index-level-unusable" }]);
  });

  test("[IX2] of several vintages it is the last in the month that the terms name, before the year", () => {
    const vintages = series("percent", [
      [2024, "4", { published: day("2022-10-20") }],
      [2024, "5", { published: day("2023-08-24") }],
      [2024, "6", { published: day("2023-10-12") }],
      [2024, "7", { published: day("2024-10-10") }],
    ]);
    const terms = { lag: 0 };
    expect(amountIn(2024, vintages, { ...terms, publishedIn: 10 })).toBe("4240000");
    expect(amountIn(2024, vintages, { ...terms, publishedIn: 8 })).toBe("4200000");
    expect(problemsIn(2024, vintages, { ...terms, publishedIn: 4 })).toMatchObject([
      { code: "index-value-missing", facts: { year: 2024, publishedIn: 4 } },
    ]);
    expect(problemsIn(2024, vintages, terms)).toMatchObject([
      { code: "index-vintages", facts: { year: 2024 } },
    ]);
  });
});

describe("[IX2] never below the year before", () => {
  const terms = { lag: 0, floor: "underneath" } as const;
  const fall = series("percent", [
    [2024, "-10"],
    [2025, "5"],
    [2026, "10"],
  ]);

  test("[IX2] the chain runs on underneath, or begins again from what stands", () => {
    const years = [2024, 2025, 2026];
    const amounts = (floor: Indexation["floor"]) =>
      years.map((year) => amountIn(year, fall, { ...terms, floor }));
    expect(amounts("none")).toEqual(["3600000", "3780000", "4158000"]);
    expect(amounts("underneath")).toEqual(["4000000", "4000000", "4158000"]);
    expect(amounts("restarts")).toEqual(["4000000", "4200000", "4620000"]);
  });
});

describe("[IX3] what is missing is a problem, and never 0 per cent", () => {
  test("[IX3] a value says of which series and year; earlier years stand", () => {
    expect(amountIn(2025, LEVELS)).toBe("4327778");
    expect(problemsIn(2026, LEVELS)).toEqual([
      {
        code: "index-value-missing",
        facts: { series: "Prov", year: 2025, month: null, publishedIn: null },
        place: null,
      },
    ]);
    expect(problemsIn(2024, LEVELS, { month: 10 })).toHaveLength(2);
  });

  test("[IX3] a lag that points before the series says where it begins", () => {
    expect(problemsIn(2024, LEVELS, { lag: 2 })).toMatchObject([
      { code: "index-before-series", facts: { year: 2021, first: 2022 } },
    ]);
  });

  test("[IX1][IX3] a series that is not named, or not there, and a lag and a chain that nobody states", () => {
    const open = { series: null, lag: null, chain: null };
    expect(problemsIn(2024, LEVELS, open)).toMatchObject([
      { code: "indexation-open", facts: { open: ["series", "lag", "chain"] } },
    ]);
    expect(problemsIn(2024, LEVELS, { series: "KPI" })).toMatchObject([
      { code: "index-series-unknown", facts: { series: "KPI", known: ["Prov"] } },
    ]);
    // Of the base year no index is asked.
    expect(amountIn(2023, LEVELS, open)).toBe("4000000");
  });
});

describe("[IX4] from the base, or from the year before", () => {
  test("[IX4] rounding year by year makes another amount than rounding once", () => {
    const terms = { lag: 0, amount: new ExactDecimal("1000000"), unit: "1000" } as const;
    const small = series("percent", [
      [2024, "0.04"],
      [2025, "0.04"],
    ]);
    expect(amountIn(2025, small, { ...terms, chain: "last" })).toBe("1000000");
    expect(amountIn(2025, small, { ...terms, chain: "base" })).toBe("1001000");
  });

  test("[IX4] the year before is what was decided for it, where something was", () => {
    const decided = new Map([[2024, new ExactDecimal("4120000")]]);
    const terms = { lag: 0, decided } as const;
    expect(amountIn(2025, CHANGES, { ...terms, chain: "last" })).toBe("4247720");
    // From the base, what was decided in between is no part of it: 4 000 000 × 0.99 × 1.031.
    expect(amountIn(2025, CHANGES, { ...terms, chain: "base" })).toBe("4082760");
    // The year itself is made by its index, whatever was decided for later ones.
    expect(amountIn(2024, CHANGES, { ...terms, chain: "last" })).toBe("3960000");
  });
});
