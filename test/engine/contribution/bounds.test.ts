import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Bound, RuleId } from "../../../engine/index.ts";
import {
  amountText,
  checkAgreement,
  ExactDecimal,
  explainContribution,
  splitYear,
} from "../../../engine/index.ts";
import { heldAtBounds } from "../../../engine/contribution/bounds.ts";
import type { Row } from "./every-lambda.ts";
import { byTrying } from "./every-lambda.ts";
import { traceSentence } from "../../../templates/words/trace-sentence.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const base = packaged("dalarna-2023");
const [SOURCE = ""] = Object.keys(base.sources);

const inKronor = (amount: number | null) => (amount === null ? null : new ExactDecimal(amount));
const codeOf = (index: number): string => `part-${String(index + 1).padStart(2, "0")}`;

/** An agreement made for tests, whose parties weigh and are bound as the rows say. */
function bounded(rows: readonly Row[], rule?: RuleId): Agreement {
  const codes = rows.map((_row, index) => codeOf(index));
  const parts = rows.map(([weight], index) => {
    return { party: codeOf(index), amount: new ExactDecimal(weight), perPerson: null };
  });
  const bounds = rows.map(([, least, most], index): Bound => {
    return { party: codeOf(index), least: inKronor(least), most: inKronor(most) };
  });
  const value = { rule: rule ?? "largest-remainder", unit: "1" } as const;
  const statement = { status: "stated", value } as const;
  return {
    ...base,
    parties: codes.map((code) => ({ code, name: `Part ${code}`, kind: "other" })),
    key: { kind: "weights", parts, source: SOURCE, bounds },
    clauses: {
      annualCost: [],
      population: [],
      rounding: [{ from: 2023, to: null, source: SOURCE, statement }],
    },
    published: [],
  };
}

/** The three, within other bounds. */
function withBounds(bounds: readonly Bound[]): Agreement {
  const agreement = bounded(THREE);
  const { key } = agreement;
  return { ...agreement, key: key.kind === "percentages" ? key : { ...key, bounds } };
}

function splitOf(agreement: Agreement, kronor: number) {
  const choices = { annualCost: new ExactDecimal(kronor) };
  return splitYear({ agreement, year: 2023, reference: REFERENCE, choices });
}

function amountsOf(rows: readonly Row[], kronor: number, rule?: RuleId): readonly number[] {
  return valueOf(splitOf(bounded(rows, rule), kronor)).rows.map(({ units }) => Number(units));
}

function problemsOf(rows: readonly Row[], kronor: number, rule?: RuleId) {
  const split = splitOf(bounded(rows, rule), kronor);
  return split.ok ? [] : split.problems;
}

/** 100 kr over three, whose bounds cannot be found by setting those who break them and sharing the rest. */
const THREE: readonly Row[] = [
  [21, 25, 100],
  [40, 0, 26],
  [56, 12, 18],
];

const small = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.option(fc.integer({ min: 0, max: 15 })),
    fc.option(fc.integer({ min: 0, max: 30 })),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Whether a sum can be placed. */
function isPlaceable(rows: readonly Row[], total: number): boolean {
  const least = rows.reduce((sum, [, floor]) => sum + (floor ?? 0), 0);
  const most = rows.reduce((sum, [weight, floor, cap]) => {
    return sum + (weight === 0 ? (floor ?? 0) : (cap ?? total));
  }, 0);
  const areOrdered = rows.every(([, floor, cap]) => cap === null || cap >= (floor ?? 0));
  return areOrdered && rows.some(([weight]) => weight > 0) && least <= total && total <= most;
}

describe("[AL10] floors and caps", () => {
  test("[AL10] are those of the one λ that makes the sum, not of rounds that set and share", () => {
    expect(amountsOf(THREE, 100)).toEqual([56, 26, 18]);
  });

  test("[AL10] give what every λ that is tried gives", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 60 }), (rows, total) => {
        fc.pre(isPlaceable(rows, total));
        const exact = valueOf(splitOf(bounded(rows), total)).rows.map(({ exact: part }) =>
          new ExactDecimal(part.numerator.toString()).div(part.denominator.toString()).toFixed(9),
        );
        expect(exact).toEqual(byTrying(rows, total));
      }),
      { numRuns: 300 },
    );
  });

  test("[AL1][AL9][AL10] keep the sum, the bounds and a unit's distance, whatever the order", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 60 }), (rows, total) => {
        fc.pre(isPlaceable(rows, total));
        const split = valueOf(splitOf(bounded(rows), total));
        expect(split.sum).toBe(BigInt(total));
        for (const [index, { units, exact }] of split.rows.entries()) {
          const [, least, most] = rows[index] ?? [0, null, null];
          expect(Number(units)).toBeGreaterThanOrEqual(least ?? 0);
          expect(Number(units)).toBeLessThanOrEqual(most ?? total);
          const distance = exact.numerator - units * exact.denominator;
          expect(distance < exact.denominator && -distance < exact.denominator).toBe(true);
        }
        const ask = {
          units: BigInt(total),
          weights: rows.map(([weight]) => BigInt(weight)),
          least: rows.map(([, floor]) => BigInt(floor ?? 0)),
          most: rows.map(([, , cap]) => BigInt(cap ?? total)),
        };
        const reversed = heldAtBounds({
          units: ask.units,
          weights: [...ask.weights].reverse(),
          least: [...ask.least].reverse(),
          most: [...ask.most].reverse(),
        });
        expect([...reversed].reverse()).toEqual(heldAtBounds(ask));
      }),
      { numRuns: 300 },
    );
  });

  test("[AL10] where nobody is bound give what the weights alone give", () => {
    const free: readonly Row[] = [
      [21, null, null],
      [40, 1, 90],
      [56, null, 99],
    ];
    expect(amountsOf(free, 100)).toEqual([18, 34, 48]);
  });

  test("[AL8][AL10] a party without weight pays its floor, and nothing without one", () => {
    expect(
      amountsOf(
        [
          [0, 10, 50],
          [0, null, null],
          [5, null, null],
        ],
        100,
      ),
    ).toEqual([10, 0, 90]);
  });

  test("[AL4][AL10] every rule shares what those who are held leave", () => {
    const rows: readonly Row[] = [
      [1, 30, null],
      [3, null, null],
      [3, null, null],
      [3, null, 20],
    ];
    // 50 kr are left for two who weigh alike.
    for (const rule of ["webster", "cumulative", "half-up-residual-to-largest"] as const) {
      expect(amountsOf(rows, 100, rule), rule).toEqual([30, 25, 25, 20]);
    }
    expect(problemsOf(rows, 100, "residual-to:part-04")).toMatchObject([
      { code: "residual-party-held", facts: { party: "Part part-04" } },
    ]);
  });

  test("[AL4][AL10] a rule that rounds somebody past a bound is a problem", () => {
    // 10 kr over four of 1: the last one takes 10 − 3·3 = 1 kr, below its floor of 2 kr.
    const rows: readonly Row[] = [
      [5, null, null],
      [5, null, null],
      [5, null, null],
      [4, 2, null],
    ];
    expect(problemsOf(rows, 10, "residual-to:part-04")).toMatchObject([
      { code: "bound-passed-by-rule", facts: { amount: "1", bound: "2" } },
    ]);
  });

  test("[AL10] floors above the sum and caps below it say by how much", () => {
    expect(
      problemsOf(
        [
          [1, 60, null],
          [1, 50, null],
        ],
        100,
      ),
    ).toMatchObject([
      { code: "bounds-miss-total", facts: { bound: "least", sum: "110", missing: "10" } },
    ]);
    expect(
      problemsOf(
        [
          [1, null, 60],
          [1, null, 35],
        ],
        100,
      ),
    ).toMatchObject([
      { code: "bounds-miss-total", facts: { bound: "most", sum: "95", missing: "5" } },
    ]);
    expect(
      problemsOf(
        [
          [1, null, 60],
          [0, 5, 35],
        ],
        100,
      ),
    ).toMatchObject([{ code: "bounds-miss-total", facts: { sum: "65", missing: "35" } }]);
  });

  test("[AL7][AL10] of a sum below nothing are a problem", () => {
    expect(problemsOf(THREE, -100)).toMatchObject([{ code: "bounds-below-nothing" }]);
  });

  test("[AL6][AL10] that are no whole number of units are a problem", () => {
    const odd = { party: "part-01", least: new ExactDecimal("25.5"), most: null };
    const split = splitOf(withBounds([odd]), 100);
    expect(split.ok ? [] : split.problems).toMatchObject([
      { code: "bound-off-unit", facts: { amount: "25.5", unit: "1" } },
    ]);
  });

  test("[AL10] a floor above its cap, below nothing, doubled or of no member is found in the agreement", () => {
    const reasons = (bounds: readonly Bound[]) => {
      return checkAgreement(withBounds(bounds), REFERENCE.register).flatMap((found) =>
        found.code === "bounds-unusable" ? [found.facts.reason] : [],
      );
    };
    const bound = (party: string, least: number | null, most: number | null): Bound => {
      return { party, least: inKronor(least), most: inKronor(most) };
    };
    expect(reasons([bound("part-01", 5, 5)])).toEqual([]);
    expect(reasons([bound("part-01", 6, 5)])).toEqual(["floor-above-cap"]);
    expect(reasons([bound("part-01", -1, null)])).toEqual(["negative"]);
    expect(reasons([bound("part-09", 1, null)])).toEqual(["no-member"]);
    expect(reasons([bound("part-01", 1, null), bound("part-01", null, 9)])).toEqual(["doubled"]);
  });

  test("[AU1] the trace says what is held, what the others share, and how it is known", () => {
    const split = valueOf(splitOf(bounded(THREE), 100));
    const traces = split.rows.map(({ code }) => explainContribution(split, code));
    const sentences = traces.map((trace) =>
      trace === null ? "" : traceSentence(trace, "sv")?.replace(/\s/g, " "),
    );
    expect(sentences).toEqual([
      "56 kr × 21 / 21 = 56 kr.",
      "Betalar sitt högsta belopp, 26 kr.",
      "Betalar sitt högsta belopp, 18 kr.",
    ]);
    const [first, second] = traces.map((trace) => JSON.stringify(trace));
    expect(first).toContain('"label":"shared-total","value":"56"');
    expect(second).toContain('"label":"most"');
    expect(second).toContain('"label":"taken-at-bound"');
    expect(amountText(split.sum, "1")).toBe("100");
  });
});
