import type { Language, TraceNode } from "../../engine/index.ts";
import { decimalText, fraction } from "../../engine/index.ts";
import { numberText } from "../text/number-format.ts";

const SUFFIX: Readonly<Partial<Record<TraceNode["measure"], string>>> = {
  "strength-squared": " (²)",
  kr: " kr",
  percent: " %",
};

/** A trace's value in words: exact fractions as they are, with decimals to guide the eye. @rule AU1 */
export function traceValueText(
  { value, measure }: Pick<TraceNode, "value" | "measure">,
  language: Language,
): string {
  if (measure === "rule" || measure === "order") return value;
  const [numerator, denominator] = value.split("/");
  const suffix = SUFFIX[measure] ?? "";
  if (numerator === undefined || denominator === undefined) {
    return `${numberText(value, language)}${suffix}`;
  }
  if (denominator === "0") return "∞";
  if (denominator === "1") return `${numberText(numerator, language)}${suffix}`;
  const places = measure.startsWith("strength") ? 12 : 6;
  const near = decimalText(fraction(BigInt(numerator), BigInt(denominator)), places);
  return `${value}${suffix} ≈ ${numberText(near, language)}`;
}
