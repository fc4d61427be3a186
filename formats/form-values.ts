import { z } from "zod";
import { ExactDecimal, isoDate, isRoundingUnit, ROUNDING_UNITS, ruleId } from "../engine/index.ts";

/** More parties, clauses or rows than any agreement has; and texts longer than any of theirs. */
export const MOST = 1000;
const LONGEST = 2000;
/** More inhabitants than any party has. */
export const MOST_PERSONS = 1_000_000_000;

/** A text that says something. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST)
  .refine((value) => !/\p{Surrogate}/u.test(value), { message: "Unicode" });
/** A year. */
export const year = z.int().min(1900).max(2999);
/** A text in both languages. */
export const localText = z.strictObject({ sv: text, en: text });

/** A day, `YYYY-MM-DD`. */
export const date = text.transform((value, context) => {
  const day = isoDate(value);
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: "YYYY-MM-DD" });
  return z.NEVER;
});

/** Amounts and percentages are texts, so that no float ever holds them. */
export const decimal = text.transform((value, context) => {
  if (/^-?\d{1,30}(?:\.\d{1,20})?$/.test(value)) {
    const number = new ExactDecimal(value);
    // «-0» is no other number than 0.
    return number.isZero() ? number.abs() : number;
  }
  context.addIssue({ code: "custom", message: '"1234.50"' });
  return z.NEVER;
});

/** The id of a rounding rule. */
export const rule = text.transform((value, context) => {
  const id = ruleId(value);
  if (id !== null) return id;
  context.addIssue({ code: "custom", message: "largest-remainder, webster, …" });
  return z.NEVER;
});

/** A rounding unit in kr. */
export const unit = text.transform((value, context) => {
  if (isRoundingUnit(value)) return value;
  context.addIssue({ code: "custom", message: ROUNDING_UNITS.join(", ") });
  return z.NEVER;
});
