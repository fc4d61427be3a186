import type { AreaImage } from "./area-image.ts";
import type { PlannedChanges } from "../plan/planned-changes.ts";
import type { AfterImage } from "./after-image.ts";

/** A chart by its sheet and name. */
export interface FreedChart {
  readonly sheet: string;
  readonly chart: string;
}

/** A writing that can be undone. */
export interface UndoEntry {
  /** The name that the workbook had. */
  readonly file: string;
  readonly changes: PlannedChanges;
  /** What stood where it was written. */
  readonly images: readonly AreaImage[];
  /** Charts whose axis began at nothing, and was left to Excel. */
  readonly freed: readonly FreedChart[];
  /** What stood there afterwards; null where it was written half, so that nobody knows. */
  readonly after: AfterImage | null;
}
