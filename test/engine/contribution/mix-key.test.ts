import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../engine/index.ts";
import {
  checkAgreement,
  ExactDecimal,
  explainContribution,
  fraction,
  fractionText,
  splitYear,
} from "../../../engine/index.ts";
import { DALARNA_2023 } from "../../support/dalarna.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const base = packaged("dalarna-2023");
const [SOURCE = ""] = Object.keys(base.sources);
const CODES = DALARNA_2023.map(([, code]) => code);
const PERSONS: ReadonlyMap<string, number> = new Map(
  DALARNA_2023.map(([, code, persons]) => [code, persons]),
);

/** Some of Dalarna's municipalities, so many per cent alike and the rest by the memo's population. */
function mixed(equalPercent: string, parties: readonly string[]): Agreement {
  const key = { kind: "mix", equalPercent: new ExactDecimal(equalPercent), parties } as const;
  return { ...base, key: { ...key, source: SOURCE }, clauses: { ...base.clauses, rounding: [] } };
}

/** Two municipalities: some per cent alike, 30 % by weights, the rest by population. */
function ofThree(weights: Readonly<Record<string, string>>, equalPercent = "20"): Agreement {
  const agreement = mixed(equalPercent, ["2084", "2081"]);
  const parts = Object.entries(weights).map(([party, weight]) => ({
    party,
    weight: new ExactDecimal(weight),
  }));
  const stated = { weights: { percent: new ExactDecimal(30), parts } };
  const { key } = agreement;
  return key.kind === "mix" ? { ...agreement, key: { ...key, ...stated } } : agreement;
}

/** What is wrong with the key itself; the other parties have none, which is told besides. */
function keyProblems(agreement: Agreement) {
  const found = checkAgreement(agreement, REFERENCE.register);
  return found.filter(({ code }) => code !== "party-keyless");
}

function splitOf(agreement: Agreement, kronor: number) {
  const choices = { annualCost: new ExactDecimal(kronor) };
  return valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
}

describe("[AL10] a mix of alike and by population", () => {
  test("[AL10] gives a party its percentage of an equal share, and the rest by population", () => {
    // Avesta 22 986 and Borlänge 52 460: 30 % of a half, and 70 % of 22 986 / 75 446.
    const split = splitOf(mixed("30", ["2084", "2081"]), 1_000);
    const [avesta, borlange] = split.rows;
    const exact = fraction(30n * 75_446n + 70n * 2n * 22_986n, 200n * 75_446n);
    expect(fractionText(avesta?.share ?? fraction(0n, 1n))).toBe(fractionText(exact));
    expect([avesta?.units, borlange?.units]).toEqual([363n, 637n]);
  });

  test("[AL10] of nothing alike is by population, of everything alike is alike", () => {
    const unitsOf = (agreement: Agreement) =>
      splitOf(agreement, 2_000_000).rows.map(({ units }) => units);
    const plain = { parties: CODES, source: SOURCE };
    const population = { ...mixed("0", CODES), key: { kind: "population", ...plain } } as const;
    const alike = { ...mixed("0", CODES), key: { kind: "equal", ...plain } } as const;
    expect(unitsOf(mixed("0", CODES))).toEqual(unitsOf(population));
    expect(unitsOf(mixed("100", CODES))).toEqual(unitsOf(alike));
  });

  test("[AL1][AL2][AL9] makes the cost, within a unit of the two shares added, whatever the order", () => {
    const parties = fc.shuffledSubarray(CODES, { minLength: 1 });
    const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    const cost = fc.integer({ min: -9_000_000, max: 9_000_000 });
    fc.assert(
      fc.property(parties, percent, cost, (codes, alike, kronor) => {
        const rows = splitOf(mixed(alike.toFixed(2), codes), kronor).rows;
        expect(rows.reduce((sum, { units }) => sum + units, 0n)).toBe(BigInt(kronor));
        const persons = codes.reduce((sum, code) => sum + (PERSONS.get(code) ?? 0), 0);
        for (const { code, units } of rows) {
          const a = new ExactDecimal(kronor).times(alike).div(100).div(codes.length);
          const b = new ExactDecimal(kronor).times(100 - alike).div(100);
          const exact = b
            .times(PERSONS.get(code) ?? 0)
            .div(persons)
            .plus(a);
          expect(exact.minus(units.toString()).abs().lt("1.000001")).toBe(true);
        }
        const reversed = splitOf(mixed(alike.toFixed(2), [...codes].reverse()), kronor).rows;
        const units = (list: typeof rows) => new Map(list.map((row) => [row.code, row.units]));
        expect(units(reversed)).toEqual(units(rows));
      }),
      { numRuns: 30 },
    );
  });

  test("[AU1] says in its trace what is shared alike, and by which populations", () => {
    const text = JSON.stringify(explainContribution(splitOf(mixed("30", CODES), 100), "2084"));
    expect(text).toContain('"label":"shared-alike","value":"30"');
    expect(text).toContain('"label":"population-sum","value":"288382"');
    expect(text).toContain('"label":"members","value":"15"');
  });

  test("[AL10] shares a third part by weights that the agreement states", () => {
    // Of 1 000 kr 20 % alike, 30 % by weights 1 to 3, and 50 % by 22 986 and 52 460 inhabitants.
    const split = splitOf(ofThree({ "2084": "0.5", "2081": "1.5" }), 1_000);
    const avesta = fraction(20n * 4n * 75_446n + 60n * 75_446n + 400n * 22_986n, 800n * 75_446n);
    expect(fractionText(split.rows[0]?.share ?? fraction(0n, 1n))).toBe(fractionText(avesta));
    expect(split.rows.map(({ units }) => units)).toEqual([327n, 673n]);
    const text = JSON.stringify(explainContribution(split, "2084"));
    expect(text).toContain('"label":"shared-by-weight","value":"30"');
    expect(text).toMatch(/"stated-weight"[^{}]*"value":"0.5"/);
    expect(text).toContain('"label":"weight-sum","value":"2"');
  });

  test("[AL8][AL10] has a weight for each party and for no other, none below 0, and not 0 for all", () => {
    const codes = (weights: Readonly<Record<string, string>>) =>
      keyProblems(ofThree(weights)).map(({ code }) => code);
    expect(codes({ "2084": "1", "2081": "0" })).toEqual([]);
    expect(codes({ "2084": "1" })).toEqual(["weight-missing"]);
    expect(codes({ "2084": "1", "2081": "1", "2062": "1" })).toEqual(["party-unlisted"]);
    expect(codes({ "2084": "1", "2081": "-1" })).toContain("weight-negative");
    expect(codes({ "2084": "0", "2081": "0" })).toEqual(["weights-all-zero"]);
  });

  test("[AL10] of less than nothing, or of more than everything, is a problem", () => {
    const codes = (percent: string) =>
      checkAgreement(mixed(percent, CODES), REFERENCE.register).map(({ code }) => code);
    expect(codes("30")).not.toContain("percentage-outside");
    expect(codes("-0.5")).toContain("percentage-outside");
    expect(codes("100.5")).toContain("percentage-outside");
    const over = ofThree({ "2084": "1", "2081": "1" }, "70.5");
    expect(keyProblems(over)).toMatchObject([
      { code: "percentage-outside", facts: { percent: "100.5" } },
    ]);
  });
});
