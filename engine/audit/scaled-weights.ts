import type { Decimal } from "decimal.js";
import type { Fraction } from "../kernel/fraction.ts";
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
 * numbers in the same proportion, which nobody has written and nobody should read. A share
 * of a sum is written over the sum as given: 0.25/3.755, not 250/3755.
 *
 * @param places how many decimals the weights were given with, at most
 * @rule AU1 AL2
 */
export function withWeightsAsGiven(node: TraceNode, places: number): TraceNode {
  if (places === 0) return node;
  return {
    ...node,
    value: valueAsGiven(node, new ExactDecimal(10).pow(-places)),
    inputs: node.inputs.map((input) => withWeightsAsGiven(input, places)),
  };
}

/**
 * A fraction over the denominator that its source has, never reduced: 59752/288382.
 *
 * @param places how many decimals the source writes the denominator with
 * @rule AU1
 */
export function sourceText({ numerator, denominator }: Fraction, places = 0): string {
  const scale = new ExactDecimal(10).pow(-places);
  return [numerator, denominator].map((part) => scaled(part.toString(), scale)).join("/");
}

function valueAsGiven({ value, measure }: TraceNode, scale: Decimal): string {
  const power = POWERS[measure];
  const [numerator = "", denominator] = value.split("/");
  // `1/0` is above every number, however the weights are written.
  if (denominator === "0") return value;
  if (power !== undefined) {
    const own = scaled(numerator, scale.pow(power));
    return denominator === undefined ? own : `${own}/${denominator}`;
  }
  if (denominator === undefined) return value;
  return `${scaled(numerator, scale)}/${scaled(denominator, scale)}`;
}

function scaled(digits: string, scale: Decimal): string {
  return new ExactDecimal(digits).times(scale).toFixed();
}
