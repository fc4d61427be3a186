import type {
  Clause,
  ClauseName,
  Figure,
  IsoDate,
  Language,
  LocalText,
  Party,
  Problem,
  RoundingUnit,
  RuleId,
  Source,
  TraceNode,
} from "../../engine/index.ts";
import type { Signature } from "../../toolkit/stamp.ts";
import type { NamedCode } from "../../toolkit/options.ts";
import type { CellChange } from "../../toolkit/plan/changes.ts";
import type { SheetSummary } from "../../toolkit/plan/summary.ts";
import type { SplitView } from "../../toolkit/split-view.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";

/** What can be asked about the open workbook, wherever it is. */
export interface Questions {
  /** Splits the year of the fields; nothing is written. */
  readonly split: (fields: SplitFields) => Promise<Answer<CalculatedSplit>>;
  /** The tree behind a number of the last split; null where there is none. */
  readonly explain: (figure: Figure) => Promise<TraceNode | null>;
  /** What writing the split would do to the workbook; nothing is written. */
  readonly preview: (fields: SplitFields, signature: Signature) => Promise<Answer<WritePreview>>;
}

/**
 * The jobs that the pane has done. One workbook is open at a time: a file, or the one
 * that is open in Excel. All arguments and results are plain data, which the pane shows;
 * it calculates nothing.
 */
export interface Jobs extends Questions {
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
  /**
   * Opens the same workbook again, as it is now; the very same contents where Excel's
   * workbook has not changed. Null where it holds nothing of ours.
   */
  readonly reread: (
    contents: BookContents | null,
    onProgress: OnProgress,
  ) => Promise<Answer<BookContents | null>>;
  /** Writes the split of the fields: the open workbook is then the new one. */
  readonly write: (request: WriteRequest, onProgress: OnProgress) => Promise<Answer<BookContents>>;
  /** Undoes the last writing, before which `earlier` was open; null where nothing of ours was. */
  readonly undo: (
    earlier: BookContents | null,
    onProgress: OnProgress,
  ) => Promise<Answer<BookContents | null>>;
}

/** What the worker plans for the workbook that is open in Excel, which the page reads and writes. */
export interface Planner extends Questions {
  /** Opens a workbook that has been read already; null where it holds nothing of ours. */
  readonly open: (file: string, present: PresentWorkbook) => Promise<Answer<BookContents | null>>;
  /** The plan of an agreement's sheets beside what is in a workbook. */
  readonly planNewBook: (request: CreateRequest) => Promise<Answer<readonly Operation[]>>;
  /** The plan of writing the split of the fields. */
  readonly planSplit: (request: WriteRequest) => Promise<Answer<Planned>>;
}

/** What the worker does: it opens and writes files itself, and plans for Excel. */
export type WorkerJobs = Jobs & Planner;

/** An agreement that comes with the product, wanted as a workbook. */
export interface NewBook {
  readonly id: string;
  readonly language: Language;
}

/** Shows a new workbook's split before the workbook is made. */
export type OnFirstSplit = (firstSplit: FirstSplit) => void;

/** A workbook that is about to be made, without bytes, and its first split. */
export interface FirstSplit {
  readonly contents: BookContents;
  readonly calculated: CalculatedSplit;
}

/** An agreement whose sheets are to be made in a workbook that is open. */
export interface CreateRequest extends NewBook {
  readonly present: PresentWorkbook;
}

/** A plan, and how many cells it changes. */
export interface Planned {
  readonly plan: readonly Operation[];
  readonly changed: number;
}

/** Called with each stage of a longer job. */
export type OnProgress = (stage: Stage) => void;

/** The stages of a longer job; the pane has their words. */
export type Stage = "loading" | "reading" | "splitting" | "planning" | "writing" | "checking";

/** A value, or every problem that prevented it. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A problem, and the cells around the place that it points at. */
export interface Fault {
  readonly problem: Problem;
  /** Null where it points at no cell that can be shown. */
  readonly peek: Peek | null;
}

/** A corner of a sheet, as one would see it. */
export interface Peek {
  readonly sheet: string;
  /** The letters of its columns. */
  readonly columns: readonly string[];
  readonly rows: readonly PeekRow[];
}

/** One row of a corner, by the row's number in the sheet. */
export interface PeekRow {
  readonly number: number;
  readonly cells: readonly { readonly text: string; readonly isMeant: boolean }[];
}

/** What the user chooses for a run, as typed; empty where the agreement's clause is to hold. @rule CO1 */
export interface SplitFields {
  readonly year: string;
  readonly total: string;
  readonly populationDate: string;
  readonly rule: string;
  readonly unit: string;
  readonly oddUnitTo: string;
}

/** What is chosen for one year and says nothing about another. @rule CO1 */
export type YearChoices = Omit<SplitFields, "year">;

/** A split as the pane shows it. */
export interface CalculatedSplit {
  readonly view: SplitView;
  /** Null where there are more parties than one takes in. */
  readonly chart: Chart | null;
}

/** The parties that share a total by one rule, as bars. */
export interface Chart {
  /** The group whose total they share; null where they are of several. */
  readonly group: LocalText | null;
  /** What they share, in kr, digits. */
  readonly total: string;
  readonly bars: readonly Bar[];
}

/** One bar of a chart. */
export interface Bar {
  readonly code: string;
  readonly name: LocalText;
  /** In kr, digits. */
  readonly amount: string;
  /** Its length: thousandths of the longest, from 0 to 1000. */
  readonly perMille: number;
  readonly isNegative: boolean;
}

/** A split to write, and who signs it. */
export interface WriteRequest {
  readonly fields: SplitFields;
  readonly signature: Signature;
}

/** What an open workbook holds, as the pane shows it. */
export interface BookContents {
  /** Null where it is open in Excel, which keeps it itself, and while it is being made. */
  readonly bytes: Uint8Array | null;
  readonly file: string;
  readonly agreement: AgreementView;
  readonly splitOptions: SplitOptions;
  /** The year that the workbook shows, and what it decides for it. */
  readonly fields: SplitFields;
  /** What it decides for each year that it says anything of. */
  readonly decided: Readonly<Record<string, YearChoices>>;
  /** Whether it could not be set up how the sheets last written in Excel are printed. */
  readonly missesPrint: boolean;
  /** Where its reports say something else than its inputs make; null where they agree or cannot be run. */
  readonly differs: Differs | null;
}

/** How many cells of a workbook's reports differ from what its inputs make, and the first of them. @rule AU3 */
export interface Differs {
  readonly count: number;
  readonly sheet: string;
  readonly cell: string;
  readonly stands: string;
  readonly shouldBe: string;
  /** Whether they were written by an earlier version, so that their cells were not compared. @rule WB8 */
  readonly isOlder: boolean;
}

/** What can be chosen from. */
export interface SplitOptions {
  readonly years: readonly YearOption[];
  /** The days that there are populations of, the latest first. */
  readonly dates: readonly IsoDate[];
  readonly rules: readonly RuleId[];
  readonly units: readonly RoundingUnit[];
  /** Who can be given a residual: those who share by population. */
  readonly members: readonly NamedCode[];
  /** Who can be given an odd unit: parties and groups with a percentage. */
  readonly sharers: readonly NamedCode[];
}

/** A year of the agreement, and the clauses that hold in it. */
export interface YearOption {
  readonly year: string;
  readonly clauses: Readonly<Record<ClauseName, ClauseView | null>>;
}

/** An agreement as the pane shows it. */
export interface AgreementView {
  readonly id: string;
  readonly name: LocalText;
  readonly from: number;
  readonly to: number;
  readonly parties: readonly Party[];
  /** The tree of keys, from the top, each part with its depth. */
  readonly keys: readonly KeyLine[];
  readonly clauses: readonly ClauseView[];
  readonly sources: readonly NamedSource[];
}

/** One part of a key. */
export interface KeyLine {
  readonly depth: number;
  readonly name: LocalText;
  /** The percentage in digits; null for what is shared by population. */
  readonly percent: string | null;
  /** How a group's cost is shared on; null for a party. */
  readonly sharedBy: "percentages" | "population" | null;
  readonly source: Source | null;
}

/** A clause with its document. */
export interface ClauseView extends Pick<Clause<unknown>, "from" | "to"> {
  readonly name: ClauseName;
  /** What it says; null where it leaves a question open. */
  readonly says: ClauseValue | null;
  readonly question: LocalText | null;
  readonly source: Source;
}

/** What a clause says, in digits and codes. */
export type ClauseValue =
  | { readonly kind: "cost"; readonly amount: string }
  | { readonly kind: "published"; readonly table: string }
  | { readonly kind: "day"; readonly date: IsoDate }
  | { readonly kind: "years-before"; readonly years: number; readonly day: "12-31" | "11-01" }
  | { readonly kind: "rounding"; readonly rule: RuleId; readonly unit: RoundingUnit };

/** A document by its short name. */
export interface NamedSource {
  readonly id: string;
  readonly source: Source;
}

/** What a writing would do. */
export interface WritePreview {
  readonly sheets: readonly SheetSummary[];
  /** The cells that come to hold something else, as far as anybody reads. */
  readonly changes: readonly CellChange[];
  /** How many there are in all. */
  readonly changed: number;
}
