import type { Decimal } from "decimal.js";
import type { RoundingUnit } from "../kernel/money.ts";
import { countUnits, LARGEST_TOTAL } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { fail, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";

/**
 * A total in kr, counted in whole units; or what makes that impossible.
 *
 * @rule AL6
 */
export function countTotal(
  total: Decimal,
  unit: RoundingUnit,
  place?: Place,
): Result<bigint, Problem> {
  const units = countUnits(total, unit);
  if (typeof units === "bigint") return succeed(units);
  const text = total.toString();
  switch (units.reason) {
    case "not-finite":
      return fail([problem("total-not-finite", { total: text }, place)]);
    case "too-large":
      return fail([
        problem("total-too-large", { total: text, limit: LARGEST_TOTAL.toString() }, place),
      ]);
    case "off-unit": {
      const { below, above } = units;
      return fail([problem("total-off-unit", { total: text, unit, below, above }, place)]);
    }
  }
}
