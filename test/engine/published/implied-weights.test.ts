import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImpliedRule, PrintedRow, WeightBounds } from "../../../engine/index.ts";
import { allocate, ExactDecimal, impliedWeights } from "../../../engine/index.ts";

/** Amounts in whole kronor, as rows. */
function printed(kronor: readonly bigint[]): readonly PrintedRow[] {
  return kronor.map((amount, row) => ({
    party: `P${String(row)}`,
    amount: { ore: amount * 100n, step: 100n },
    order: null,
  }));
}

interface Searched {
  readonly total: bigint;
  readonly most: bigint;
  readonly sum: WeightBounds;
  readonly rule?: ImpliedRule;
}

/** Searches every row from 0 to a bound, for a total in whole kronor that was rounded. */
function searched(kronor: readonly bigint[], { total, most, sum, rule }: Searched) {
  const bounds = kronor.map(() => ({ least: 0n, most }));
  const isRounded = rule !== "largest-remainder";
  return impliedWeights({
    rows: printed(kronor),
    rule: rule ?? "half-up-per-row",
    total: isRounded
      ? { least: 200n * total - 100n, below: 200n * total + 100n }
      : { least: 200n * total, below: 200n * total + 1n },
    bounds,
    sum,
  });
}

/** Every list of so many whole numbers from 0 to a bound. */
function* listsOf(length: number, most: bigint): Generator<readonly bigint[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of listsOf(length - 1, most)) {
    for (let first = 0n; first <= most; first += 1n) yield [first, ...rest];
  }
}

/**
 * Whether weights give kronor for some total that is rounded to the printed one: at the least
 * total there is, or at one where a row comes up to its amount.
 */
function givesByHand(
  weights: readonly bigint[],
  kronor: readonly bigint[],
  total: bigint,
): boolean {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum === 0n) return false;
  // Totals as fractions: the printed one less a half, and each where a share is a half below.
  const least = [2n * total - 1n, 2n] as const;
  const reached = weights.flatMap((weight, row) =>
    weight === 0n ? [] : [[(2n * (kronor[row] ?? 0n) - 1n) * sum, 2n * weight] as const],
  );
  return [least, ...reached].some(([top, under]) => {
    const isRounded = 2n * top >= (2n * total - 1n) * under && 2n * top < (2n * total + 1n) * under;
    const gives = weights.every((weight, row) => {
      const [part, whole] = [top * weight, under * sum];
      return top >= 0n && (2n * part + whole) / (2n * whole) === kronor[row];
    });
    return isRounded && gives;
  });
}

const amounts = fc.array(fc.bigInt({ min: 0n, max: 40n }), { minLength: 2, maxLength: 3 });

describe("[AU5] implied weights", () => {
  test("[AU5] are all that there are: as many as trying every list of weights one by one finds", () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: -2n, max: 2n }), (kronor, off) => {
        const total = kronor.reduce((sum, amount) => sum + amount, 0n) + off;
        fc.pre(total > 0n);
        const [most, sum] = [9n, { least: 5n, most: 20n }];
        const lists = [...listsOf(kronor.length, most)].filter((weights) => {
          const all = weights.reduce((one, weight) => one + weight, 0n);
          return all >= sum.least && all <= sum.most && givesByHand(weights, kronor, total);
        });
        const found = searched(kronor, { total, most, sum });
        expect(found).toMatchObject({ count: lists.length, isComplete: true });
        if (found.weights !== null) expect(lists).toContainEqual(found.weights);
      }),
      { numRuns: 100 },
    );
  });

  test.each(["half-up-per-row", "largest-remainder"] as const)(
    "[AU5] of a column that %s made are found",
    (rule) => {
      const weights = fc.array(fc.bigInt({ min: 5_000n, max: 20_000n }), {
        minLength: 5,
        maxLength: 12,
      });
      fc.assert(
        fc.property(weights, fc.bigInt({ min: 800_000n, max: 3_000_000n }), (own, total) => {
          const claims = own.map((weight, row) => ({ party: `P${String(row)}`, weight }));
          const made = allocate({
            total: new ExactDecimal(total.toString()),
            unit: "1",
            rule,
            claims,
          });
          const kronor = made.ok ? made.value.rows.map(({ units }) => units) : [];
          const all = own.reduce((sum, weight) => sum + weight, 0n);
          const found = impliedWeights({
            rows: printed(kronor),
            rule,
            total:
              rule === "half-up-per-row"
                ? { least: 200n * total - 100n, below: 200n * total + 100n }
                : { least: 200n * total, below: 200n * total + 1n },
            bounds: own.map((weight) => ({ least: weight - 40n, most: weight + 40n })),
            sum: { least: all, most: all },
          });
          expect(found.count).toBeGreaterThan(0);
          if (found.isComplete && found.count === 1) expect(found.weights).toEqual(own);
        }),
        { numRuns: 25 },
      );
    },
  );

  test("[AU5] are told to be many where a person pays less than a unit", () => {
    const found = searched([10n, 20n, 30n], {
      total: 60n,
      most: 90_000n,
      sum: { least: 50_000n, most: 100_000n },
    });
    expect(found).toMatchObject({ isComplete: false, count: 1_000 });
  });

  test("[AU5] are none where an amount is out of proportion", () => {
    const sum = { least: 20n, most: 30n };
    expect(searched([100n, 100n, 1n], { total: 201n, most: 12n, sum })).toEqual({
      rule: "half-up-per-row",
      count: 0,
      isComplete: true,
      weights: null,
      total: null,
    });
  });
});
