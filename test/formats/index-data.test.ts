import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dataPath } from "../../cli/data-path.ts";
import { ExactDecimal } from "../../engine/index.ts";
import { readIndexData } from "../../formats/index-data.ts";
import { packIndices } from "../../formats/index-source.ts";

const text = (file: string): string => readFileSync(dataPath(`indices/${file}`), "utf8");
const SERIES = readIndexData(text("indices.json"));

describe("[DA1][IX2] the index values that come along", () => {
  test("[DA1] are what the script makes of the CSV file", () => {
    expect(packIndices(text("indices.csv"))).toBe(text("indices.json"));
  });

  test("[IX2] have a source each, one value for each vintage, and one kind for each series", () => {
    const ids = SERIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, values } of SERIES) {
      const vintages = values.map(({ year, month, published }) =>
        [year, month ?? "", published ?? ""].join("/"),
      );
      expect([id, new Set(vintages).size]).toEqual([id, values.length]);
      for (const { source, month } of values) {
        expect(source.title).not.toBe("");
        expect(source.reference).not.toBe("");
        expect(month === null || (month >= 1 && month <= 12)).toBe(true);
      }
    }
    expect(SERIES.flatMap(({ values }) => values)).toHaveLength(196);
  });

  test("[IX2] Statistics Sweden's yearly means of KPI are those of its months", () => {
    const kpi = SERIES.find(({ id }) => id === "KPI 1980=100")?.values ?? [];
    const means = kpi.filter(({ month }) => month === null);
    expect(means).toHaveLength(10);
    for (const { year, value } of means) {
      const months = kpi.filter((one) => one.year === year && one.month !== null);
      const sum = months.reduce((all, one) => all.plus(one.value), new ExactDecimal(0));
      // It is published with two decimals: at most half a hundredth from the mean of what is published.
      expect([year, sum.minus(value.times(12)).abs().lte("0.06")]).toEqual([year, true]);
    }
  });
});
