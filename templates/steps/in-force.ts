import type { Formula } from "../model/formula.ts";
import { formula, tableColumn } from "../model/formula.ts";
import type { GridId } from "../model/ids.ts";
import type { Scope } from "./scope.ts";

/**
 * What is counted or summed over the rows of a table that hold in the year: over all of
 * them, less those that begin later, less those that have ended. A blank sets no end, and
 * COUNTIFS would pass it by.
 *
 * @rule WB8
 */
export function inForce(
  table: GridId,
  { year }: Scope,
  over: (years: Formula) => Formula,
): Formula {
  const late = formula`,${tableColumn(table, "from")},">"&${year}`;
  const gone = formula`,${tableColumn(table, "to")},"<"&${year}`;
  return formula`(${over([])}-${over(late)}-${over(gone)})`;
}
