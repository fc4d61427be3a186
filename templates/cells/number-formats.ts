import type { RoundingUnit } from "../../engine/index.ts";

/** The number format of a rounding unit. */
export function unitFormat(unit: RoundingUnit): "#,##0" | "#,##0.00" {
  return unit === "0.01" ? "#,##0.00" : "#,##0";
}
