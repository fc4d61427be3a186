import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Remark, YearCost } from "../../../engine/index.ts";
import { ExactDecimal, remarkOnCost, splitYear } from "../../../engine/index.ts";
import { day, packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const memo = packaged("dalarna-2023");
const PLACE = { kind: "option", option: "--total" } as const;

/** The remark on a cost in kr for a year; undefined is the agreement's own. */
function remarked(
  cost: string | undefined,
  year: number,
  { agreement = memo, known }: { agreement?: Agreement; known?: YearCost } = {},
): Remark | null {
  const annualCost = cost === undefined ? undefined : new ExactDecimal(cost);
  const choices = { annualCost, populationDate: day("2022-12-31"), oddUnitTo: "kommuner" };
  const split = valueOf(splitYear({ agreement, year, reference: REFERENCE, choices }));
  return remarkOnCost(split, { known, place: PLACE });
}

/** The packaged agreement with other costs: first year, last year, kr. */
function withCosts(...costs: readonly (readonly [number, number | null, string])[]): Agreement {
  const annualCost = costs.map(([from, to, amount]) => {
    const value = { amount: new ExactDecimal(amount) };
    return { from, to, source: "plan", statement: { status: "stated", value } } as const;
  });
  return { ...memo, clauses: { ...memo.clauses, annualCost } };
}

describe("[RM2] a cost far from what was to be expected", () => {
  test("[RM2] thousands typed for kronor are remarked on, against the year before or the agreement", () => {
    expect(remarked("4120", 2024)).toEqual({
      code: "cost-differs",
      facts: { cost: "4120", other: "4000000", basis: "earlier-year", year: 2023 },
      place: PLACE,
    });
    expect(remarked("4120", 2023)?.facts).toMatchObject({ basis: "agreement", year: 2023 });
    expect(remarked("4120000000", 2026)?.facts).toMatchObject({ other: "4000000", year: 2023 });
    expect(remarked("4120000", 2024)).toBeNull();
    expect(remarked(undefined, 2023)).toBeNull();
  });

  test("[RM2] half is no more than half, to the krona, above, below and of a payback", () => {
    for (const cost of ["2000000", "6000000"]) expect(remarked(cost, 2024)).toBeNull();
    for (const cost of ["1999999", "6000001"]) expect(remarked(cost, 2024)).not.toBeNull();
    const payback = withCosts([2023, 2023, "-4000000"]);
    for (const cost of ["-2000000", "-6000000"]) {
      expect(remarked(cost, 2024, { agreement: payback })).toBeNull();
    }
    for (const cost of ["-1999999", "-6000001", "4000000"]) {
      expect(remarked(cost, 2024, { agreement: payback })).not.toBeNull();
    }
  });

  test("[RM2] the nearest earlier year counts, and what was chosen for it goes before its clause", () => {
    const agreement = withCosts([2023, 2023, "100"], [2024, 2024, "1000"], [2026, null, "9"]);
    const known = (year: number, cost: string) => ({ year, cost: new ExactDecimal(cost) });
    expect(remarked("10", 2025, { agreement })?.facts).toMatchObject({ year: 2024, other: "1000" });
    const chosen = { agreement, known: known(2024, "12") };
    expect(remarked("10", 2025, chosen)).toBeNull();
    expect(remarked("900", 2025, { agreement, known: known(2023, "12") })).toBeNull();
    expect(remarked("900", 2025, { agreement, known: known(2026, "12") })).toBeNull();
  });

  test("[RM2] a clause is held against the year before it, and is what the remark points at", () => {
    const agreement = withCosts([2023, 2023, "4000000"], [2024, null, "4120"]);
    expect(remarked(undefined, 2024, { agreement })).toMatchObject({
      facts: { cost: "4120", other: "4000000", basis: "earlier-year" },
      place: { kind: "clause", agreement: "dalarna-2023", clause: "annualCost" },
    });
    expect(remarked(undefined, 2025, { agreement })).toBeNull();
  });

  test("[RM2] nothing is known to differ from nothing", () => {
    expect(remarked("4120", 2024, { agreement: withCosts([2023, 2023, "0"]) })).toBeNull();
    expect(remarked("0", 2024)).not.toBeNull();
    expect(remarked("4120", 2024, { agreement: withCosts([2025, null, "1"]) })).toBeNull();
  });

  test("[RM2] only the proportion counts, whatever the size", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 400 }),
        (other, hundredths) => {
          const agreement = withCosts([2023, 2023, String(other * 100)]);
          const cost = String(other * hundredths);
          expect(remarked(cost, 2024, { agreement }) !== null).toBe(
            Math.abs(hundredths - 100) > 50,
          );
        },
      ),
    );
  });
});
