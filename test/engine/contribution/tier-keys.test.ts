import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, TierKey } from "../../../engine/index.ts";
import {
  checkAgreement,
  ExactDecimal,
  explainContribution,
  splitYear,
} from "../../../engine/index.ts";
import { DALARNA_2023 } from "../../support/dalarna.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { problemsIn, valueOf } from "../../support/results.ts";

const base = packaged("dalarna-2023");
const [SOURCE = ""] = Object.keys(base.sources);
const CODES = DALARNA_2023.map(([, code]) => code);
const PERSONS: ReadonlyMap<string, number> = new Map(
  DALARNA_2023.map(([, code, persons]) => [code, persons]),
);

type Step = readonly [from: number, ownsBoundary: boolean, amount: string];

function tiered(
  kind: TierKey["kind"],
  steps: readonly Step[],
  parties: readonly string[] = CODES,
): Agreement {
  const listed = steps.map(([from, ownsBoundary, amount]) => ({
    from,
    ownsBoundary,
    amount: new ExactDecimal(amount),
  }));
  const key: TierKey = { kind, steps: listed, parties, source: SOURCE };
  return { ...base, key, clauses: { ...base.clauses, rounding: [] } };
}

function splitOf(agreement: Agreement, kronor: number) {
  const choices = { annualCost: new ExactDecimal(kronor) };
  return splitYear({ agreement, year: 2023, reference: REFERENCE, choices });
}

function feesOf(agreement: Agreement, kronor: number): readonly number[] {
  const { rows } = valueOf(splitOf(agreement, kronor));
  return rows.map(({ amount }) => amount.toNumber());
}

describe("[AL10] keys by tiers", () => {
  // Orsa has 6 939 inhabitants in the memo, Vansbro 6 790, Avesta 22 986.
  const PARTIES = ["2034", "2021", "2084"];

  test("[AL10] each pays the fee of the highest step that its population reaches", () => {
    const steps: readonly Step[] = [
      [0, true, "10000"],
      [6_939, true, "20000"],
      [20_000, true, "40000.50"],
    ];
    const agreement = tiered("tier-amounts", steps, PARTIES);
    const choices = { annualCost: new ExactDecimal("70000.5"), unit: "0.01" } as const;
    const split = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
    expect(split.rows.map(({ amount }) => amount.toFixed())).toEqual(["20000", "10000", "40000.5"]);
  });

  test("[AL10] the step says whether one with exactly so many is on it, or on the one below", () => {
    const at = (owns: boolean) =>
      feesOf(
        tiered(
          "tier-weights",
          [
            [0, true, "1"],
            [6_939, owns, "2"],
          ],
          ["2034", "2021"],
        ),
        6,
      );
    expect(at(true)).toEqual([4, 2]);
    expect(at(false)).toEqual([3, 3]);
  });

  test("[AL10] amounts that miss the cost, and a party below the first step, are problems", () => {
    const flat = tiered("tier-amounts", [[0, true, "10"]], PARTIES);
    expect(problemsIn(splitOf(flat, 31))).toMatchObject([
      { code: "amounts-off-total", facts: { sum: "30", missing: "1" } },
    ]);
    const high = tiered("tier-weights", [[6_800, true, "10"]], PARTIES);
    expect(problemsIn(splitOf(high, 31))).toMatchObject([
      { code: "below-first-tier", facts: { party: "Vansbro", persons: 6_790, from: 6_800 } },
    ]);
  });

  test("[AL8][AL10] no steps, two from one population, and a fee below 0 are problems", () => {
    const codes = (steps: readonly Step[]) =>
      checkAgreement(tiered("tier-weights", steps), REFERENCE.register).map(({ code }) => code);
    expect(codes([])).toContain("tiers-unusable");
    expect(
      codes([
        [0, true, "1"],
        [0, false, "2"],
      ]),
    ).toContain("tiers-unusable");
    expect(codes([[0, true, "-1"]])).toContain("weight-negative");
    expect(codes([[0, true, "1"]])).not.toContain("tiers-unusable");
  });

  test("[AL1][AL9][AL10] any steps: weights are the steps', and the order of steps and rows decides nothing", () => {
    const steps = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 1, max: 60_000 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 99 }).map(String),
      ),
      { selector: ([from]) => from, maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, fc.nat(5_000_000), (list, kronor) => {
        const all: readonly Step[] = [[0, true, "7"], ...list];
        const rows = valueOf(splitOf(tiered("tier-weights", all), kronor)).rows;
        const falling = [...all].sort(([one], [other]) => other - one);
        const expected = CODES.map((code) => {
          const persons = PERSONS.get(code) ?? 0;
          const at = falling.find(([from, owns]) => persons > from || (owns && persons === from));
          return BigInt(at?.[2] ?? 0);
        });
        expect(rows.map(({ share }) => share.numerator)).toEqual(expected);
        expect(rows.reduce((sum, { units }) => sum + units, 0n)).toBe(BigInt(kronor));
        const turned = tiered("tier-weights", [...all].reverse(), [...CODES].reverse());
        const again = valueOf(splitOf(turned, kronor)).rows;
        const units = (those: typeof rows) => new Map(those.map((row) => [row.code, row.units]));
        expect(units(again)).toEqual(units(rows));
      }),
      { numRuns: 30 },
    );
  });

  test("[AU1] the trace says which step, and by how many inhabitants", () => {
    const agreement = tiered(
      "tier-weights",
      [
        [0, true, "1"],
        [20_000, true, "2"],
      ],
      PARTIES,
    );
    const trace = explainContribution(valueOf(splitOf(agreement, 100)), "2084");
    const text = JSON.stringify(trace);
    expect(text).toContain('"label":"tier-step","value":"20000"');
    expect(text).toContain('"label":"population","value":"22986"');
  });
});
