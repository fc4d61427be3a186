import fc from "fast-check";
import { expect, test } from "vitest";
import { nthLargest } from "../../../engine/kernel/nth-largest.ts";

const sizes = fc.oneof(
  fc.nat(3),
  fc.nat(1_000_000),
  fc.constantFrom(0, 1, 2 ** 53 - 1, 2 ** 52),
  fc.maxSafeNat(),
);

test("[AL3] the n-th largest is the one that comes n-th when all are sorted", () => {
  fc.assert(
    fc.property(
      fc.array(sizes, { minLength: 1, maxLength: 300, size: "max" }),
      fc.nat(),
      (list, at) => {
        const n = (at % list.length) + 1;
        const sorted = [...list].sort((one, other) => other - one);
        expect(nthLargest(list, n)).toBe(sorted[n - 1]);
      },
    ),
    { numRuns: 1000 },
  );
});

test("[AL3] also where all are alike, and where all but one are", () => {
  const alike = Array.from({ length: 500 }, () => 7);
  expect([1, 250, 500].map((n) => nthLargest(alike, n))).toEqual([7, 7, 7]);
  const odd = [...alike, 8];
  expect([1, 2, 501].map((n) => nthLargest(odd, n))).toEqual([8, 7, 7]);
});
