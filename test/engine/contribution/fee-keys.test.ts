import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Fee, FeeKey, RuleId } from "../../../engine/index.ts";
import {
  checkAgreement,
  ExactDecimal,
  explainContribution,
  isoDate,
  splitYear,
} from "../../../engine/index.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { problemsIn, valueOf } from "../../support/results.ts";

const base = packaged("dalarna-2023");
const [SOURCE = ""] = Object.keys(base.sources);

type Part = readonly [party: string, amount: string, perPerson?: string];

function withKey(kind: FeeKey["kind"], parts: readonly Part[]): Agreement {
  const fees = parts.map(([party, amount, perPerson]): Fee => {
    const rate = perPerson === undefined ? null : new ExactDecimal(perPerson);
    return { party, amount: new ExactDecimal(amount), perPerson: rate };
  });
  const clauses = { ...base.clauses, rounding: [] };
  return { ...base, key: { kind, parts: fees, source: SOURCE }, clauses };
}

interface Asked {
  readonly cost: string;
  readonly rule?: RuleId;
  readonly unit?: "0.01" | "1" | "1000";
  readonly date?: string;
}

function splitOf(agreement: Agreement, { cost, rule, unit, date }: Asked) {
  const choices = {
    annualCost: new ExactDecimal(cost),
    ...(rule && { rule }),
    ...(unit && { unit }),
    ...(date !== undefined && { populationDate: isoDate(date) ?? undefined }),
  };
  return splitYear({ agreement, year: 2023, reference: REFERENCE, choices });
}

function amountsOf(agreement: Agreement, asked: Asked): readonly string[] {
  return valueOf(splitOf(agreement, asked)).rows.map(({ amount }) => amount.toFixed());
}

describe("[AL10] stated amounts", () => {
  const STATED = withKey("amounts", [
    ["2084", "159413.50"],
    ["2081", "363823"],
    ["2080", "0"],
  ]);

  test("[AL10] are what each pays, to the öre", () => {
    const asked = { cost: "523236.5", unit: "0.01" } as const;
    expect(amountsOf(STATED, asked)).toEqual(["159413.5", "363823", "0"]);
  });

  test("[AL10] that miss the cost are a problem that says by how much, either way", () => {
    const missedBy = (cost: string) => problemsIn(splitOf(STATED, { cost, unit: "0.01" }));
    expect(missedBy("523236.49")).toMatchObject([
      { code: "amounts-off-total", facts: { sum: "523236.5", missing: "-0.01" } },
    ]);
    expect(missedBy("600000")).toMatchObject([
      { code: "amounts-off-total", facts: { total: "600000.00", missing: "76763.5" } },
    ]);
    expect(missedBy("-523236.5")).toMatchObject([{ code: "amounts-off-total" }]);
  });

  test("[AL1][AL3] with öre, in whole kronor, are rounded so that they make the cost", () => {
    const halves = withKey("amounts", [
      ["2084", "10.50"],
      ["2081", "20.50"],
      ["2080", "30"],
    ]);
    expect(amountsOf(halves, { cost: "61" })).toEqual(["10", "21", "30"]);
  });

  test("[AL10] with so much per inhabitant are the price of that population", () => {
    const price = withKey("amounts", [
      ["2084", "10000", "1.50"],
      ["2081", "10000", "1.50"],
    ]);
    const asked = { cost: "132665", date: "2022-12-31", unit: "0.01" } as const;
    // SCB 31 December 2022: Avesta 22 932, Borlänge 52 178.
    expect(amountsOf(price, asked)).toEqual(["44398", "88267"]);
    expect(problemsIn(splitOf(price, { ...asked, cost: "132666" }))).toMatchObject([
      { code: "amounts-off-total", facts: { sum: "132665", missing: "1" } },
    ]);
  });
});

describe("[AL10] stated weights", () => {
  test("[AL10][AL3] divide whatever the cost is: base fee and rate per inhabitant", () => {
    const weighed = withKey("weights", [
      ["2084", "20000", "2.5"],
      ["2081", "20000", "2.5"],
    ]);
    const split = valueOf(splitOf(weighed, { cost: "1000", date: "2022-12-31" }));
    // 77 330 and 150 445, of 227 775.
    expect(split.rows.map(({ share }) => share.numerator)).toEqual([773_300n, 1_504_450n]);
    expect(split.rows.map(({ units }) => units)).toEqual([340n, 660n]);
    expect(split.totals).toMatchObject([{ persons: 75_110 }]);
  });

  test("[AL8] of 0 pay nothing; below 0, all 0, doubled and missing are problems", () => {
    expect(
      amountsOf(
        withKey("weights", [
          ["2084", "0"],
          ["2081", "3"],
        ]),
        { cost: "7" },
      ),
    ).toEqual(["0", "7"]);
    const codes = (parts: readonly Part[]) =>
      checkAgreement(withKey("weights", parts), REFERENCE.register).map(({ code }) => code);
    expect(codes([["2084", "-1"]])).toContain("weight-negative");
    expect(codes([["2084", "1", "-1"]])).toContain("weight-negative");
    expect(
      codes([
        ["2084", "1"],
        ["2084", "1"],
      ]),
    ).toContain("party-doubled");
    expect(codes([])).toContain("parties-missing");
    const none = withKey("weights", [
      ["2084", "0"],
      ["2081", "0"],
    ]);
    expect(problemsIn(splitOf(none, { cost: "7" }))).toMatchObject([{ code: "weights-all-zero" }]);
  });

  test("[PO1] ask for no population where nothing is per inhabitant", () => {
    const split = valueOf(splitOf(withKey("weights", [["2084", "1"]]), { cost: "7" }));
    expect(split.population).toBeNull();
    expect(split.totals).toMatchObject([{ persons: null }]);
  });

  test("[AL1][AL7][AL9] make the cost, mirrored, whatever the order of the rows", () => {
    const weight = fc.tuple(fc.nat(99_999), fc.constantFrom("", "5", "25", "125"));
    const codes = base.parties.flatMap(({ code, kind }) => (kind === "region" ? [] : [code]));
    const parts = fc
      .tuple(fc.shuffledSubarray(codes, { minLength: 2 }), fc.array(weight, { minLength: 15 }))
      .map(([parties, weights]) =>
        parties.map((party, index): Part => {
          const [whole, decimals] = weights[index] ?? [0, ""];
          return [party, `${String(whole + 1)}${decimals && `.${decimals}`}`];
        }),
      );
    fc.assert(
      fc.property(parts, fc.integer({ min: -9_999_999, max: 9_999_999 }), (list, cost) => {
        const unitsBy = (rows: readonly Part[], kronor: number) => {
          const split = valueOf(splitOf(withKey("weights", rows), { cost: String(kronor) }));
          return new Map(split.rows.map(({ code, units }) => [code, units]));
        };
        const units = unitsBy(list, cost);
        expect([...units.values()].reduce((sum, one) => sum + one, 0n)).toBe(BigInt(cost));
        expect(unitsBy([...list].reverse(), cost)).toEqual(new Map([...units].reverse()));
        const mirrored = unitsBy(list, -cost);
        expect([...units].every(([code, one]) => one === -(mirrored.get(code) ?? 1n))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("[AU1] say in the trace what the fee was made of, and by which document", () => {
    const weighed = withKey("weights", [
      ["2084", "20000", "2.5"],
      ["2081", "20000"],
    ]);
    const split = valueOf(splitOf(weighed, { cost: "1000", date: "2022-12-31" }));
    const text = JSON.stringify(explainContribution(split, "2084"));
    expect(text).toContain('"label":"fee-base"');
    expect(text).toContain('"label":"fee-rate"');
    expect(text).toContain('"value":"77330"');
    expect(text).toContain('"value":"77330/97330"');
    const plain = JSON.stringify(explainContribution(split, "2081"));
    expect(plain).not.toContain('"label":"fee-rate"');
  });
});
