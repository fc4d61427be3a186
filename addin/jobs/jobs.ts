import type { Figure, TraceNode } from "../../engine/index.ts";
import type { SheetCell } from "../../toolkit/audit/cell-of-figure.ts";
import type {
  Answer,
  BookView,
  CalculatedSplit,
  ExplainedTable,
  LedgerRequest,
  NewBook,
  SplitFields,
  TableFields,
  UnderstoodLedger,
  WritePreview,
  WriteRequest,
} from "../worker/worker-api.ts";
import type { Place } from "./place.ts";

/**
 * The jobs of the pane on the workbook that is open, wherever it is. All arguments and
 * results are plain data, which the pane shows; it calculates nothing.
 */
export interface Jobs {
  /** Splits the year of the fields; nothing is written. */
  readonly split: (fields: SplitFields) => Promise<Answer<CalculatedSplit>>;
  /** Which rules give a published table, or that none does. @rule AU5 */
  readonly explainTable: (fields: TableFields) => Promise<Answer<ExplainedTable>>;
  /** What a ledger's file holds and would change; nothing is written. @rule LE8 */
  readonly readLedger: (request: LedgerRequest) => Promise<Answer<UnderstoodLedger>>;
  /** Enters a ledger's file: the open workbook is then the new one. @rule LE8 */
  readonly enterLedger: (
    request: LedgerRequest,
    onProgress: OnProgress,
  ) => Promise<Answer<BookContents>>;
  /** The tree behind a number of the last split; null where there is none. */
  readonly explain: (figure: Figure) => Promise<TraceNode | null>;
  /** The cell of a report that shows a number; null where none does. */
  readonly cellOf: (figure: Figure) => Promise<SheetCell | null>;
  /** Shows a cell of the workbook to the user, in Excel. */
  readonly select: (cell: SheetCell) => Promise<Answer<null>>;
  /** The cells that the user has selected in Excel, as a text of rows and tabs. */
  readonly selection: () => Promise<Answer<string>>;
  /** What writing the split would do to the workbook; nothing is written. */
  readonly preview: (request: WriteRequest) => Promise<Answer<WritePreview>>;
  /** A new workbook of an agreement that comes with the product; in Excel, new sheets in the one that is open. */
  readonly create: (
    wanted: NewBook,
    onProgress: OnProgress,
    onFirstSplit?: OnFirstSplit,
  ) => Promise<Answer<BookContents>>;
  /** Opens a workbook's file; the one before stays open if it cannot be read, or if there are several. */
  readonly openFile: (
    files: readonly File[],
    onProgress: OnProgress,
  ) => Promise<Answer<BookContents>>;
  /** Opens the workbook again, as it is now; the very same contents where it has not changed. Null where there is nothing of ours. */
  readonly reread: (onProgress: OnProgress) => Promise<Answer<BookContents | null>>;
  /** Writes the split of the fields: the open workbook is then the new one. */
  readonly write: (request: WriteRequest, onProgress: OnProgress) => Promise<Answer<BookContents>>;
  /** Undoes the last writing; null where nothing of ours was there before it. */
  readonly undo: (onProgress: OnProgress) => Promise<Answer<BookContents | null>>;
  /** Loads what the first job will need. */
  readonly warmUp: () => Promise<void>;
}

/** Called with each stage of a longer job. */
export type OnProgress = (stage: Stage) => void;

/** The stages of a longer job; the pane has their words. */
export type Stage =
  "loading" | "reading" | "splitting" | "planning" | "writing" | "checking" | "trying";

/** Shows a new workbook's split before the workbook is made. */
export type OnFirstSplit = (firstSplit: FirstSplit) => void;

/** A workbook that is about to be made, and its first split. */
export interface FirstSplit {
  readonly contents: BookContents;
  readonly calculated: CalculatedSplit;
}

/** What an open workbook holds, as the pane shows it, and which version of it. */
export interface BookContents extends BookView {
  /** Another text whenever the workbook is another; null while it is being made. */
  readonly version: string | null;
  readonly place: Place["kind"];
  /** Whether it could not be set up how the sheets last written are printed. */
  readonly missesPrint: boolean;
}
