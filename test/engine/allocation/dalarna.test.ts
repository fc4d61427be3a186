import { describe, expect, test } from "vitest";
import type { Claim, RuleId } from "../../../engine/index.ts";
import { allocate, exactAmounts, fractionText, ExactDecimal } from "../../../engine/index.ts";
import { DALARNA_2023, MUNICIPAL_TOTAL } from "../../support/dalarna.ts";
import { valueOf } from "../../support/results.ts";

const CLAIMS: readonly Claim[] = DALARNA_2023.map(([, party, weight]) => ({ party, weight }));

function split(rule: RuleId) {
  const total = new ExactDecimal(MUNICIPAL_TOTAL.toString());
  return valueOf(allocate({ total, unit: "1", rule, claims: CLAIMS }));
}

describe("2 000 000 kr over Dalarna's fifteen municipalities", () => {
  test("[AL1][AL3] largest remainder gives each municipality its due, and the whole is 2 000 000", () => {
    const { rows, sum, roundingDifference } = split("largest-remainder");
    expect(rows.map(({ units }) => units)).toEqual(DALARNA_2023.map((row) => row[4]));
    expect(sum).toBe(2_000_000n);
    expect(roundingDifference).toBe(0n);
  });

  test.each(["half-up-per-row", "half-even-per-row"] as const)(
    "[AL1][AL5] %s gives the memo's fifteen amounts and the 4 kr they miss by",
    (rule) => {
      const { rows, sum, roundingDifference } = split(rule);
      expect(rows.map(({ units }) => units)).toEqual(DALARNA_2023.map((row) => row[3]));
      expect(sum).toBe(2_000_004n);
      expect(roundingDifference).toBe(4n);
    },
  );

  test("[AL2] the exact share is a fraction in lowest terms", () => {
    const allocation = split("largest-remainder");
    const [avesta] = exactAmounts(allocation);
    expect(avesta && fractionText(avesta)).toBe("22986000000/144191");
  });

  test.each([
    // Computed with a spreadsheet's ROUND and ROUNDDOWN over the memo's populations.
    ["truncate-per-row", "2080", 414_394n],
    ["half-up-residual-to-largest", "2080", 414_391n],
    ["residual-to:2084", "2084", 159_410n],
    ["truncate-residual-to-largest-weights", "2084", 159_414n],
    ["truncate-residual-to-largest-weights", "2021", 47_090n],
  ] as const)("[AL4][AL5] %s gives %s %s kr", (rule, code, amount) => {
    expect(split(rule).rows.find(({ party }) => party === code)?.units).toBe(amount);
  });
});
