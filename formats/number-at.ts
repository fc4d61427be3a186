import type { Decimal } from "decimal.js";
import type { Place, Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import type { NumberKind } from "./number-text.ts";
import { readNumber } from "./number-text.ts";

/**
 * The number that stands at a place; null where the place is blank.
 *
 * @returns the number, or what keeps the text from being one
 * @rule RD1
 */
export function numberAt(
  text: string,
  kind: NumberKind,
  place: Place,
): Result<Decimal | null, Problem> {
  const reading = readNumber(text, kind);
  switch (reading.kind) {
    case "number":
      return succeed(reading.value);
    case "blank":
      return succeed(null);
    case "ambiguous":
      return fail([problem("number-ambiguous", { text, readings: [...reading.readings] }, place)]);
    case "error-value":
      return fail([problem("number-is-error", { text }, place)]);
    case "exponent":
      return fail([problem("number-exponent", { text, digits: reading.digits }, place)]);
    case "wrong-suffix":
      return fail([problem("unit-mismatch", { text, suffix: reading.suffix }, place)]);
    case "unreadable":
      return fail([problem("number-unreadable", { text }, place)]);
  }
}
