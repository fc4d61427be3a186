import type { AgreementYear } from "../forms/decisions.ts";
import type { BlockCell } from "./report.ts";

/** The agreement and the year that a row's key begins with; null for a row that says none. */
export function yearOfKey([agreement, year]: BlockCell["key"]): AgreementYear | null {
  return agreement === undefined || year === undefined ? null : { agreement, year: Number(year) };
}
