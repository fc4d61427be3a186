import type { Language } from "../../engine/index.ts";

const NO_BREAK_SPACE = "\u00a0";
const MINUS = "\u2212";

/**
 * Digits with a point, written as people write numbers: in Swedish with a
 * no-break space between thousands, a decimal comma and U+2212 as minus. Made
 * from the digits themselves, so that no size of number loses any.
 */
export function numberText(digits: string, language: Language): string {
  const isNegative = digits.startsWith("-");
  const [whole = "", fraction] = (isNegative ? digits.slice(1) : digits).split(".");
  const [separator, point] = language === "sv" ? [NO_BREAK_SPACE, ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  const sign = isNegative ? MINUS : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `${point}${fraction}`}`;
}

/** As {@link numberText}, with a plus before what is above zero. */
export function signedText(digits: string, language: Language): string {
  const isAboveZero = !digits.startsWith("-") && /[1-9]/.test(digits);
  return `${isAboveZero ? "+" : ""}${numberText(digits, language)}`;
}
