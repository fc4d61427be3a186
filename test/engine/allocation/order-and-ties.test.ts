import { describe, expect, test } from "vitest";
import { apportion } from "../../../engine/allocation/apportion.ts";
import type { Claim } from "../../../engine/index.ts";
import { codesIn, problemsIn, valueOf } from "../../support/results.ts";
import { claims } from "../../support/splits.ts";

describe("[AL3] ties", () => {
  test("[AL3] go to the larger weight before the code", () => {
    // 4 units by 3:1 leave no rest; 2 units by 3:1 leave a half each.
    expect(valueOf(apportion(2n, "largest-remainder", claims(1, 3)))).toEqual([0n, 2n]);
  });

  test("[AL3] between equal weights go by the code's code points", () => {
    const listed: readonly Claim[] = ["Ö", "b", "B", "Å"].map((party) => ({ party, weight: 1 }));
    expect(valueOf(apportion(2n, "largest-remainder", listed))).toEqual([0n, 1n, 1n, 0n]);
    expect(valueOf(apportion(3n, "webster", listed))).toEqual([0n, 1n, 1n, 1n]);
  });
});

describe("[AL9] the rules that need an order", () => {
  const ordered: readonly Claim[] = [
    { party: "A", weight: 1, order: 3 },
    { party: "B", weight: 1, order: 2n },
    { party: "C", weight: 1, order: 1 },
  ];

  test("[AL9] read the column Ordning", () => {
    const rule = "truncate-residual-in-list-order";
    expect(valueOf(apportion(4n, rule, ordered))).toEqual([1n, 1n, 2n]);
    expect(valueOf(apportion(4n, "cumulative", ordered))).toEqual([1n, 2n, 1n]);
    expect(valueOf(apportion(1n, "cumulative", ordered))).toEqual([0n, 1n, 0n]);
  });

  test("[AL9] go by the parties' codes where there is no such column", () => {
    const rule = "truncate-residual-in-list-order";
    const listed = [...claims(1, 1, 1)].reverse();
    expect(valueOf(apportion(4n, rule, listed))).toEqual([1n, 1n, 2n]);
  });

  test("[AL8][AL9] pass over parties of weight 0", () => {
    const rule = "truncate-residual-in-list-order";
    expect(valueOf(apportion(4n, rule, claims(0, 1, 1, 1)))).toEqual([0n, 2n, 1n, 1n]);
  });
});

describe("[AL4] the residual", () => {
  test("[AL4] goes to the largest weight, of equal ones to the first by code", () => {
    const rule = "half-up-residual-to-largest";
    expect(valueOf(apportion(100n, rule, claims(1, 1, 1)))).toEqual([34n, 33n, 33n]);
    expect(valueOf(apportion(100n, rule, claims(10, 11, 9)))).toEqual([33n, 37n, 30n]);
  });

  test("[AL4] goes to the party that is named", () => {
    expect(valueOf(apportion(100n, "residual-to:C", claims(1, 1, 1)))).toEqual([33n, 33n, 34n]);
    expect(valueOf(apportion(100n, "residual-to: C ", claims(1, 1, 1)))).toEqual([33n, 33n, 34n]);
    expect(codesIn(apportion(100n, "residual-to:D", claims(1, 1, 1)))).toEqual([
      "residual-party-unknown",
    ]);
    expect(codesIn(apportion(100n, "residual-to:B", claims(1, 0, 1)))).toEqual([
      "residual-party-without-weight",
    ]);
  });

  test("[AL4] that is less than nothing is a problem", () => {
    // A half each: three are rounded up to 1, and 2 − 3 is left for the fourth.
    const split = apportion(2n, "half-up-residual-to-largest", claims(1, 1, 1, 1));
    expect(problemsIn(split)).toEqual([
      { code: "residual-negative", facts: { party: "A", residual: "-1" }, place: null },
    ]);
  });
});
