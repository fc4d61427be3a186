import type { CellContent } from "./model.ts";
import { dateEntry } from "./date-entry.ts";

/** What comes of something that is entered in a cell. */
export interface Entered {
  readonly content: CellContent;
  /** With its equals sign; null for a constant. */
  readonly formula: string | null;
  /** The number format that a cell without one takes on. */
  readonly numberFormat?: string;
}

/** The errors that a cell can hold. */
export const ERRORS: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BLOCKED!",
  "#FIELD!",
  "#UNKNOWN!",
  "#CONNECT!",
];

/**
 * What Excel makes of a text, as in en-US: a number, a date, a truth value, a formula or an
 * error if it looks like one, unless an apostrophe or the format `@` keeps it a text.
 */
export function enterText(text: string, numberFormat: string): Entered {
  if (text === "") return constant(null);
  if (text.startsWith("'")) return constant(text.slice(1));
  if (numberFormat === "@") return constant(text);
  if (/^=./s.test(text)) return { content: null, formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return constant(upper === "TRUE");
  if (ERRORS.includes(upper)) return constant({ error: upper });
  const found = numberEntry(trimmed) ?? dateEntry(trimmed);
  if (found !== null) return { content: found.value, formula: null, numberFormat: found.format };
  // `-abc` and `+abc` are formulas when they are typed.
  if (/^[+-]./s.test(trimmed)) return { content: null, formula: `=${trimmed}` };
  return constant(text);
}

/** What Excel makes of a number: in a cell of text, its digits. */
export function enterNumber(value: number, numberFormat: string): Entered {
  return constant(numberFormat === "@" ? String(value) : value);
}

/** What a constant is as a cell's content, or an error if it is written as one. */
export function contentOf(value: string | number | boolean): CellContent {
  return typeof value === "string" && ERRORS.includes(value) ? { error: value } : value;
}

function constant(content: CellContent): Entered {
  return { content, formula: null };
}

const DIGITS = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/** A number as en-US writes it: `1,234.5`, `$5`, `12%`, `(3)`, `1e3`; `1,5` is none. */
function numberEntry(text: string): { value: number; format: string } | null {
  const parts = /^([+-]?)(\(?)([+-]?)(\$?)\s*([\d.,eE+-]+?)\s*(%?)(\)?)$/.exec(text);
  if (parts === null) return null;
  const [, before = "", open = "", inside = "", dollar = "", digits = "", percent, close] = parts;
  const isPair = (open === "(") === (close === ")");
  if (!isPair || (before !== "" && inside !== "") || !/\d/.test(digits)) return null;
  if (!DIGITS.test(digits)) return null;
  const size = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(size)) return null;
  const sign = open === "(" || before === "-" || inside === "-" ? -1 : 1;
  const isPercent = percent === "%";
  const value = (sign * size) / (isPercent ? 100 : 1);
  return { value, format: formatOf({ digits, isPercent, isMoney: dollar === "$" }) };
}

function formatOf({
  digits,
  isPercent,
  isMoney,
}: {
  readonly digits: string;
  readonly isPercent: boolean;
  readonly isMoney: boolean;
}): string {
  const hasDecimals = digits.includes(".");
  if (isPercent) return hasDecimals ? "0.00%" : "0%";
  if (isMoney) return hasDecimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (/e/i.test(digits)) return "0.00E+00";
  if (digits.includes(",")) return hasDecimals ? "#,##0.00" : "#,##0";
  return "General";
}
