import type { YearDecision } from "../../engine/index.ts";
import type { SheetId } from "../model/ids.ts";

/** A row of the table Rapporthuvud: what is printed above a report. */
export interface HeadRow extends YearDecision {
  /** The report; null for all that have no row of their own. */
  readonly report: SheetId | null;
}
