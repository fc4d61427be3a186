import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import type { SheetCell } from "../../toolkit/audit/cell-of-figure.ts";
import type { Answer } from "../worker/worker-api.ts";

/**
 * Where the workbook is: a file that the page keeps, or the workbook that is open in
 * Excel. A place reads and writes; what is written is calculated elsewhere.
 */
export interface Place {
  readonly kind: "file" | "excel";
  /** The workbook as it is now; null where none is open. */
  readonly read: () => Promise<Answer<BookVersion | null>>;
  /** The workbook in files that the user gave; a place that keeps no files ignores them. */
  readonly readFiles: (files: readonly File[]) => Promise<Answer<BookVersion>>;
  /** What a new agreement's sheets go among; null where they make a workbook of their own. */
  readonly readForNew: () => Promise<Answer<PresentWorkbook | null>>;
  /** Writes the plan of a new agreement; `file` names a workbook of its own. */
  readonly writeNew: (file: string, plan: readonly Operation[]) => Promise<Answer<Written>>;
  /** What prevents a plan from being written; nothing is changed. */
  readonly check: (plan: readonly Operation[]) => Promise<Answer<null>>;
  /** Writes a plan, all of it or nothing. */
  readonly write: (plan: readonly Operation[]) => Promise<Answer<Written>>;
  /** Shows a cell to the user, where the workbook itself can be seen. */
  readonly select: (cell: SheetCell) => Promise<Answer<null>>;
  /** The cells that the user has selected, as a text of rows and tabs; empty where no workbook can be seen. */
  readonly selection: () => Promise<Answer<string>>;
  /** Undoes the last writing, or says what prevents it. */
  readonly undo: () => Promise<Answer<BookVersion | null>>;
}

/** A workbook as it is at one time. */
export interface BookVersion {
  readonly file: string;
  readonly present: PresentWorkbook;
  /** Another text whenever the workbook is another. */
  readonly version: string;
  /** Whether it has just been written here, so that its reports are what its inputs make. */
  readonly isWritten: boolean;
  /** Makes it the current one; until then the one before is. */
  readonly accept: () => void;
}

/** A plan that has been written. */
export interface Written {
  /** The workbook after it. */
  readonly read: () => Promise<Answer<BookVersion>>;
  /** Whether it could not be set up how its sheets are printed. */
  readonly missesPrint: boolean;
}
