import type { Fraction, Language, TraceNode } from "../../engine/index.ts";
import { decimalText, fraction } from "../../engine/index.ts";
import { KEY_ANSWERS } from "../forms/words.ts";
import { numberText } from "../text/number-format.ts";

type Valued = Pick<TraceNode, "value" | "measure">;

const SUFFIX: Readonly<Partial<Record<TraceNode["measure"], string>>> = {
  "strength-squared": " (²)",
  kr: " kr",
  percent: " %",
};

/** A trace's value in words: exact fractions as they are, with decimals to guide the eye. @rule AU1 */
export function traceValueText(node: Valued, language: Language): string {
  const { value, measure } = node;
  if (measure === "rule" || measure === "order") return value;
  if (measure === "key") return answerText(value, language);
  const exact = fractionOf(value);
  if (exact === null || isWhole(exact)) return traceHeadText(node, language);
  if (exact.denominator === 0n) return "∞";
  const parts = value.split("/").map((digits) => numberText(digits, language));
  const near = decimalText(exact, decimalsOf(measure));
  const decimals = isEqual(near, exact)
    ? `= ${numberText(plain(near), language)}`
    : `≈ ${numberText(near, language)}`;
  const suffix = SUFFIX[measure] ?? "";
  return `${parts.join("/")}${suffix} ${decimals}`;
}

/** A trace's value as one number, for a heading: a fraction only by its decimals. @rule AU1 */
export function traceHeadText({ value, measure }: Valued, language: Language): string {
  if (measure === "rule" || measure === "order") return value;
  if (measure === "key") return answerText(value, language);
  const suffix = SUFFIX[measure] ?? "";
  const exact = fractionOf(value);
  if (exact === null) return `${numberText(value, language)}${suffix}`;
  if (exact.denominator === 0n) return "∞";
  const near = decimalText(exact, decimalsOf(measure));
  return `${numberText(isEqual(near, exact) ? plain(near) : near, language)}${suffix}`;
}

/** What a key divides by, in words. @rule AL10 */
function answerText(value: string, language: Language): string {
  return value === "population" || value === "equal" ? KEY_ANSWERS[value][language] : value;
}

/**
 * A trace's exact value with `places` decimals; with more where fewer would look like a
 * whole or a half and the value is none, since that decides how it is rounded.
 *
 * @rule AU1
 */
export function traceDecimals(value: string, places: number): string {
  const exact = fractionOf(value);
  if (exact === null) return value;
  for (let more = places; more < MOST_DECIMALS; more += 1) {
    const near = decimalText(exact, more);
    if (isEqual(near, exact)) return isWhole(exact) ? plain(near) : near;
    if (!/^0*$|^50*$/.test(near.split(".")[1]?.slice(places - 2) ?? "")) return near;
  }
  return decimalText(exact, MOST_DECIMALS);
}

const MOST_DECIMALS = 12;

function decimalsOf(measure: TraceNode["measure"]): number {
  return measure.startsWith("strength") ? MOST_DECIMALS : 6;
}

/** `n/d` in whole numbers, though the text may have points; null where the value is no fraction. */
function fractionOf(value: string): Fraction | null {
  const [top = "", bottom] = value.split("/");
  if (bottom === undefined) return null;
  if (bottom === "0") return { numerator: 1n, denominator: 0n };
  const places = Math.max(decimalPlaces(top), decimalPlaces(bottom));
  return fraction(wholeNumber(top, places), wholeNumber(bottom, places));
}

function decimalPlaces(digits: string): number {
  return digits.split(".")[1]?.length ?? 0;
}

/** Digits times ten to the power of `places`. */
function wholeNumber(digits: string, places: number): bigint {
  return BigInt(digits.replace(".", "") + "0".repeat(places - decimalPlaces(digits)));
}

function isWhole({ numerator, denominator }: Fraction): boolean {
  return denominator !== 0n && numerator % denominator === 0n;
}

function isEqual(decimals: string, { numerator, denominator }: Fraction): boolean {
  const places = decimalPlaces(decimals);
  return wholeNumber(decimals, places) * denominator === numerator * 10n ** BigInt(places);
}

/** Decimals without the zeros at their end. */
function plain(decimals: string): string {
  return decimals.replace(/\.?0+$/, "");
}
