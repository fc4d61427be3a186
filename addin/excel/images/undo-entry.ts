import type { PrintLine } from "../../../toolkit/workbook.ts";
import type { AreaImage } from "./area-image.ts";
import type { PlannedChanges } from "../plan/planned-changes.ts";
import type { AfterImage } from "./after-image.ts";

/** A chart by its sheet and name. */
export interface FreedChart {
  readonly sheet: string;
  readonly chart: string;
}

/** What a sheet's header was, and what it was changed to, both in Excel's codes. */
export interface HeaderChange {
  readonly sheet: string;
  readonly before: PrintLine;
  readonly after: PrintLine;
}

/** A writing that can be undone. */
export interface UndoEntry {
  /** The name that the workbook had. */
  readonly file: string;
  readonly changes: PlannedChanges;
  /** What was in the cells before they were written. */
  readonly images: readonly AreaImage[];
  /** Charts whose axis began at nothing, and was left to Excel. */
  readonly freed: readonly FreedChart[];
  /** What was printed above sheets, and what is now. */
  readonly headers: readonly HeaderChange[];
  /** What was there afterwards; null where the writing was broken off and that is unknown. */
  readonly after: AfterImage | null;
}
