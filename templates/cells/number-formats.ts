import type { Decimal } from "decimal.js";
import type { RoundingUnit } from "../../engine/index.ts";

/** The number format of a rounding unit. */
export function unitFormat(unit: RoundingUnit): "#,##0" | "#,##0.00" {
  return unit === "0.01" ? "#,##0.00" : "#,##0";
}

/** The number format of a cost that somebody has given: whole kronor, or with öre where there are some. */
export function costFormat(cost: Decimal | null | undefined): "#,##0" | "#,##0.00" {
  return (cost?.decimalPlaces() ?? 0) === 0 ? "#,##0" : "#,##0.00";
}
