import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, RuleId } from "../../../engine/index.ts";
import {
  checkAgreement,
  ExactDecimal,
  explainContribution,
  fractionText,
  splitYear,
} from "../../../engine/index.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";
import { SUMMING_RULES } from "../../support/splits.ts";

const base = packaged("dalarna-2023");

/** Some of Dalarna's municipalities share a cost alike. */
function alike(parties: readonly string[]): Agreement {
  const key = { kind: "equal", parties, source: "memo" } as const;
  const source = Object.keys(base.sources)[0] ?? "";
  const clauses = { ...base.clauses, population: [], rounding: [] };
  return { ...base, key: { ...key, source }, clauses, published: [] };
}

function problemCodes(parties: readonly string[]): readonly string[] {
  return checkAgreement(alike(parties), REFERENCE.register).map(({ code }) => code);
}

const CODES = base.parties.flatMap(({ code, kind }) => (kind === "municipality" ? [code] : []));

function unitsOf(parties: readonly string[], kronor: number, rule?: RuleId): readonly bigint[] {
  const choices = { annualCost: new ExactDecimal(kronor), ...(rule && { rule }) };
  const { rows } = valueOf(
    splitYear({ agreement: alike(parties), year: 2023, reference: REFERENCE, choices }),
  );
  return parties.map((code) => rows.find((row) => row.code === code)?.units ?? 0n);
}

describe("[AL10] a key that divides alike", () => {
  test("[AL10][AL3] gives each as much, and the odd kronor by the order of the codes", () => {
    expect(unitsOf(["2084", "2021", "2023"], 100)).toEqual([33n, 34n, 33n]);
    expect(unitsOf(["2084", "2021", "2023"], 99)).toEqual([33n, 33n, 33n]);
    expect(unitsOf(["2084"], 7)).toEqual([7n]);
  });

  test("[AL1][AL4][AL7] small costs over few parties: the sum, at most a unit apart, and mirrored, by every rule that sums", () => {
    // Residuals go to one; two divisor rules give everybody a unit first.
    const rules = SUMMING_RULES.filter((one) => !/residual|adams|huntington/.test(one));
    for (const rule of rules) {
      for (let count = 1; count <= 4; count += 1) {
        const parties = CODES.slice(0, count);
        for (let kronor = 0; kronor <= 12; kronor += 1) {
          const units = unitsOf(parties, kronor, rule);
          expect(units.reduce((sum, one) => sum + one, 0n)).toBe(BigInt(kronor));
          const floor = BigInt(Math.floor(kronor / count));
          expect(units.every((one) => one === floor || one === floor + 1n)).toBe(true);
          const mirrored = unitsOf(parties, -kronor, rule).map((one) => -one);
          expect(mirrored.map((one) => one + 0n)).toEqual(units);
        }
      }
    }
  });

  test("[AL9] the order in which parties are listed does not matter", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CODES, { minLength: 1 }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (parties, kronor) => {
          const sorted = [...parties].sort();
          const units = new Map(parties.map((code, row) => [code, unitsOf(parties, kronor)[row]]));
          expect(sorted.map((code) => units.get(code))).toEqual(unitsOf(sorted, kronor));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("[AU1] says in its trace that each weighs 1, and by which document", () => {
    const choices = { annualCost: new ExactDecimal(100) };
    const split = valueOf(
      splitYear({ agreement: alike(CODES), year: 2023, reference: REFERENCE, choices }),
    );
    const text = JSON.stringify(explainContribution(split, "2084"));
    expect(text).toContain('"label":"weight"');
    expect(text).toContain('"label":"weight-sum"');
    expect(text).not.toContain('"label":"population"');
    expect(split.rows.map(({ share }) => fractionText(share))).toEqual(CODES.map(() => "1/15"));
    expect(split.population).toBeNull();
  });

  test("[AL10] without parties, or with one twice, is a problem", () => {
    expect(problemCodes([])).toContain("parties-missing");
    expect(problemCodes(["2084", "2084"])).toContain("party-doubled");
  });
});
