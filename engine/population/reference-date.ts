import type { IsoDate } from "../kernel/date.ts";
import { isoDate } from "../kernel/date.ts";
import { invariant } from "../kernel/invariant.ts";

/** Which day's population an agreement counts by. @rule PO3 */
export type ReferenceDateClause =
  | { readonly kind: "fixed"; readonly date: IsoDate }
  /** A day of an earlier year: «31 December two years before», «1 November the year before». */
  | {
      readonly kind: "relative";
      readonly yearsBefore: number;
      readonly monthAndDay: "12-31" | "11-01";
    };

/** The day that a clause means for an agreement year. @rule PO3 */
export function referenceDate(clause: ReferenceDateClause, year: number): IsoDate {
  if (clause.kind === "fixed") return clause.date;
  const date = isoDate(`${String(year - clause.yearsBefore)}-${clause.monthAndDay}`);
  invariant(date !== null, "PO3", "31 December and 1 November exist in every year");
  return date;
}
