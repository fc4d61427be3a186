import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askOf } from "../../../engine/allocation/apportion.ts";
import { largestRemainder } from "../../../engine/allocation/largest-remainder.ts";
import { safeLargestRemainder } from "../../../engine/allocation/safe-largest-remainder.ts";
import { safeParts } from "../../../engine/kernel/safe-parts.ts";
import { floorSafe } from "../../../engine/kernel/rounding.ts";
import { claims, totals, weights } from "../../support/splits.ts";

describe("[AL3] the rule in doubles", () => {
  test("[AL2][AL3] is the rule in bigint, wherever it answers", () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const listed = claims(...list);
        const safe = safeLargestRemainder(total, listed)?.map(BigInt);
        const exact = largestRemainder(askOf(total, listed));
        expect(safe ?? exact).toEqual(exact);
      }),
      { numRuns: 2000 },
    );
  });

  test("[AL3] is the rule in bigint where remainders and weights tie", () => {
    const fewWeights = fc.array(fc.nat(3), { minLength: 2, maxLength: 30 });
    const some = fewWeights.filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.bigInt(0n, 200n), some, fc.nat(), (total, list, turn) => {
        const listed = claims(...list);
        const turned = [
          ...listed.slice(turn % list.length),
          ...listed.slice(0, turn % list.length),
        ];
        const safe = safeLargestRemainder(total, turned)?.map(BigInt);
        expect(safe).toEqual(largestRemainder(askOf(total, turned)));
      }),
      { numRuns: 2000 },
    );
  });

  test("[AL2] answers what municipalities need, and refuses what it cannot prove", () => {
    const country = Array.from({ length: 290 }, (_, index) => 2_400 + index * 3_440);
    expect(safeLargestRemainder(10n ** 14n, claims(...country))).not.toBeNull();
    expect(safeLargestRemainder(10n ** 17n, claims(100_000_000, 1))).toBeNull();
    expect(safeLargestRemainder(10n, claims(2 ** 52, 2 ** 52))).toBeNull();
    expect(safeLargestRemainder(10n, claims(1n, 2n))).toBeNull();
    // A total whose sum of amounts could not be proven in doubles.
    expect(safeLargestRemainder(2n ** 53n - 1n, claims(1, 2))).not.toBeNull();
    expect(safeLargestRemainder(2n ** 53n, claims(1, 2))).toBeNull();
    // So many rows that the sum of their remainders could pass 2^53, though no product does.
    const many = new Array<number>(3_100_000).fill(1000);
    expect(safeParts(7n, many)).toBeNull();
    expect(safeParts(7n, many.slice(0, 2_900_000))).not.toBeNull();
  });
});

test("[AL2] the whole part in doubles is the whole part, next to every multiple too", () => {
  const below = fc.integer({ min: 1, max: 2 ** 26 });
  fc.assert(
    fc.property(below, fc.nat(2 ** 26), fc.constantFrom(-1, 0, 1), (divisor, times, off) => {
      const product = Math.max(0, divisor * times + off);
      const whole = BigInt(product) / BigInt(divisor);
      expect(BigInt(floorSafe(product, divisor))).toBe(whole);
    }),
    { numRuns: 2000 },
  );
});
