import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indexation, IndexMix, IndexSeries } from "../../../engine/index.ts";
import { checkAgreement, ExactDecimal } from "../../../engine/index.ts";
import { indexedCost } from "../../../engine/indexation/indexed-cost.ts";
import { day, packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const SOURCE = { title: "Prov", reference: "–", dated: null, fetched: day("2026-11-28") };

/** A series made for tests, from 2023. */
function series(id: string, kind: IndexSeries["kind"], values: readonly string[]): IndexSeries {
  const said = { month: null, status: "final", published: null, source: SOURCE } as const;
  return {
    id,
    kind,
    values: values.map((value, at) => ({
      year: 2023 + at,
      value: new ExactDecimal(value),
      ...said,
    })),
  };
}

const PAY = series("Lön", "level", ["200", "210", "231"]);
const PRICES = series("Priser", "level", ["50", "51", "51"]);
const CHANGES = series("Procent", "percent", ["0", "2", "0"]);

const parts = (...list: readonly (readonly [string, string])[]): IndexMix["parts"] =>
  list.map(([name, percent]) => ({ series: name, percent: new ExactDecimal(percent) }));

const EIGHTY = parts(["Lön", "80"], ["Priser", "20"]);

function terms(mix: IndexMix, said: Partial<Indexation> = {}): Indexation {
  return {
    ...{ id: "villkor", amount: new ExactDecimal(1_000_000), baseYear: 2023, firstYear: 2024 },
    ...{ series: null, mix, month: null, lag: 0, publishedIn: null, unit: "1", chain: "base" },
    ...{ floor: "none", source: "prov", ...said },
  };
}

function costIn(year: number, indexation: Indexation, ...all: readonly IndexSeries[]) {
  return indexedCost({ indexation, year, series: all });
}

describe("[IX2] several series weighted together", () => {
  test("[IX2] changes, levels and levels from the base year are three amounts", () => {
    const amounts = (["changes", "levels", "rebased"] as const).map((by) =>
      [2024, 2025].map((year) =>
        valueOf(costIn(year, terms({ by, parts: EIGHTY }), PAY, PRICES)).amount.toFixed(),
      ),
    );
    expect(amounts).toEqual([
      // 1 000 000 × (0.8 × 210/200 + 0.2 × 51/50) = 1 044 000; × (0.8 × 231/210 + 0.2).
      ["1044000", "1127520"],
      // (80 × 210 + 20 × 51) / (80 × 200 + 20 × 50) = 17 820/17 000; 19 500/17 000.
      ["1048235", "1147059"],
      // 0.8 × 210/200 + 0.2 × 51/50; 0.8 × 231/200 + 0.2 × 51/50.
      ["1044000", "1128000"],
    ]);
  });

  test("[IX2] changes of a series of percentages are weighed beside those of levels", () => {
    const mix = { by: "changes" as const, parts: parts(["Lön", "80"], ["Procent", "20"]) };
    const amount = valueOf(costIn(2025, terms(mix), PAY, CHANGES)).amount.toFixed();
    expect(amount).toBe("1127520");
  });

  test("[IX2] percentages have no levels to weigh", () => {
    for (const by of ["levels", "rebased"] as const) {
      const mix = { by, parts: parts(["Lön", "80"], ["Procent", "20"]) };
      const cost = costIn(2024, terms(mix), PAY, CHANGES);
      expect(cost.ok ? [] : cost.problems).toMatchObject([
        { code: "index-mix-percent", facts: { series: "Procent" } },
      ]);
    }
  });

  test("[IX3] what the weights weigh is asked, and every value that is missing is told", () => {
    const open = costIn(2024, terms({ by: null, parts: EIGHTY }), PAY, PRICES);
    expect(open.ok ? [] : open.problems).toMatchObject([
      { code: "indexation-open", facts: { open: ["mix"] } },
    ]);
    const missing = costIn(2026, terms({ by: "levels", parts: EIGHTY }), PAY, PRICES);
    expect(missing.ok ? [] : missing.problems.map(({ code }) => code)).toEqual([
      "index-value-missing",
      "index-value-missing",
    ]);
    const unknown = costIn(2024, terms({ by: "levels", parts: EIGHTY }), PAY);
    expect(unknown.ok ? [] : unknown.problems.map(({ code }) => code)).toEqual([
      "index-series-unknown",
    ]);
  });

  test("[IX2] series that move alike are as one, however they are weighed, and their order is nothing", () => {
    const levels = fc.array(fc.integer({ min: 5_000, max: 20_000 }), {
      minLength: 2,
      maxLength: 6,
    });
    const weight = fc.integer({ min: 1, max: 9_999 });
    const ways = fc.constantFrom("changes" as const, "levels" as const, "rebased" as const);
    fc.assert(
      fc.property(levels, levels, weight, ways, (one, other, hundredths, by) => {
        const texts = (list: readonly number[], times: number) =>
          list.map((level) => new ExactDecimal(level).times(times).div(100).toFixed());
        const last = 2022 + Math.min(one.length, other.length);
        const share = new ExactDecimal(hundredths).div(100);
        const weights = [share.toFixed(), new ExactDecimal(100).minus(share).toFixed()] as const;
        const mixed = (first: readonly [string, string], second: readonly [string, string]) =>
          terms({ by, parts: parts(first, second) });
        const [a, twice] = [
          series("A", "level", texts(one, 1)),
          series("B", "level", texts(one, 2)),
        ];
        const alone = { ...mixed(["A", weights[0]], ["B", weights[1]]), series: "A" };
        const { mix: _mix, ...single } = alone;
        const year = 2022 + one.length;
        expect(
          valueOf(costIn(year, mixed(["A", weights[0]], ["B", weights[1]]), a, twice)).amount,
        ).toEqual(valueOf(costIn(year, single, a)).amount);
        const c = series("C", "level", texts(other, 1));
        const there = costIn(last, mixed(["A", weights[0]], ["C", weights[1]]), a, c);
        const back = costIn(last, mixed(["C", weights[1]], ["A", weights[0]]), a, c);
        expect(valueOf(there).amount).toEqual(valueOf(back).amount);
      }),
      { numRuns: 60 },
    );
  });

  test("[IX2] weights are above nothing and come to a hundred, beside no series of its own", () => {
    const told = (mix: IndexMix, said: Partial<Indexation> = {}) => {
      const [source = ""] = Object.keys(packaged("dalarna-2023").sources);
      const indexations = [terms(mix, { source, ...said })];
      const agreement = { ...packaged("dalarna-2023"), indexations };
      return checkAgreement(agreement, REFERENCE.register).map(({ code, facts }) =>
        "reason" in facts ? facts.reason : code,
      );
    };
    const by = "levels" as const;
    expect(told({ by, parts: EIGHTY })).toEqual([]);
    expect(told({ by, parts: parts(["Lön", "80"], ["Priser", "19.5"]) })).toEqual([
      "index-mix-not-hundred",
    ]);
    expect(told({ by, parts: parts(["Lön", "50"], ["Lön", "50"]) })).toEqual(["part-doubled"]);
    expect(told({ by, parts: parts(["Lön", "100"], ["Priser", "0"]) })).toEqual([
      "part-not-positive",
    ]);
    expect(told({ by, parts: EIGHTY }, { series: "Lön" })).toEqual(["series-and-mix"]);
  });
});
