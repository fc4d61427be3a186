import { fraction, fractionText } from "../kernel/fraction.ts";
import { ExactDecimal } from "../kernel/money.ts";
import type { Measure, TraceNode } from "./trace.ts";

/** By which power of a weight's scale each measure grows with it; the others do not. */
const POWERS: Readonly<Partial<Record<Measure, number>>> = {
  weight: 1,
  strength: 1,
  "strength-squared": 2,
};

/**
 * A trace whose weights are as they were given. Weights with decimals are split as whole
 * numbers in the same proportion, which nobody has written and nobody should read.
 *
 * @param places how many decimals the weights were given with, at most
 * @rule AU1 AL2
 */
export function withWeightsAsGiven(node: TraceNode, places: number): TraceNode {
  if (places === 0) return node;
  const power = POWERS[node.measure] ?? 0;
  return {
    ...node,
    value: power === 0 ? node.value : unscaled(node.value, power * places),
    inputs: node.inputs.map((input) => withWeightsAsGiven(input, places)),
  };
}

function unscaled(value: string, places: number): string {
  const [numerator = "", denominator] = value.split("/");
  if (denominator === undefined) {
    return new ExactDecimal(numerator).times(new ExactDecimal(10).pow(-places)).toFixed();
  }
  // `1/0` is above every number, however the weights are written.
  if (denominator === "0") return value;
  return fractionText(fraction(BigInt(numerator), BigInt(denominator) * 10n ** BigInt(places)));
}
