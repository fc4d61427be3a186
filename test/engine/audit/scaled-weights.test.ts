import fc from "fast-check";
import { expect, test } from "vitest";
import type { TraceNode } from "../../../engine/index.ts";
import { allocate, ExactDecimal, explainAllocation, PLAIN_RULES } from "../../../engine/index.ts";
import { valueOf } from "../../support/results.ts";
import { claims } from "../../support/splits.ts";

/** How many times as large a measure's value is where weights are ten times as large, as a power of ten. */
const POWERS: Readonly<Record<string, number>> = { weight: 1, strength: 1, "strength-squared": 2 };

/** Every node of two trees of one shape, side by side. */
function pairs(one: TraceNode, other: TraceNode): readonly (readonly [TraceNode, TraceNode])[] {
  expect(one.inputs.length).toBe(other.inputs.length);
  const below = one.inputs.flatMap((node, index) => {
    const beside = other.inputs[index];
    return beside === undefined ? [] : pairs(node, beside);
  });
  return [[one, other], ...below];
}

/** A value's numerator times another's denominator: equal both ways where the values are. */
function crossed(one: string, other: string): string {
  const [numerator = ""] = one.split("/");
  const [, denominator = "1"] = other.split("/");
  return new ExactDecimal(numerator).times(denominator).toFixed();
}

test("[AU1][AL2] a trace of weights with decimals is that of the whole ones, at their scale", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLAIN_RULES),
      fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 2, maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (rule, list, places) => {
        const total = new ExactDecimal("100000");
        const split = valueOf(allocate({ total, unit: "1", rule, claims: claims(...list) }));
        const party = split.rows[0]?.party ?? "";
        const whole = explainAllocation(split, party);
        const given = explainAllocation(split, party, { weightPlaces: places });
        if (whole === null || given === null) throw new Error("every row has a tree");
        for (const [one, other] of pairs(whole, given)) {
          if (other.label === "share") {
            const [weight, sum] = other.inputs.map(({ value }) => value);
            expect(other.value).toBe(`${weight ?? ""}/${sum ?? ""}`);
          }
          const power = (POWERS[one.measure] ?? 0) * places;
          expect(other.measure).toBe(one.measure);
          if (["rule", "order"].includes(one.measure)) expect(other.value).toBe(one.value);
          else {
            const scale = new ExactDecimal(10).pow(power);
            const scaled = new ExactDecimal(crossed(other.value, one.value)).times(scale);
            expect(scaled.toFixed()).toBe(crossed(one.value, other.value));
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
