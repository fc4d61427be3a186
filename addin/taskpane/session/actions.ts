import type { Figure, Language, TraceNode } from "../../../engine/index.ts";
import type { SheetCell } from "../../../toolkit/audit/cell-of-figure.ts";
import type { Signature } from "../../../toolkit/stamp.ts";
import type {
  Answer,
  LedgerFields,
  SplitFields,
  TableFields,
  WritePreview,
} from "../../worker/worker-api.ts";
import type { JobRunner } from "./job-runner.ts";
import type { ScreenId } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** What a user can do in the pane. */
export interface Actions {
  /** Makes a workbook of a packaged agreement and opens it. */
  readonly pick: (id: string, language: Language) => Promise<void>;
  /** Opens the file that was chosen or dropped; asks first where work would be lost. */
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly setField: (field: keyof SplitFields, text: string) => void;
  readonly setTableField: (field: keyof TableFields, text: string) => void;
  /** Puts what is selected in Excel in the place of what was pasted. */
  readonly useSelection: () => Promise<void>;
  /** Tries every rule on the table that is pasted. */
  readonly tryTable: () => Promise<void>;
  /** Takes a ledger's file that was chosen or dropped, and reads it. */
  readonly chooseLedger: (files: readonly File[]) => Promise<void>;
  readonly setLedgerField: (field: keyof LedgerFields, text: string) => void;
  /** Reads it again, as it is now said to be read. */
  readonly readLedger: () => Promise<void>;
  /** Enters what the file came to. */
  readonly enterLedger: () => Promise<void>;
  readonly explain: (figure: Figure) => Promise<TraceNode | null>;
  /** Goes to a cell in Excel, or says why that cannot be done. */
  readonly showCell: (cell: SheetCell) => Promise<void>;
  /** Goes to the cell of a report that shows a number. */
  readonly showFigure: (figure: Figure) => Promise<void>;
  /** What writing would do; null where something broke, which is then shown. */
  readonly preview: (signature: Signature) => Promise<Answer<WritePreview> | null>;
  /** @returns whether it was written */
  readonly write: (signature: Signature, cells: number) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  /** Reads the workbook in Excel again; quietly, only changes are shown. */
  readonly readAgain: (how: "with-progress" | "quietly") => Promise<void>;
  /** The workbook in Excel has changed; `isInPane` while the user works in the pane. */
  readonly noteChange: (isInPane: boolean) => void;
  /** Saves the workbook as it is written; `even` if its file has changed on the disk. */
  readonly save: (name: string, even?: "changed") => Promise<void>;
  readonly stop: () => void;
  readonly show: (screen: ScreenId, focus?: keyof SplitFields) => void;
  /** Goes back to the first screen; asks first where work would be lost. */
  readonly close: () => void;
  /** Does what was asked about, though work is lost. */
  readonly leave: () => void;
  readonly stay: () => void;
  readonly dismissFailure: () => void;
  readonly dismissNotice: () => void;
}

/** What the pane's surroundings do with files. */
export interface Files {
  /** Saves a version of the workbook as a file. @returns whether it was still kept */
  readonly save: (name: string, version: string) => boolean;
  /** Whether a file is no longer what it was when the user gave it. */
  readonly hasChanged: (file: File) => Promise<boolean>;
}

/** What actions work with. */
export interface ActionContext {
  readonly store: SessionStore;
  readonly runner: JobRunner;
  /** Null where the workbook is open in Excel, which saves it itself. */
  readonly files: Files | null;
  /** Calculates the split of the fields as they are, after a pause in milliseconds. */
  readonly recalculate: (pause?: number) => void;
}
