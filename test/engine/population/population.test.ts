import { describe, expect, test } from "vitest";
import { countOn } from "../../../engine/population/count-on.ts";
import { municipalityOn } from "../../../engine/population/division.ts";
import { bodyOf } from "../../../engine/population/municipality.ts";
import { referenceDate } from "../../../engine/population/reference-date.ts";
import { day, REFERENCE } from "../../support/reference.ts";
import { problemsIn, valueOf } from "../../support/results.ts";

const { register, population: series } = REFERENCE;
const count = (codes: readonly string[], date: string) =>
  countOn({ register, series, codes, date: day(date) });

describe("[PO1] a count", () => {
  test("[PO1][PO4] has code, date, table, source and day of fetching", () => {
    const basis = valueOf(count(["2084"], "2023-12-31"));
    expect(basis.counts).toEqual([{ code: "2084", persons: 22_753, byLaterDivision: false }]);
    expect(basis).toMatchObject({
      date: "2023-12-31",
      table: "BefolkningNy (TAB638)",
      perturbed: false,
      source: { fetched: "2026-11-22" },
    });
    expect(basis.source.title).not.toBe("");
    expect(basis.source.reference).not.toBe("");
  });

  test("[PO2][PO4] of 2025 and later is marked as perturbed, and of another table", () => {
    expect(valueOf(count(["2084"], "2024-12-31"))).toMatchObject({ perturbed: false });
    expect(valueOf(count(["2084"], "2025-12-31"))).toMatchObject({
      perturbed: true,
      table: "BefolkningCKM (TAB5557)",
    });
  });
});

describe("[PO3] the reference date", () => {
  test("[PO3] that is not at hand is a problem naming those that are", () => {
    const [problem] = problemsIn(count(["2084"], "2022-11-01"));
    expect(problem?.code).toBe("population-date-unknown");
    expect(problem?.facts).toMatchObject({ date: "2022-11-01" });
    expect(problem?.facts).toHaveProperty(
      "dates",
      series.map(({ date }) => date),
    );
  });

  test.each([
    [{ kind: "fixed", date: day("2022-12-31") }, "2022-12-31"],
    [{ kind: "relative", yearsBefore: 2, monthAndDay: "12-31" }, "2022-12-31"],
    [{ kind: "relative", yearsBefore: 1, monthAndDay: "11-01" }, "2023-11-01"],
  ] as const)("[PO3] by the clause %o is, for 2024, %s", (clause, date) => {
    expect(referenceDate(clause, 2024)).toBe(date);
  });
});

describe("[PO5] codes and divisions", () => {
  test("[PO5] Heby's old code is read while it was in force, and names its successor after", () => {
    expect(valueOf(count(["1917"], "2005-12-31")).counts).toEqual([
      { code: "1917", persons: 13_634, byLaterDivision: false },
    ]);
    const [problem] = problemsIn(count(["1917"], "2006-12-31"));
    expect(problem).toMatchObject({
      code: "municipality-ended",
      facts: { code: "1917", name: "Heby", since: "2007-01-01", successor: "0331" },
    });
  });

  test("[PO5] a count of 31 December follows the division of the day after", () => {
    const later = (code: string, date: string): boolean | undefined =>
      valueOf(count([code], date)).counts[0]?.byLaterDivision;
    expect(later("0331", "2005-12-31")).toBe(false);
    expect(later("0380", "2001-12-31")).toBe(true);
    expect(later("0330", "2001-12-31")).toBe(true);
    expect(later("0380", "2002-12-31")).toBe(false);
    expect(later("2084", "2000-12-31")).toBe(false);
  });

  test("[PO5] a code is known without a date if it ever was", () => {
    const known = (code: string) => municipalityOn(register, { code, date: null });
    expect(valueOf(known("1917")).name).toBe("Heby");
    expect(problemsIn(known("9999"))).toMatchObject([{ code: "municipality-unknown" }]);
  });

  test("[PO5] Gotland is municipality and region in one body", () => {
    expect(bodyOf("09")).toBe("0980");
    expect(bodyOf("0980")).toBe("0980");
    expect(bodyOf("20")).toBe("20");
    const [region, municipality] = valueOf(count(["09", "0980"], "2024-12-31")).counts;
    expect(region?.persons).toBe(60_971);
    expect(municipality?.persons).toBe(60_971);
  });
});
