import { describe, expect, test } from "vitest";
import { decimalText, fraction } from "../../../engine/index.ts";
import { exactly, floor, halfEven, halfUp } from "../../../engine/kernel/rounding.ts";

describe("quarters of a unit", () => {
  test.each([
    [0n, 0n, 0n, 0n],
    [1n, 0n, 0n, 0n],
    [2n, 0n, 1n, 0n],
    [3n, 0n, 1n, 1n],
    [4n, 1n, 1n, 1n],
    [6n, 1n, 2n, 2n],
    [10n, 2n, 3n, 2n],
    [14n, 3n, 4n, 4n],
  ])("[AL5] %s/4 is floored, rounded half-up and half-even", (quarters, down, up, even) => {
    expect(floor(quarters, 4n)).toBe(down);
    expect(halfUp(quarters, 4n)).toBe(up);
    expect(halfEven(quarters, 4n)).toBe(even);
  });
});

test("[AL2] a half is met exactly, whatever its size", () => {
  const half = 10n ** 40n + 1n;
  expect(halfUp(half, 2n)).toBe(5n * 10n ** 39n + 1n);
  expect(halfEven(half, 2n)).toBe(5n * 10n ** 39n);
  expect(exactly(10n ** 40n, 10n ** 20n)).toBe(10n ** 20n);
});

test.each([
  [fraction(1n, 3n), 2, "0.33"],
  [fraction(2n, 3n), 2, "0.67"],
  [fraction(-2n, 3n), 2, "-0.67"],
  [fraction(-1n, 1000n), 2, "0.00"],
  [fraction(5n, 2n), 0, "3"],
  [fraction(-5n, 2n), 0, "-3"],
  [fraction(123_456n, 1n), 4, "123456.0000"],
])("[AL7] a fraction is shown in decimals, halves away from zero", (value, places, text) => {
  expect(decimalText(value, places)).toBe(text);
});
