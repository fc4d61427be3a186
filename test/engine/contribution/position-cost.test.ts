import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  Agreement,
  IndexSeries,
  IndexValue,
  IsoDate,
  Position,
} from "../../../engine/index.ts";
import {
  checkAgreement,
  ExactDecimal,
  explainContribution,
  fractionText,
  isoDate,
  monthsIn,
  positionsCost,
  splitYear,
} from "../../../engine/index.ts";
import { day, packaged, REFERENCE } from "../../support/reference.ts";
import { codesIn, valueOf } from "../../support/results.ts";

const base = packaged("kalmar-2022");
const [SOURCE = ""] = Object.keys(base.sources);
const GRANT = "Statliga stimulansmedel, nära vård";

const POST: Position = {
  ...{ id: "Utredare", extent: new ExactDecimal(1), yearlyCost: new ExactDecimal(600_000) },
  ...{ onCosts: null, from: null, to: null, isProlonged: false, funding: "Grundavtal" },
  source: SOURCE,
};

/** Kalmar's agreement with other positions, whose sum is the cost. */
function costing(positions: readonly Position[], funding = "Grundavtal"): Agreement {
  const statement = { status: "stated", value: { positions: funding } } as const;
  const annualCost = [{ from: 2022, to: null, source: SOURCE, statement }];
  return { ...base, positions, clauses: { ...base.clauses, annualCost } };
}

function costOf(positions: readonly Position[], year = 2024, funding = "Grundavtal"): string {
  return valueOf(positionsCost(costing(positions), funding, { year })).amount.toFixed();
}

/** The months that somebody is there, counted day by day. */
function byDays(from: IsoDate | null, to: IsoDate | null, year: number): number {
  const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)));
  return days
    .filter((one) => one.getUTCFullYear() === year)
    .map((one) => {
      const length = new Date(Date.UTC(year, one.getUTCMonth() + 1, 0)).getUTCDate();
      const text = one.toISOString().slice(0, 10);
      const isThere = (from === null || text >= from) && (to === null || text <= to);
      return isThere ? (28 * 29 * 30 * 31) / length : 0;
    })
    .reduce((sum, part) => sum + part, 0);
}

const anyDay = fc
  .tuple(fc.integer({ min: 2022, max: 2027 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, at]) => isoDate(new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10)));

describe("[BU1] what positions cost in a year", () => {
  test("[BU1][BU2] the documents' own: four of 1 mkr in Dalarna, half positions in Kalmar", () => {
    const dalarna = packaged("dalarna-2023");
    const four = valueOf(positionsCost(dalarna, "Avtalet 2023–2026", { year: 2025 }));
    expect(four.amount.toFixed()).toBe("4000000");
    const priced = (base.positions ?? []).map((one) => ({
      ...one,
      yearlyCost: new ExactDecimal(900_001),
    }));
    // 1.0 + 0.5 + 0.5 of 900 001 kr, each rounded by itself.
    expect(costOf(priced, 2024, GRANT)).toBe("1800003");
    expect(costOf(priced, 2024, "Grundavtal")).toBe("2700003");
  });

  test("[BU1] from its first day to its last: whole months, and parts of months by their days", () => {
    const months = (from: string | null, to: string | null, year = 2024): string =>
      fractionText(
        monthsIn(
          { from: from === null ? null : day(from), to: to === null ? null : day(to) },
          year,
        ),
      );
    expect(months(null, null)).toBe("12/1");
    expect(months("2024-03-01", null)).toBe("10/1");
    expect(months(null, "2024-02-29")).toBe("2/1");
    expect(months("2024-02-15", "2024-02-29")).toBe("15/29");
    expect(months("2023-02-15", "2023-03-15", 2023)).toBe(
      fractionText({ numerator: 427n, denominator: 434n }),
    );
    expect(months("2025-01-01", null)).toBe("0/1");
    expect(months("2020-05-01", "2023-12-31")).toBe("0/1");
  });

  test("[BU1] day by day it is the same, and what comes before a day and after it makes a year", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 2022, max: 2027 }), (from, to, year) => {
        const { numerator, denominator } = monthsIn({ from, to }, year);
        expect(denominator).toBe(BigInt(28 * 29 * 30 * 31));
        expect(Number(numerator)).toBe(Math.round(byDays(from, to, year)));
        const next = to === null ? null : new Date(Date.parse(to) + 86_400_000);
        const after = isoDate(next?.toISOString().slice(0, 10) ?? "");
        const [before, rest] = [
          monthsIn({ from: null, to }, year),
          monthsIn({ from: after, to: null }, year),
        ];
        expect(before.numerator + rest.numerator).toBe(12n * before.denominator);
      }),
    );
  });

  test("[BU1] with on-costs, each rounded to whole kronor, halves up, whatever the order", () => {
    expect(costOf([{ ...POST, onCosts: new ExactDecimal("43.69") }])).toBe("862140");
    const odd = { ...POST, yearlyCost: new ExactDecimal(600_001), extent: new ExactDecimal("0.5") };
    expect(costOf([odd])).toBe("300001");
    const two = [odd, { ...odd, id: "Samordnare" }];
    expect(costOf(two)).toBe("600002");
    expect(costOf([...two].reverse())).toBe("600002");
    expect(costOf([{ ...POST, extent: new ExactDecimal(0) }])).toBe("0");
  });

  test("[BU1][IX3] what is blank is asked for, and never counted as nothing", () => {
    const agreement = costing([{ ...POST, extent: null, yearlyCost: null }]);
    const asked = positionsCost(agreement, "Grundavtal", { year: 2024 });
    expect(codesIn(asked)).toEqual(["position-open"]);
    const gone = costing([{ ...POST, to: day("2023-12-31") }]);
    expect(codesIn(positionsCost(gone, "Grundavtal", { year: 2024 }))).toEqual(["positions-none"]);
    expect(codesIn(positionsCost(gone, "Avtalet", { year: 2024 }))).toEqual(["positions-none"]);
  });

  test("[BU1][AU1] is the agreement's cost where a clause says so, traced to each position", () => {
    const agreement = costing([POST, { ...POST, id: "Samordnare", from: day("2024-07-01") }]);
    expect(checkAgreement(agreement, REFERENCE.register)).toEqual([]);
    const request = { agreement, year: 2024, reference: REFERENCE };
    const split = valueOf(splitYear({ ...request, choices: { key: "equal" } }));
    expect(split.annualCost.value).toBe(900_000n);
    const trace = JSON.stringify(explainContribution(split, "0880"));
    expect(trace).toContain('"about":{"sv":"Samordnare","en":"Samordnare"}');
    expect(trace).toContain('"label":"position-amount"');
    expect(trace).toContain('"label":"position-months"');
    const own = { key: "equal", annualCost: new ExactDecimal(1_200_000) } as const;
    const chosen = valueOf(splitYear({ ...request, choices: own }));
    expect([chosen.annualCost.value, chosen.staffed]).toEqual([1_200_000n, undefined]);
  });

  test("[BU1][AG1] a clause that cites no funding is a problem", () => {
    const agreement = costing([POST], "Grundavtalet");
    expect(checkAgreement(agreement, REFERENCE.register).map(({ code }) => code)).toEqual([
      "funding-unknown",
    ]);
  });
});

describe("[BU1] on-costs by a series", () => {
  const SOURCE_OF_RATES = {
    title: "Prov",
    reference: "–",
    dated: null,
    fetched: day("2026-11-28"),
  };
  const value = (year: number, percent: string, said: Partial<IndexValue> = {}): IndexValue => ({
    ...{ year, month: null, value: new ExactDecimal(percent), status: "final", published: null },
    source: SOURCE_OF_RATES,
    ...said,
  });
  const rates = (...values: readonly IndexValue[]): IndexSeries => ({
    ...{ id: "PO kommuner", kind: "percent" },
    values,
  });
  const BY_SERIES: Position = { ...POST, onCostsSeries: "PO kommuner" };
  const asked = (year: number, ...series: readonly IndexSeries[]) =>
    positionsCost(costing([BY_SERIES]), "Grundavtal", { year, series });

  test("[BU1] are those of the year, and of several vintages those of the last", () => {
    const series = rates(
      value(2024, "40.15"),
      value(2025, "43", { published: day("2024-10-01") }),
      value(2025, "44.5", { published: day("2024-12-20"), status: "preliminary" }),
      value(2025, "99", { month: 3 }),
    );
    const [earlier, later] = [2024, 2025].map((year) => valueOf(asked(year, series)));
    expect([earlier?.amount.toFixed(), earlier?.isPreliminary]).toEqual(["840900", false]);
    expect([later?.amount.toFixed(), later?.isPreliminary]).toEqual(["867000", true]);
    expect(later?.rows[0]?.onCosts.rate).toMatchObject({ isOnly: false });
  });

  test("[BU1][IX3] a year that is missing, a series that is, and one of levels are told, with where", () => {
    const told = (year: number, ...series: readonly IndexSeries[]) => {
      const cost = asked(year, ...series);
      return cost.ok ? [] : cost.problems.map(({ code, place }) => [code, place]);
    };
    const at = (clause: string) => ({ kind: "clause", agreement: base.id, clause });
    const known = rates(value(2024, "40"));
    expect(told(2025, known)).toEqual([["index-value-missing", at("indices")]]);
    expect(told(2024)).toEqual([["index-series-unknown", at("positions")]]);
    expect(told(2024, { ...known, kind: "level" })).toEqual([
      ["position-unusable", at("positions")],
    ]);
    const twice = rates(value(2024, "40"), value(2024, "41"));
    expect(told(2024, twice)).toEqual([["index-vintages", at("indices")]]);
  });

  test("[BU1] are either per cent or a series", () => {
    const agreement = costing([{ ...BY_SERIES, onCosts: new ExactDecimal(40) }]);
    const problems = checkAgreement(agreement, REFERENCE.register);
    expect(problems).toMatchObject([
      { code: "position-unusable", facts: { reason: "on-costs-twice" } },
    ]);
  });

  test("[BU1][AU1] are traced to the value and its source", () => {
    const agreement = costing([BY_SERIES]);
    const reference = { ...REFERENCE, indices: [rates(value(2024, "40.15"))] };
    const choices = { key: "equal" as const };
    const split = valueOf(splitYear({ agreement, year: 2024, reference, choices }));
    const trace = JSON.stringify(explainContribution(split, "0880"));
    expect(trace).toContain("PO kommuner, 2024");
    expect(trace).toContain('"40.15"');
  });
});
