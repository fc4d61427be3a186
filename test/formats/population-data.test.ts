import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dataPath } from "../../cli/data-path.ts";
import { packPopulation } from "../../formats/population-source.ts";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import { agreementText, REFERENCE } from "../support/reference.ts";

const text = (file: string) => readFileSync(dataPath(`population/${file}`), "utf8");
const { register, population } = REFERENCE;

describe("[DA1] the packaged population", () => {
  test("[DA1] is what the script makes of the CSV files", () => {
    const packed = packPopulation({
      counties: text("counties.csv"),
      municipalities: text("municipalities.csv"),
      population: text("population.csv"),
      dates: text("dates.csv"),
      divisionChanges: text("division-changes.csv"),
      agreements: PACKAGED_AGREEMENTS.map(({ id }) => agreementText(id)),
    });
    expect(packed).toBe(text("population.json"));
  });

  test("[DA1][PO1] has 290 municipalities on 31 December of each year 2000–2025, with source", () => {
    expect(register.municipalities).toHaveLength(290);
    const years = Array.from({ length: 26 }, (_, index) => `${String(2000 + index)}-12-31`);
    expect(population.map(({ date }) => date)).toEqual(years);
    for (const { persons, source, fetched } of population.map((snapshot) => ({
      ...snapshot,
      fetched: snapshot.source.fetched,
    }))) {
      expect(persons.size).toBe(290);
      expect([...persons.values()].every((count) => count > 2000)).toBe(true);
      expect(source.reference.length * source.title.length * fetched.length).toBeGreaterThan(0);
    }
  });

  test.each([
    // Statistics Sweden's published totals for the country.
    ["2015-12-31", 9_851_017],
    ["2018-12-31", 10_230_185],
    ["2020-12-31", 10_379_295],
    ["2022-12-31", 10_521_556],
    ["2023-12-31", 10_551_707],
    ["2024-12-31", 10_587_710],
  ])("[DA1][PO2] on %s adds up to the published %s", (date, total) => {
    const snapshot = population.find((candidate) => candidate.date === date);
    expect([...(snapshot?.persons.values() ?? [])].reduce((all, one) => all + one, 0)).toBe(total);
  });

  test("[PO4] changes table between 2024 and 2025, where the noise begins", () => {
    const perturbed = population.filter((snapshot) => snapshot.perturbed).map(({ date }) => date);
    expect(perturbed).toEqual(["2025-12-31"]);
    expect(new Set(population.slice(0, -1).map(({ table }) => table)).size).toBe(1);
  });

  test("[DA1] is small enough for a browser", () => {
    expect(text("population.json").length).toBeLessThan(60_000);
  });
});
