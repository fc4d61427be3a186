import type { IsoDate } from "./date.ts";

/** Where a value comes from: enough for a stranger to find it again. */
export interface Source {
  /** What the document or data set calls itself. */
  readonly title: string;
  /** Where in it, or under which number: a dnr, a table id, an address, a file in a repository. */
  readonly reference: string;
  /** The day the source itself is dated; null when it bears no date. */
  readonly dated: IsoDate | null;
  /** The day the value was fetched from it. @rule PO1 */
  readonly fetched: IsoDate;
}
