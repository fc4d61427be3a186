import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "../../../engine/allocation/apportion.ts";
import type { RuleId } from "../../../engine/index.ts";
import { codesIn, valueOf } from "../../support/results.ts";
import { US_1790, US_2020 } from "../../support/house-of-representatives.ts";
import { claims, totals, weights } from "../../support/splits.ts";

/** Signposts of the four rules, as integers in proportion: n+1, 2n+1, n, n(n+1). */
const SIGNPOSTS = {
  jefferson: { post: (held: bigint) => held + 1n, power: (weight: bigint) => weight },
  webster: { post: (held: bigint) => 2n * held + 1n, power: (weight: bigint) => weight },
  adams: { post: (held: bigint) => held, power: (weight: bigint) => weight },
  "huntington-hill": {
    post: (held: bigint) => held * (held + 1n),
    power: (weight: bigint) => weight * weight,
  },
} as const;

test.each(["jefferson", "webster", "adams", "huntington-hill"] as const)(
  "[AL4] %s: no unit moved from one party to another would go to a stronger claim",
  (rule) => {
    const { post, power } = SIGNPOSTS[rule];
    fc.assert(
      fc.property(totals, weights, (extra, list) => {
        const total = extra + BigInt(list.length);
        const amounts = valueOf(apportion(total, rule, claims(...list)));
        const held = list.flatMap((weight, row) =>
          weight > 0 ? [{ strength: power(BigInt(weight)), amount: amounts[row] ?? 0n }] : [],
        );
        for (const winner of held) {
          for (const other of held) {
            if (winner.amount === 0n) continue;
            // winner's last unit ≥ other's next: w / post(a−1) ≥ w' / post(a').
            const last = winner.strength * post(other.amount);
            const next = other.strength * post(winner.amount - 1n);
            expect(last >= next).toBe(true);
          }
        }
      }),
    );
  },
);

test.each(["adams", "huntington-hill"] as const)(
  "[AL4] %s gives everyone with a weight a unit, and refuses fewer units than that",
  (rule) => {
    expect(valueOf(apportion(3n, rule, claims(1000, 0, 1, 1)))).toEqual([1n, 0n, 1n, 1n]);
    expect(codesIn(apportion(2n, rule, claims(1000, 0, 1, 1)))).toEqual(["too-few-units"]);
    expect(codesIn(apportion(0n, rule, claims(1)))).toEqual(["too-few-units"]);
  },
);

test("[AL4] huntington-hill gives the House of Representatives' official seats of 2020", () => {
  expect(US_2020.reduce((all, [, people]) => all + people, 0)).toBe(331_108_434);
  expect(seats(435n, "huntington-hill", US_2020)).toEqual(
    US_2020.map(([, , official]) => official),
  );
});

test("[AL4] huntington-hill: New York missed its 27th seat of 2020 by 89 persons", () => {
  const withMore = (people: number) =>
    US_2020.map(([state, count, official]) => {
      const counted = state === "NY" ? count + people : count;
      return [state, counted, official] as const;
    });
  const newYork = US_2020.findIndex(([state]) => state === "NY");
  const minnesota = US_2020.findIndex(([state]) => state === "MN");
  const [short, enough] = [88, 89].map((people) =>
    seats(435n, "huntington-hill", withMore(people)),
  );
  expect([short?.[newYork], short?.[minnesota]]).toEqual([26, 8]);
  expect([enough?.[newYork], enough?.[minnesota]]).toEqual([27, 7]);
});

test("[AL4] jefferson gives the seats of the Apportionment Act of 1792", () => {
  const jefferson = US_1790.map(([, , act]) => act);
  expect(seats(105n, "jefferson", US_1790)).toEqual(jefferson);
});

test("[AL3] largest remainder gives the seats of the bill that Washington vetoed in 1792, at 120", () => {
  const vetoed = [21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2];
  expect(seats(120n, "largest-remainder", US_1790)).toEqual(vetoed);
});

function seats(
  house: bigint,
  rule: RuleId,
  states: readonly (readonly [string, number, number])[],
): readonly number[] {
  const listed = states.map(([party, weight]) => ({ party, weight }));
  return valueOf(apportion(house, rule, listed)).map(Number);
}
