import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountText, ExactDecimal, ROUNDING_UNITS } from "../../../engine/index.ts";
import { amountOf, countUnits, isRoundingUnit } from "../../../engine/kernel/money.ts";

describe("[AL6] a total is counted in units", () => {
  test.each([
    ["2000000", "1", 2_000_000n],
    ["2000000", "0.01", 200_000_000n],
    ["2000000", "100", 20_000n],
    ["2000000", "1000", 2_000n],
    ["-1234.5", "0.01", -123_450n],
    ["0", "1000", 0n],
    ["-0", "1", 0n],
    ["1000000000000000.01", "0.01", 100_000_000_000_000_001n],
    ["1e24", "1000", 10n ** 21n],
  ] as const)("[AL6] %s kr in units of %s kr", (total, unit, units) => {
    expect(countUnits(new ExactDecimal(total), unit)).toBe(units);
  });

  test.each([
    ["100.5", "1", "100", "101"],
    ["-100.5", "1", "-101", "-100"],
    ["0.005", "0.01", "0.00", "0.01"],
    ["-0.005", "0.01", "-0.01", "0.00"],
    ["2450", "100", "2400", "2500"],
    ["999", "1000", "0", "1000"],
    ["1e-9000", "1", "0", "1"],
  ] as const)(
    "[AL6] %s kr is no multiple of %s kr but lies between two",
    (total, unit, below, above) => {
      expect(countUnits(new ExactDecimal(total), unit)).toEqual({
        reason: "off-unit",
        below,
        above,
      });
    },
  );

  test.each([
    ["NaN", "not-finite"],
    ["Infinity", "not-finite"],
    ["-Infinity", "not-finite"],
    ["1e25", "too-large"],
    ["1000000000000000000000001", "too-large"],
    ["-1e9000", "too-large"],
  ])("[AL6] %s is no total: %s", (total, reason) => {
    expect(countUnits(new ExactDecimal(total), "1")).toEqual({ reason });
  });
});

test("[AL6] an amount is written with the unit's decimals, and read again it is the same", () => {
  const units = fc.bigInt(-(10n ** 20n), 10n ** 20n);
  fc.assert(
    fc.property(units, fc.constantFrom(...ROUNDING_UNITS), (count, unit) => {
      const text = amountText(count, unit);
      expect(text).toMatch(unit === "0.01" ? /^-?\d+\.\d\d$/ : /^-?\d+$/);
      expect(countUnits(new ExactDecimal(text), unit)).toBe(count);
      expect(amountOf(count, unit).equals(text)).toBe(true);
    }),
  );
});

test("[AL6] there are four units and no other", () => {
  expect(ROUNDING_UNITS).toEqual(["0.01", "1", "100", "1000"]);
  expect(["10", "1.0", ""].some(isRoundingUnit)).toBe(false);
});
