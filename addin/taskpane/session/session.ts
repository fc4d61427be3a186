import type { BookContents, FirstSplit, Stage } from "../../jobs/jobs.ts";
import type { Fault, SplitFields } from "../../worker/worker-api.ts";
import type { LedgerEvent, LedgerState } from "./ledger-state.ts";
import type { TableEvent, TableState } from "./table-state.ts";
import { NO_TABLE } from "./table-state.ts";
import type { SplitEvent, SplitState } from "./split-state.ts";
import { hasUnwrittenYears, isSplitPending } from "./split-state.ts";

/** The screens, in the order of their tabs. */
export type ScreenId = "agreement" | "split" | "ledger" | "table";

/** All that the pane knows. Never changed; events make a new one. */
export interface Session {
  readonly screen: ScreenId;
  /** Null until an agreement is picked or a file is open. */
  readonly book: OpenBook | null;
  /** The published table that is tried; it needs no workbook, and outlives those that are opened. */
  readonly table: TableState;
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
  /** The state of the screen Fördelning. */
  readonly split: SplitState;
  /** The state of the screen Utfall. */
  readonly ledger: LedgerState;
  /** Why the workbook in Excel cannot be read as it is now; null where it can. */
  readonly unreadable: readonly Fault[] | null;
  /** Whether the workbook in Excel has been changed since it was read. */
  readonly isOutdated: boolean;
  /** What each writing replaced, the last one last; null where there was nothing of ours. */
  readonly history: readonly (BookContents | null)[];
  /** The version that is saved on the disk, or that nothing has been entered in. */
  readonly saved: BookContents;
  /** Whether there is a file of it on the disk. */
  readonly isOnDisk: boolean;
}

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
  | { readonly kind: "outdated" }
  | { readonly kind: "unreadable"; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly failure: Failure | null }
  | SplitEvent
  | TableEvent
  | LedgerEvent
  | {
      readonly kind: "written";
      readonly contents: BookContents;
      readonly cells: number;
      /** What was written was no split: what is typed for one stays. */
      readonly of?: "ledger";
    }
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
  table: NO_TABLE,
  failure: null,
  isHalfWritten: false,
  work: null,
  notice: null,
  leaving: null,
  focus: null,
};

/** Whether a screen shows something else than the workbook holds. */
export function isPending({ contents, split }: OpenBook): boolean {
  return isSplitPending(split, contents);
}

/** Whether something is lost if the pane is closed. @rule PA6 */
export function isUnsaved(book: OpenBook): boolean {
  const { saved, contents, split } = book;
  return !isSameVersion(saved, contents) || isPending(book) || hasUnwrittenYears(split, contents);
}

/** Whether two contents are of the very same workbook. */
export function isSameVersion(one: BookContents, other: BookContents): boolean {
  return one === other || (one.version !== null && one.version === other.version);
}
