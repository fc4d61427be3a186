import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { YearSplit } from "../../../engine/index.ts";
import { succeed } from "../../../engine/index.ts";
import { chartOf } from "../../../addin/worker/chart.ts";
import { splitAgreement } from "../../../toolkit/split-agreement.ts";
import { DALARNA_2023 } from "../../support/dalarna.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const request = { agreement: succeed(packaged("dalarna-2023")), year: succeed("2023") };
const { split } = valueOf(splitAgreement(request, REFERENCE));

/** The memo's split with other amounts, in whole units. */
function splitWith(units: readonly bigint[]): YearSplit {
  const [row] = split.rows;
  if (row === undefined) throw new Error("no row");
  const rows = units.map((one, index) => ({ ...row, code: String(index), units: one }));
  return { ...split, rows, total: units.reduce((sum, one) => sum + one, 0n) };
}

function lengthsOf(...units: readonly bigint[]): readonly number[] | undefined {
  return chartOf(splitWith(units))?.bars.map(({ perMille }) => perMille);
}

describe("[PA2] the parties' amounts as bars", () => {
  test("[PA2] the memo's year: every municipality's amount, the longest for the largest", () => {
    const chart = chartOf(split);
    expect(chart?.total).toBe("2000000");
    expect(chart?.bars.map(({ code, amount }) => [code, amount])).toEqual(
      DALARNA_2023.map(([, code, , , amount]) => [code, String(amount)]),
    );
    const bars = chart?.bars ?? [];
    const [first] = [...bars].sort((one, other) => other.perMille - one.perMille);
    expect(first).toEqual({
      code: "2080",
      name: { sv: "Falun", en: "Falun" },
      amount: "414395",
      isNegative: false,
      perMille: 1000,
    });
    // 159 413 / 414 395 = 0.38468…
    expect(bars[0]).toMatchObject({ code: "2084", perMille: 384 });
  });

  test("[PA2][AL7] a payback is as long as what is paid", () => {
    expect(lengthsOf(-300n, -100n, 0n)).toEqual([1000, 333, 0]);
    expect(lengthsOf(-300n, 600n)).toEqual([500, 1000]);
    const bars = chartOf(splitWith([-300n, 0n, 1n]))?.bars;
    expect(bars?.map(({ amount, isNegative }) => [amount, isNegative])).toEqual([
      ["-300", true],
      ["0", false],
      ["1", false],
    ]);
  });

  test("[PA2] says whose total they share, where they are of one group", () => {
    expect(chartOf(split)?.group).toEqual({ sv: "Kommunerna", en: "The municipalities" });
    const [first, ...others] = split.rows;
    if (first === undefined) throw new Error("no row");
    const rows = [{ ...first, within: "annan" }, ...others];
    expect(chartOf({ ...split, rows })?.group).toBeNull();
    const whole = others.map((row) => ({ ...row, within: split.agreement.id }));
    expect(chartOf({ ...split, rows: whole })?.group).toBeNull();
  });

  test("[PA2] nothing to pay has no length", () => {
    expect(lengthsOf(0n, 0n)).toEqual([0, 0]);
    expect(lengthsOf(1n, 1001n)).toEqual([0, 1000]);
  });

  test("[PA2] forty parties have bars, more have none, and so has nobody", () => {
    const ones = (count: number): readonly bigint[] => Array.from({ length: count }, () => 1n);
    expect(chartOf(splitWith(ones(40)))?.bars).toHaveLength(40);
    expect(chartOf(splitWith(ones(41)))).toBeNull();
    expect(chartOf(splitWith([]))).toBeNull();
  });

  test("[PA2] every length is whole thousandths of the longest, which is 1000, whatever the amounts", () => {
    const amounts = fc.oneof(fc.bigInt(-50n, 50n), fc.bigInt(-(10n ** 26n), 10n ** 26n));
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 40 }), (units) => {
        const sizes = units.map((one) => (one < 0n ? -one : one));
        const longest = sizes.reduce((most, one) => (one > most ? one : most), 0n);
        fc.pre(longest > 0n);
        const lengths = lengthsOf(...units) ?? [];
        expect(Math.max(...lengths)).toBe(1000);
        lengths.forEach((length, index) => {
          expect(Number.isInteger(length) && length >= 0 && length <= 1000).toBe(true);
          const exact = 1000n * (sizes[index] ?? 0n);
          expect(BigInt(length) * longest <= exact).toBe(true);
          expect((BigInt(length) + 1n) * longest > exact).toBe(true);
        });
      }),
    );
  });
});
