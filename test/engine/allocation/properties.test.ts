import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "../../../engine/allocation/apportion.ts";
import type { Claim, RuleId } from "../../../engine/index.ts";
import { PLAIN_RULES } from "../../../engine/index.ts";
import { valueOf } from "../../support/results.ts";
import { claims, SUMMING_RULES, totals, weights, WILLING_RULES } from "../../support/splits.ts";

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

/** Totals and weights for which no rule has reason to refuse. */
const roomy = fc.record({ total: fc.bigInt(100n, 10n ** 17n), weights });

function split(total: bigint, rule: RuleId, listed: readonly Claim[]): readonly bigint[] {
  return valueOf(apportion(total, rule, listed));
}

describe.each(SUMMING_RULES)("%s", (rule) => {
  test("[AL1] the parts add up to the total", () => {
    fc.assert(
      fc.property(roomy, ({ total, weights: list }) => {
        expect(sum(split(total, rule, claims(...list)))).toBe(total);
      }),
    );
  });
});

describe.each(PLAIN_RULES)("%s", (rule) => {
  test("[AL7] a negative total is split as its mirror", () => {
    fc.assert(
      fc.property(roomy, ({ total, weights: list }) => {
        const listed = claims(...list);
        const mirrored = split(-total, rule, listed).map((amount) => -amount);
        expect(mirrored).toEqual(split(total, rule, listed));
      }),
    );
  });

  test("[AL8] a party of weight 0 gets 0", () => {
    fc.assert(
      fc.property(roomy, ({ total, weights: list }) => {
        const amounts = split(total, rule, claims(...list));
        expect(amounts.filter((amount, row) => list[row] === 0 && amount !== 0n)).toEqual([]);
      }),
    );
  });

  test("[AL9] the position of a row changes nobody's amount", () => {
    const shuffled = roomy.chain(({ total, weights: list }) => {
      const listed = claims(...list);
      const mixed = fc.shuffledSubarray([...listed], { minLength: listed.length });
      return fc.record({ total: fc.constant(total), listed: fc.constant(listed), mixed });
    });
    fc.assert(
      fc.property(shuffled, ({ total, listed, mixed }) => {
        const byParty = (order: readonly Claim[]): Map<string, bigint | undefined> => {
          const amounts = split(total, rule, order);
          return new Map(order.map(({ party }, row) => [party, amounts[row]]));
        };
        const before = byParty(listed);
        expect(listed.map(({ party }) => byParty(mixed).get(party))).toEqual(
          listed.map(({ party }) => before.get(party)),
        );
      }),
    );
  });

  test("[AL2] weights in the same proportion give the same amounts", () => {
    fc.assert(
      fc.property(roomy, fc.bigInt(1n, 10n ** 12n), ({ total, weights: list }, factor) => {
        const scaled = list.map((weight) => BigInt(weight) * factor);
        expect(split(total, rule, claims(...scaled))).toEqual(split(total, rule, claims(...list)));
      }),
    );
  });
});

describe("distance to the exact share", () => {
  /** The largest distance, times the sum of weights, of the amounts from the exact shares. */
  function farthest(total: bigint, list: readonly number[], amounts: readonly bigint[]): bigint {
    const whole = list.reduce((all, weight) => all + BigInt(weight), 0n);
    const distances = amounts.map((amount, row) => {
      const off = amount * whole - total * BigInt(list[row] ?? 0);
      return off < 0n ? -off : off;
    });
    return distances.reduce((most, distance) => (distance > most ? distance : most), 0n);
  }

  test.each(["largest-remainder", "cumulative", "truncate-per-row"] as const)(
    "[AL3][AL4] is under one unit for %s",
    (rule) => {
      fc.assert(
        fc.property(totals, weights, (total, list) => {
          const whole = list.reduce((all, weight) => all + BigInt(weight), 0n);
          const amounts = split(total, rule, claims(...list));
          expect(farthest(total, list, amounts) < whole).toBe(true);
        }),
      );
    },
  );

  test.each(["half-up-per-row", "half-even-per-row"] as const)(
    "[AL5] is at most half a unit for %s",
    (rule) => {
      fc.assert(
        fc.property(totals, weights, (total, list) => {
          const whole = list.reduce((all, weight) => all + BigInt(weight), 0n);
          const amounts = split(total, rule, claims(...list));
          expect(2n * farthest(total, list, amounts) <= whole).toBe(true);
        }),
      );
    },
  );

  test("[AL3] no other split of the same total comes nearer than largest remainder in sum", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 1000n), weights, fc.nat(), fc.nat(), (total, list, from, to) => {
        const whole = list.reduce((all, weight) => all + BigInt(weight), 0n);
        const off = (amounts: readonly bigint[]): bigint =>
          amounts.reduce((all, amount, row) => {
            const distance = amount * whole - total * BigInt(list[row] ?? 0);
            return all + distance * distance;
          }, 0n);
        const amounts = split(total, "largest-remainder", claims(...list));
        const moved = amounts.map((amount, row) => {
          const taken = row === from % list.length ? 1n : 0n;
          return amount - taken + (row === to % list.length ? 1n : 0n);
        });
        expect(off(amounts) <= off(moved)).toBe(true);
      }),
    );
  });
});

describe("every size", () => {
  test.each(WILLING_RULES)(
    "[AL1][AL2] %s is exact at 10^15 kr in öre with weights of 10^8",
    (rule) => {
      const total = 10n ** 17n + 1n;
      const list = [100_000_000, 99_999_999, 99_999_998, 1, 3];
      const amounts = split(total, rule, claims(...list));
      const whole = list.reduce((all, weight) => all + BigInt(weight), 0n);
      for (const [row, amount] of amounts.entries()) {
        const off = amount * whole - total * BigInt(list[row] ?? 0);
        expect(off > -2n * whole && off < 2n * whole).toBe(true);
      }
      const difference = sum(amounts) - total;
      expect(rule.endsWith("-per-row") || difference === 0n).toBe(true);
    },
  );
});
