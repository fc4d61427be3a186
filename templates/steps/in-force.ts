import type { Formula } from "../model/formula.ts";
import { formula, tableColumn } from "../model/formula.ts";
import type { GridId } from "../model/ids.ts";
import { SHOWN_YEAR } from "./decision-formula.ts";

/**
 * What is counted or summed over the rows of a table that hold in the shown year: over all of
 * them, less those that begin later, less those that have ended. A blank sets no end, and
 * COUNTIFS would pass it by.
 *
 * @rule WB8
 */
export function inForce(table: GridId, over: (years: Formula) => Formula): Formula {
  const late = formula`,${tableColumn(table, "from")},">"&${SHOWN_YEAR}`;
  const gone = formula`,${tableColumn(table, "to")},"<"&${SHOWN_YEAR}`;
  return formula`(${over([])}-${over(late)}-${over(gone)})`;
}
