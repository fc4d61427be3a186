import type { Decimal } from "decimal.js";
import { ExactDecimal } from "../engine/index.ts";

/** What a number is meant as: it decides which signs may follow it and what three decimals mean. */
export type NumberKind =
  /** ExactDecimal: «kr», «tkr» and «mkr» may follow. */
  | "amount"
  /** Persons or other whole things. */
  | "count"
  /** A percentage or a share: «%» may follow, and three decimals are decimals. */
  | "share"
  /** A key's number, which may be of any size: «%» may follow, and three decimals may be thousands. */
  | "key";

/** A number as it is written. */
export interface ReadNumber {
  readonly kind: "number";
  readonly value: Decimal;
  readonly isPercent: boolean;
  /** One in its last place: 0.1 of «1,0», 100 000 of «1,0 mkr». */
  readonly step: Decimal;
  /** What follows it, in small letters: «kr», «tkr», «%»; empty where nothing does. */
  readonly suffix: string;
}

/** What a text says as a number, or why it says none. */
export type NumberReading =
  | ReadNumber
  | { readonly kind: "blank" }
  /** `1.234`: a thousand and some, or one and some? */
  | { readonly kind: "ambiguous"; readonly readings: readonly string[] }
  /** An error value of a spreadsheet, `#DIV/0!`. */
  | { readonly kind: "error-value" }
  /** `1,5E+02`: what a spreadsheet shows of a number that its column is too narrow for. */
  | { readonly kind: "exponent"; readonly digits: string }
  | { readonly kind: "wrong-suffix"; readonly suffix: string }
  | { readonly kind: "unreadable" };

const SPACES = /[\u0020\u00a0\u2007\u2009\u202f]/gu;
const MINUSES = /[\u2212\u2013]/gu;
const ERROR_VALUE = /^#[\p{L}\d/]+[!?]?$/u;
/** As spreadsheets write it; a number of more digits is no longer anybody's. */
const EXPONENT = /^[+-]?\d{1,17}(?:[.,]\d{1,17})?E[+-]?\d{1,2}$/iu;
const PARTS =
  /^(?<open>\()?(?<sign>[+-]?)(?<body>\d[\d ., ]*?)(?<trailing>-?)(?<suffix> ?[^\d\s.,()-].*?)?(?<close>\))?$/u;
const LONGEST = 60;

/** How much one of a unit of money is in kr. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["kr", "1"],
  ["kronor", "1"],
  ["sek", "1"],
  [":-", "1"],
  ["öre", "0.01"],
  ["tkr", "1000"],
  ["kkr", "1000"],
  ["tusen", "1000"],
  ["mkr", "1000000"],
  ["mnkr", "1000000"],
  ["msek", "1000000"],
  ["milj", "1000000"],
  ["miljon", "1000000"],
  ["miljoner", "1000000"],
  ["mdkr", "1000000000"],
]);

/**
 * Reads a number as people in Sweden write and paste it: `1 234,50`, no-break
 * and thin spaces, U+2212 and en dash as minus, trailing minus, parentheses,
 * `kr`, `öre`, `tkr`, `mkr`, `miljoner`. What can be read in two ways is not read at all.
 *
 * @rule RD1
 */
export function readNumber(text: string, kind: NumberKind): NumberReading {
  const plain = text.replace(SPACES, " ").replace(MINUSES, "-").trim().replace(/,-$/, ":-");
  if (plain === "") return { kind: "blank" };
  if (ERROR_VALUE.test(plain)) return { kind: "error-value" };
  if (EXPONENT.test(plain)) {
    return { kind: "exponent", digits: new ExactDecimal(plain.replace(",", ".")).toFixed() };
  }
  const parts = PARTS.exec(plain)?.groups;
  if (parts === undefined || plain.length > LONGEST) return { kind: "unreadable" };
  const minuses = [parts["open"] !== undefined, parts["sign"] === "-", parts["trailing"] === "-"];
  const isPaired = (parts["open"] === undefined) === (parts["close"] === undefined);
  if (!isPaired || minuses.filter(Boolean).length > 1) return { kind: "unreadable" };
  const body = (parts["body"] ?? "").trim();
  const suffix = suffixOf(parts["suffix"] ?? "");
  return readParts({ sign: minuses.some(Boolean) ? "-" : "", body, suffix }, kind);
}

/** «milj. kr» and «miljoner kronor» are «milj» and «miljoner». */
function suffixOf(text: string): string {
  const plain = text.trim().toLowerCase();
  if (plain === "procent" || plain === "percent") return "%";
  const first = /^(?<first>tusen|milj|miljon|miljoner)\.? (?:kr|kronor)$/.exec(plain)?.groups?.[
    "first"
  ];
  return first ?? plain.replace(/(?<=\p{L})\.$/u, "");
}

interface NumberParts {
  readonly sign: "" | "-";
  readonly body: string;
  readonly suffix: string;
}

function readParts({ sign, body, suffix }: NumberParts, kind: NumberKind): NumberReading {
  const factor = factorOf(suffix, kind);
  if (factor === null) return { kind: "wrong-suffix", suffix };
  const isScaled = factor.length > 1;
  const digits = readDigits(body, kind === "share" || isScaled);
  if (digits === null) return { kind: "unreadable" };
  if (typeof digits !== "string") return { kind: "ambiguous", readings: digits };
  const value = new ExactDecimal(`${sign}${digits}`).times(factor);
  return {
    kind: "number",
    value: value.isZero() ? value.abs() : value,
    isPercent: suffix === "%",
    step: stepOf(digits).times(factor),
    suffix,
  };
}

/** One in the last place of digits with a decimal point. */
function stepOf(digits: string): Decimal {
  return new ExactDecimal(10).pow(-(digits.split(".")[1] ?? "").length);
}

/** How much one of a unit of money is in kr; null for what is none. @rule RD1 */
export function unitInKronor(unit: string): Decimal | null {
  const factor = SUFFIXES.get(unit.toLowerCase());
  return factor === undefined ? null : new ExactDecimal(factor);
}

/** Null where such a suffix may not follow such a number. */
function factorOf(suffix: string, kind: NumberKind): string | null {
  if (suffix === "") return "1";
  if (kind === "amount") return SUFFIXES.get(suffix) ?? null;
  return kind !== "count" && suffix === "%" ? "1" : null;
}

const PLAIN = /^\d+(?:[.,]\d+)?$/;
const GROUPED_BY_SPACE = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const GROUPED_BY_POINT = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** The digits with a decimal point; two readings where there are two; null where there is none. */
function readDigits(body: string, threeAreDecimals: boolean): string | readonly string[] | null {
  if (GROUPED_BY_SPACE.test(body)) return body.replaceAll(" ", "").replace(",", ".");
  const isGrouped = GROUPED_BY_POINT.test(body) || GROUPED_BY_COMMA.test(body);
  const grouped = GROUPED_BY_POINT.test(body)
    ? body.replaceAll(".", "").replace(",", ".")
    : body.replaceAll(",", "");
  const decimal = body.replace(",", ".");
  if (!PLAIN.test(body)) return isGrouped ? grouped : null;
  if (!isGrouped || threeAreDecimals) return decimal;
  return [grouped, decimal];
}
