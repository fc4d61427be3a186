import { describe, expect, test } from "vitest";
import { apportionGroups } from "../../../engine/allocation/groups.ts";
import { problemsIn, valueOf } from "../../support/results.ts";
import { claims } from "../../support/splits.ts";

const named = (name: string) => ({ sv: name, en: name });

function groups(units: bigint, weights: readonly number[], oddUnitTo: readonly string[] = []) {
  const listed = claims(...weights);
  return apportionGroups({
    group: named("alla"),
    names: listed.map(({ party }) => named(party)),
    units,
    claims: listed,
    oddUnitTo,
  });
}

describe("[AL12] groups", () => {
  test("[AL12] share by largest remainder", () => {
    expect(valueOf(groups(4_000_000n, [50, 50]))).toEqual([2_000_000n, 2_000_000n]);
    expect(valueOf(groups(101n, [60, 40]))).toEqual([61n, 40n]);
  });

  test("[AL12] a tie between equal groups asks for the clause", () => {
    expect(problemsIn(groups(4_000_001n, [50, 50]))).toEqual([
      {
        code: "tie-between-groups",
        facts: { group: named("alla"), tied: [named("A"), named("B")], units: 1 },
        place: null,
      },
    ]);
  });

  test("[AL12] the clause settles it, and is asked only when it is met", () => {
    expect(valueOf(groups(3n, [50, 50], ["B"]))).toEqual([1n, 2n]);
    expect(valueOf(groups(3n, [50, 50], ["A"]))).toEqual([2n, 1n]);
    expect(valueOf(groups(4n, [50, 50], []))).toEqual([2n, 2n]);
  });

  test("[AL12] unequal groups with equal remainders need no clause: the larger goes first", () => {
    expect(valueOf(groups(2n, [75, 25]))).toEqual([2n, 0n]);
    // The clause speaks of equal groups alone.
    expect(valueOf(groups(2n, [75, 25], ["B"]))).toEqual([2n, 0n]);
  });

  test("[AL12] two odd units among three need two names", () => {
    expect(problemsIn(groups(5n, [1, 1, 1], ["C"]))).toMatchObject([
      { facts: { tied: [named("A"), named("B")], units: 2 } },
    ]);
    expect(valueOf(groups(5n, [1, 1, 1], ["C", "B"]))).toEqual([1n, 2n, 2n]);
    expect(valueOf(groups(4n, [1, 1, 1], ["C"]))).toEqual([1n, 1n, 2n]);
  });

  test("[AL7][AL12] a negative total is split as its mirror", () => {
    expect(valueOf(groups(-3n, [50, 50], ["B"]))).toEqual([-1n, -2n]);
  });

  test("[AL8] weights are checked here too", () => {
    expect(problemsIn(groups(1n, [-50, 150])).map(({ code }) => code)).toEqual(["weight-negative"]);
  });
});
