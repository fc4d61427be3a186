import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PrintedFigure } from "../../../engine/index.ts";
import {
  checkDifferences,
  checkPercentages,
  checkSum,
  ExactDecimal,
} from "../../../engine/index.ts";

/** Rows that make a sum; only the sums of these tables are at hand, so all but one are 0. */
function rowsOf(count: number, sum: PrintedFigure): readonly PrintedFigure[] {
  return Array.from({ length: count }, (_, row) => (row === 0 ? sum : { ...sum, ore: 0n }));
}

const kronor = (amount: bigint): PrintedFigure => ({ ore: amount * 100n, step: 100n });
const tenths = (amount: bigint): PrintedFigure => ({
  ore: amount * 10_000_000n,
  step: 10_000_000n,
});

describe("[AU5] rows and their printed total", () => {
  test.each([
    ["Dalarna 2016", 15, kronor(395_656_351n), kronor(395_656_352n), -1n],
    ["Blekinge 2016", 5, kronor(168_042_325n), kronor(168_042_326n), -1n],
    ["the county councils 2015, in mnkr", 20, tenths(14_701n), tenths(14_700n), 100_000n],
  ] as const)("[AU5] of %s miss each other by what rounding may do", (_, count, sum, total, by) => {
    const found = checkSum(rowsOf(count, sum), total);
    expect(found.difference).toBe(by * 100n);
    expect(found.both).not.toBeNull();
  });

  test("[AU5] that rounding cannot do is told as that: two rows allow half a krona each", () => {
    const rows = rowsOf(2, kronor(1_002n));
    expect(checkSum(rows, kronor(1_001n)).both).toEqual({ least: 200_200n, below: 200_300n });
    expect(checkSum(rows, kronor(1_000n)).both).toBeNull();
  });

  test("[AU5] whatever was rounded, the true total is within the bounds", () => {
    const ore = fc.array(fc.bigInt({ min: 0n, max: 9_999_999n }), { minLength: 1, maxLength: 20 });
    const step = fc.constantFrom(1n, 10n, 100n, 10_000n);
    const rounded = (exact: bigint, by: bigint): PrintedFigure => ({
      ore: ((2n * exact + by) / (2n * by)) * by,
      step: by,
    });
    fc.assert(
      fc.property(ore, step, step, (exact, rowStep, totalStep) => {
        const sum = exact.reduce((all, one) => all + one, 0n);
        const rows = exact.map((one) => rounded(one, rowStep));
        const { both, difference } = checkSum(rows, rounded(sum, totalStep));
        expect(both).not.toBeNull();
        expect((both?.least ?? 0n) <= 2n * sum && 2n * sum < (both?.below ?? 0n)).toBe(true);
        if (rowStep === 1n && totalStep === 1n) expect(difference).toBe(0n);
      }),
    );
  });
});

describe("[AU5] printed differences", () => {
  const figure = (tenth: bigint): PrintedFigure => ({ ore: tenth * 10n, step: 10n });

  test("[AU5] may miss their figures by less than one and a half of the last place", () => {
    const row = (difference: bigint) =>
      checkDifferences([
        { name: "A", difference: figure(difference), of: figure(70n), less: figure(37n) },
      ]);
    expect(row(33n)).toEqual([]);
    expect(row(34n)).toMatchObject([{ printed: 340n, computed: 330n, canBeRounding: true }]);
    expect(row(35n)).toMatchObject([{ canBeRounding: false }]);
  });
});

describe("[AU5] printed percentages", () => {
  const row = (party: string, percent: string, weight: bigint) => ({
    party,
    percent: new ExactDecimal(percent),
    step: new ExactDecimal("0.1"),
    weight,
    amount: weight,
  });

  test("[AU5] of thirds make 99,9, which rounding may do, and are those of their weights", () => {
    const found = checkPercentages(["A", "B", "C"].map((party) => row(party, "33.3", 1n)));
    expect(found.sum.toFixed()).toBe("99.9");
    expect(found).toMatchObject({ canBeHundred: true, offWeights: [], offAmounts: [] });
  });

  test("[AU5] that are not those of the weights are named with what they should be", () => {
    const found = checkPercentages([row("A", "25.1", 1n), row("B", "74.9", 3n)]);
    const off = found.offWeights?.map(({ party, computed }) => [party, computed.toFixed()]);
    expect(off).toEqual([
      ["A", "25"],
      ["B", "75"],
    ]);
  });
});
