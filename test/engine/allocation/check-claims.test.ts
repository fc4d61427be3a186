import { describe, expect, test } from "vitest";
import type { Claim } from "../../../engine/index.ts";
import { allocate, checkClaims, ExactDecimal } from "../../../engine/index.ts";
import { codesIn } from "../../support/results.ts";
import { claims } from "../../support/splits.ts";

const codes = (list: readonly Claim[]): readonly string[] =>
  checkClaims(list).map(({ code }) => code);

describe("[AL8] what is no weight is a problem, never a guess", () => {
  test.each([
    ["missing", null, "weight-missing"],
    ["negative", -1, "weight-negative"],
    ["negative and large", -(10n ** 20n), "weight-negative"],
    ["a fraction", 10.5, "weight-not-whole"],
    ["NaN", Number.NaN, "weight-not-finite"],
    ["Infinity", Number.POSITIVE_INFINITY, "weight-not-finite"],
    ["beyond the whole numbers that a double holds", 2 ** 53, "weight-not-whole"],
  ])("[AL8] a weight that is %s", (_, weight, code) => {
    expect(codes([...claims(5), { party: "B", weight }])).toEqual([code]);
  });

  test("[AL8] no parties, all weights 0, a party twice, a party without a name", () => {
    expect(codes([])).toEqual(["parties-missing"]);
    expect(codes(claims(0, 0))).toEqual(["weights-all-zero"]);
    expect(codes([...claims(1, 2), { party: "A", weight: 3 }])).toEqual(["party-doubled"]);
    expect(codes([{ party: " ", weight: 3 }])).toEqual(["party-unnamed"]);
    expect(codes([{ party: "", weight: null }])).toEqual(["party-unnamed"]);
  });

  test("[AL8] a weight of 0 among others is sound", () => {
    expect(codes(claims(0, 1, 0n))).toEqual([]);
  });
});

describe("[AL9] the column Ordning", () => {
  test("[AL9] is there for every row or for none, whole and without doubles", () => {
    const ordered = (...orders: readonly (number | null | undefined)[]): readonly Claim[] =>
      orders.map((order, row) => ({
        party: String(row),
        weight: 1,
        ...(order === undefined ? {} : { order }),
      }));
    expect(codes(ordered(3, 1, 2))).toEqual([]);
    expect(codes(ordered(3, null, 2))).toEqual(["order-missing"]);
    expect(codes(ordered(3, undefined, 2))).toEqual(["order-missing"]);
    expect(codes(ordered(3, 1.5, 2))).toEqual(["order-not-whole"]);
    expect(codes(ordered(3, 3, 2))).toEqual(["order-doubled"]);
  });
});

test("[CL3][AL8] all problems come at once, each with its place, the total's first", () => {
  const place = { kind: "file", file: "v.csv", line: 3 } as const;
  const split = allocate({
    total: new ExactDecimal("10.5"),
    unit: "1",
    rule: "largest-remainder",
    claims: [
      { party: "A", weight: -1 },
      { party: "A", weight: null, places: { weight: place, party: place } },
      { party: "B", weight: 0.5, places: { weight: place } },
    ],
  });
  expect(codesIn(split)).toEqual([
    "total-off-unit",
    "weight-negative",
    "weight-missing",
    "weight-not-whole",
    "party-doubled",
  ]);
  expect(split.ok ? [] : split.problems.map((problem) => problem.place)).toEqual([
    null,
    null,
    place,
    place,
    place,
  ]);
});
