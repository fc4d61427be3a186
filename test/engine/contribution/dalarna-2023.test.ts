import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Choices } from "../../../engine/index.ts";
import {
  checkAgreement,
  compareWithPublished,
  explainContribution,
  fractionText,
  ExactDecimal,
  payers,
  publishedFor,
  splitYear,
} from "../../../engine/index.ts";
import { DALARNA_2023 } from "../../support/dalarna.ts";
import { day, packaged, REFERENCE } from "../../support/reference.ts";
import { SUMMING_RULES } from "../../support/splits.ts";
import { codesIn, problemsIn, valueOf } from "../../support/results.ts";

const agreement = packaged("dalarna-2023");
const split = (year: number, choices: Choices = {}) =>
  splitYear({ agreement, year, reference: REFERENCE, choices });

describe("2023", () => {
  test("[CO1][AL3] is split as the agreement says, with the memo's populations", () => {
    const { rows, groups, sum, total, roundingDifference } = valueOf(split(2023));
    expect(rows.map(({ code, units }) => [code, units])).toEqual(
      DALARNA_2023.map(([, code, , , amount]) => [code, amount]),
    );
    expect([sum, total, roundingDifference]).toEqual([2_000_000n, 2_000_000n, 0n]);
    expect(groups.map(({ code, units }) => [code, units])).toEqual([
      ["20", 2_000_000n],
      ["kommuner", 2_000_000n],
    ]);
  });

  test("[CO1] each contribution has share, exact amount, amount, rule, population and its date", () => {
    const result = valueOf(split(2023));
    const avesta = result.rows[0];
    expect(avesta).toMatchObject({
      code: "2084",
      within: "kommuner",
      weight: { kind: "persons", persons: 22_986 },
      rule: "largest-remainder",
    });
    expect(avesta && fractionText(avesta.share)).toBe("11493/144191");
    expect(avesta && fractionText(avesta.exact)).toBe("22986000000/144191");
    expect(avesta?.amount.toString()).toBe("159413");
    expect(result.population?.value).toMatchObject({ date: null, table: null, perturbed: false });
    expect(result.rounding).toEqual({ rule: { kind: "default" }, unit: { kind: "default" } });
    expect(result.annualCost.origin).toMatchObject({ kind: "clause", clause: "annualCost" });
  });

  test("[PO2] the denominator is the sum of the members", () => {
    expect(valueOf(split(2023)).totals).toEqual([
      { code: "kommuner", units: 2_000_000n, persons: 288_382 },
    ]);
  });

  test("[AL5] the memo's rows miss its own printed sum by 4 kr", () => {
    const result = valueOf(split(2023, { rule: "half-up-per-row" }));
    const table = publishedFor(agreement, 2023);
    if (table === null) throw new Error("the memo's table is packaged");
    const comparison = compareWithPublished(result, table);
    expect(comparison.rows.every(({ difference }) => difference?.isZero())).toBe(true);
    expect(comparison.sumOfRows.toString()).toBe("4000004");
    expect(comparison.missesTotalBy?.toString()).toBe("4");
    expect(result.roundingDifference).toBe(4n);
  });

  test("[AL1] everybody's amounts make the year's cost, under every rule that can", () => {
    for (const rule of SUMMING_RULES) {
      const result = valueOf(split(2023, { rule }));
      const all = payers(result).reduce((sum, { units }) => sum + units, 0n);
      expect(all).toBe(4_000_000n);
    }
  });
});

describe("the years after", () => {
  test("[IX3][PO3][AG1] ask for what the documents leave open, all at once", () => {
    expect(codesIn(split(2024))).toEqual(["clause-open", "clause-open"]);
    const [cost, population] = problemsIn(split(2025));
    expect(cost).toMatchObject({ facts: { clause: "annualCost", year: 2025, dates: [] } });
    expect(population).toMatchObject({ facts: { clause: "population" } });
    expect(population?.facts).toHaveProperty("dates.25", "2025-12-31");
  });

  test("[CO1] are split once the user answers, and the answers are marked as the user's", () => {
    const annualCost = new ExactDecimal("4120000");
    const populationDate = day("2025-12-31");
    const result = valueOf(split(2026, { annualCost, populationDate }));
    expect(result.sum).toBe(2_060_000n);
    expect(result.annualCost.origin).toEqual({ kind: "choice" });
    expect(result.population).toMatchObject({
      origin: { kind: "choice" },
      value: { date: "2025-12-31", perturbed: true },
    });
  });

  test("[CO1] outside the agreement are refused", () => {
    for (const year of [2022, 2027]) {
      expect(problemsIn(split(year))).toMatchObject([
        { code: "year-outside-agreement", facts: { from: 2023, to: 2026, year } },
      ]);
    }
  });

  test("[PO3] refuse a population date that is not at hand", () => {
    const choices = { annualCost: new ExactDecimal("1"), populationDate: day("2030-01-01") };
    expect(codesIn(split(2024, choices))).toEqual(["population-date-unknown"]);
  });

  test("[AL6] refuse a cost off the unit", () => {
    const annualCost = new ExactDecimal("4000000.5");
    expect(codesIn(split(2023, { annualCost }))).toEqual(["total-off-unit"]);
    expect(codesIn(split(2023, { unit: "1000", annualCost: new ExactDecimal("1500") }))).toEqual([
      "total-off-unit",
    ]);
  });
});

describe("[AL12] the tree", () => {
  test("[AL12][AL1] percentages may nest in percentages, without a population", () => {
    const kommuner = { kind: "percentages", source: "plan", oddUnitTo: [] } as const;
    const share = (percent: string, party: string) =>
      ({ kind: "party", percent: new ExactDecimal(percent), party }) as const;
    const nested: Agreement = {
      ...agreement,
      parties: agreement.parties.slice(0, 3),
      published: [],
      clauses: { ...agreement.clauses, population: [] },
      key: {
        ...kommuner,
        parts: [
          share("50", "20"),
          {
            kind: "group",
            percent: new ExactDecimal("50"),
            code: "kommuner",
            name: { sv: "Kommunerna", en: "The municipalities" },
            key: { ...kommuner, parts: [share("40", "2084"), share("60", "2081")] },
          },
        ],
      },
    };
    expect(checkAgreement(nested, REFERENCE.register)).toEqual([]);
    const request = { agreement: nested, year: 2023, reference: REFERENCE, choices: {} };
    const result = valueOf(splitYear(request));
    expect(result.rows.map(({ code, units }) => [code, units])).toEqual([
      ["2084", 800_000n],
      ["2081", 1_200_000n],
    ]);
    expect([result.total, result.sum, result.roundingDifference]).toEqual([
      2_000_000n,
      2_000_000n,
      0n,
    ]);
    expect(payers(result).map(({ code }) => code)).toEqual(["2084", "2081", "20"]);
  });

  test("[AL12][CO1] the user may say who takes an odd krona, where the agreement is silent", () => {
    const choices = { annualCost: new ExactDecimal("4000001"), oddUnitTo: "20" };
    const result = valueOf(split(2023, choices));
    expect(result.groups.map(({ units }) => units)).toEqual([2_000_001n, 2_000_000n]);
    const steps = explainContribution(result, "20")?.inputs[1]?.inputs ?? [];
    expect(steps.find(({ label }) => label === "extra-unit")?.value).toBe("1");
  });

  test("[AL12] is rounded from the top: the municipalities share the group's rounded amount", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), (half) => {
        const annualCost = new ExactDecimal((half * 2n).toString()).times("0.01");
        const result = valueOf(split(2023, { annualCost, unit: "0.01" }));
        expect(result.groups.map(({ units }) => units)).toEqual([half, half]);
        expect(result.sum).toBe(half);
      }),
    );
  });

  test("[AL12] asks who takes an odd krona between region and municipalities", () => {
    const annualCost = new ExactDecimal("4000001");
    expect(problemsIn(split(2023, { annualCost }))).toMatchObject([
      {
        code: "tie-between-groups",
        facts: { tied: [{ sv: "Region Dalarna" }, { sv: "Kommunerna" }], units: 1 },
      },
    ]);
  });

  test("[AL12][AU1] gives it to the one that the clause names, and the trace says so", () => {
    const key = agreement.key.kind === "percentages" ? agreement.key : null;
    if (key === null) throw new Error("region and municipalities share by percentages");
    const named = { ...agreement, key: { ...key, oddUnitTo: ["kommuner"] } };
    const choices = { annualCost: new ExactDecimal("4000001") };
    const result = valueOf(
      splitYear({ agreement: named, year: 2023, reference: REFERENCE, choices }),
    );
    expect(result.groups.map(({ units }) => units)).toEqual([2_000_000n, 2_000_001n]);
    const trace = explainContribution(result, "kommuner");
    const steps = trace?.inputs.find(({ label }) => label === "units-won")?.inputs ?? [];
    expect(steps.find(({ label }) => label === "rank")?.value).toBe("1");
  });
});
