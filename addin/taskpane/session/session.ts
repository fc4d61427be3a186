import type { FirstSplit, BookContents, Stage } from "../../jobs/jobs.ts";
import type { SplitFields, CalculatedSplit, Fault, YearChoices } from "../../worker/worker-api.ts";

/** The screens, in the order of their tabs. */
export type ScreenId = "agreement" | "split";

/** All that the pane knows. Never changed; events make a new one. */
export interface Session {
  readonly screen: ScreenId;
  /** Null until an agreement is picked or a file is open. */
  readonly book: OpenBook | null;
  /** What could not be opened, written or taken back, and why. */
  readonly failure: Failure | null;
  /** Whether a writing in Excel was broken off, and parts of it may be there. */
  readonly isHalfWritten: boolean;
  /** Longer work that is going on. */
  readonly work: Stage | null;
  readonly notice: Notice | null;
  /** What the user was about to do when there was unsaved work. */
  readonly leaving: Leaving | null;
  /** A field that is to be moved to, once it is there. */
  readonly focus: keyof SplitFields | null;
}

/** The workbook that is open, and what the user has done with it. */
export interface OpenBook {
  readonly contents: BookContents;
  /** The file on the disk; null for a new workbook. */
  readonly origin: File | null;
  /** The fields as they are now. */
  readonly fields: SplitFields;
  /** What was typed for other years. */
  readonly otherYears: ReadonlyMap<string, YearChoices>;
  readonly calculation: Calculation;
  /** Why the workbook in Excel cannot be read as it is now; null where it can. */
  readonly unreadable: readonly Fault[] | null;
  /** What each writing replaced, the last one last; null where there was nothing of ours. */
  readonly history: readonly (BookContents | null)[];
  /** The version that is saved on the disk, or that nothing has been entered in. */
  readonly saved: BookContents;
  /** Whether there is a file of it on the disk. */
  readonly isOnDisk: boolean;
}

/** The state of the split of the fields. */
export type Calculation =
  | { readonly status: "calculating"; readonly before: CalculatedSplit | null }
  | { readonly status: "calculated"; readonly calculated: CalculatedSplit }
  | { readonly status: "failed"; readonly faults: readonly Fault[] };

/** A step that would lose unsaved work. */
export type Leaving =
  { readonly kind: "open"; readonly files: readonly File[] } | { readonly kind: "close" };

/** Something that was not done. */
export interface Failure {
  readonly what: "open" | "write" | "undo" | "select";
  readonly file: string;
  readonly faults: readonly Fault[];
}

/** A message that is shown once. */
export type Notice =
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "written"; readonly cells: number; readonly missesPrint: boolean }
  | { readonly kind: "inserted"; readonly file: string; readonly missesPrint: boolean }
  | { readonly kind: "undone"; readonly file: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "changed-on-disk"; readonly file: string }
  | { readonly kind: "internal"; readonly detail: string };

/** An event that changes the session. */
export type SessionEvent =
  | { readonly kind: "work"; readonly stage: Stage | null }
  | { readonly kind: "opened"; readonly contents: BookContents; readonly origin: File | null }
  | { readonly kind: "inserted"; readonly contents: BookContents }
  | { readonly kind: "first-split"; readonly firstSplit: FirstSplit }
  | { readonly kind: "created"; readonly contents: BookContents }
  | { readonly kind: "create-failed" }
  | { readonly kind: "reread"; readonly contents: BookContents }
  | { readonly kind: "unreadable"; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly failure: Failure | null }
  | { readonly kind: "field-changed"; readonly field: keyof SplitFields; readonly text: string }
  | { readonly kind: "calculated"; readonly calculation: Calculation }
  | { readonly kind: "written"; readonly contents: BookContents; readonly cells: number }
  | { readonly kind: "half-written" }
  | { readonly kind: "undone"; readonly contents: BookContents | null }
  | { readonly kind: "saved"; readonly file: string; readonly contents: BookContents }
  | { readonly kind: "notice"; readonly notice: Notice | null }
  | { readonly kind: "screen"; readonly screen: ScreenId; readonly focus: keyof SplitFields | null }
  | { readonly kind: "leaving"; readonly leaving: Leaving | null }
  | { readonly kind: "closed" };

/** A pane that has just been opened. */
export const FIRST_SESSION: Session = {
  screen: "split",
  book: null,
  failure: null,
  isHalfWritten: false,
  work: null,
  notice: null,
  leaving: null,
  focus: null,
};

/** Whether the fields say something else than the workbook. */
export function isPending({ contents, fields }: OpenBook): boolean {
  const written = { ...writtenFor(contents, fields.year), year: contents.fields.year };
  return FIELDS.some((field) => fields[field].trim() !== written[field]);
}

/** Whether something is lost if the pane is closed. @rule PA6 */
export function isUnsaved(book: OpenBook): boolean {
  return !isSameVersion(book.saved, book.contents) || isPending(book) || hasUnwrittenYears(book);
}

/** Whether two contents are of the very same workbook. */
export function isSameVersion(one: BookContents, other: BookContents): boolean {
  return one === other || (one.version !== null && one.version === other.version);
}

/** Whether something was typed for a year that is not shown, and is not written. */
function hasUnwrittenYears({ otherYears, fields, contents }: OpenBook): boolean {
  return [...otherYears].some(([year, typed]) => {
    const written = writtenFor(contents, year);
    return year !== fields.year && YEARLY.some((field) => typed[field] !== written[field]);
  });
}

/** What the workbook decides for a year; nothing where it says nothing of it. @rule CO1 */
export function writtenFor({ decided }: BookContents, year: string): YearChoices {
  return decided[year] ?? NOTHING;
}

const NOTHING: YearChoices = { total: "", populationDate: "", rule: "", unit: "", oddUnitTo: "" };

/** The fields that belong to their year. */
export const YEARLY = ["total", "populationDate", "rule", "unit", "oddUnitTo"] as const;

/** The fields, in their order. */
export const FIELDS = ["year", ...YEARLY] as const satisfies readonly (keyof SplitFields)[];
