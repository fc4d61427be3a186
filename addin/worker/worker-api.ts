import type {
  ClauseName,
  Figure,
  IsoDate,
  Language,
  LocalText,
  Problem,
  Remark,
  RoundingUnit,
  RuleId,
  TraceNode,
} from "../../engine/index.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";
import type { AgreementView, ClauseView } from "./agreement-types.ts";
import type { Signature } from "../../toolkit/stamp.ts";
import type { SheetCell } from "../../toolkit/audit/cell-of-figure.ts";
import type { NamedCode } from "../../toolkit/options.ts";
import type { Block } from "../../templates/text/blocks.ts";
import type { CellChange } from "../../toolkit/plan/changes.ts";
import type { SheetSummary } from "../../toolkit/plan/summary.ts";
import type { SplitView } from "../../toolkit/split-view.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";

export type {
  AgreementView,
  KeyLine,
  ClauseView,
  ClauseValue,
  NamedSource,
} from "./agreement-types.ts";

/** What the worker calculates. All arguments and results are plain data. */
export interface WorkerApi {
  /** Loads the data that the rest needs. */
  readonly load: () => Promise<void>;
  /** Opens a workbook that has been read; the one before stays open if its inputs cannot be read. */
  readonly open: (book: BookToOpen) => Promise<Answer<BookView>>;
  /** Splits the year of the fields. */
  readonly split: (fields: SplitFields) => Promise<Answer<CalculatedSplit>>;
  /** Which rules give a published table, or that none does; no workbook need be open. */
  readonly explainTable: (fields: TableFields) => Promise<Answer<ExplainedTable>>;
  /** What a ledger's file holds, and the plan of entering it in the open workbook. */
  readonly planLedger: (request: LedgerRequest) => Promise<Answer<PlannedLedger>>;
  /** The tree behind a number of the last split; null where there is none. */
  readonly explain: (figure: Figure) => Promise<TraceNode | null>;
  /** The cell of a report that shows a number; null where none does. */
  readonly cellOf: (figure: Figure) => Promise<SheetCell | null>;
  /** The plan of writing the split of the fields into the open workbook. */
  readonly planSplit: (request: WriteRequest) => Promise<Answer<PlannedSplit>>;
  /** An agreement's first year whose terms are all known, and the workbook that it will make. */
  readonly splitFirstYear: (wanted: NewBook) => Promise<Answer<UnwrittenBook>>;
  /** The plan of a new agreement's sheets. */
  readonly planNewBook: (request: NewBookRequest) => Promise<Answer<readonly Operation[]>>;
  /** Reads the one file that the user gave. */
  readonly readFiles: (files: readonly File[]) => Promise<Answer<FileBytes>>;
  /** What a workbook's file holds. */
  readonly readXlsx: (source: FileBytes) => Promise<Answer<PresentWorkbook>>;
  /** The bytes after a plan; of a new workbook where there is no source. */
  readonly writeXlsx: (writing: XlsxWriting) => Promise<Answer<Uint8Array>>;
}

/** A published table as it is pasted, and what is said of it; empty where nothing is. @rule AU5 */
export interface TableFields {
  readonly text: string;
  readonly total: string;
  readonly column: string;
  readonly weightSum: string;
}

/** What a published table came to, as blocks of text and tables in each language. @rule AU5 */
export interface ExplainedTable {
  /** Whether some rule gives it. */
  readonly isGiven: boolean;
  readonly blocks: Readonly<Record<Language, readonly Block[]>>;
  readonly remarks: readonly Remark[];
}

/** How a ledger's file is to be read and entered, as typed; empty where nothing is said. @rule LE8 */
export interface LedgerFields {
  /** The objects that belong here. */
  readonly only: string;
  /** What objects and counterparts are taken from. */
  readonly objects: string;
  readonly counterpart: string;
  /** Of a table: its sign, its month, its headers. */
  readonly sign: string;
  readonly period: string;
  readonly columns: string;
  /** What a new account map begins with. */
  readonly plan: string;
  /** Who enters it, and when. */
  readonly by: string;
  readonly at: string;
}

/** A ledger's file that is to be entered. */
export interface LedgerRequest {
  readonly file: File;
  readonly fields: LedgerFields;
}

/** What a ledger's file holds and would change, as blocks in each language, and what would be written. @rule LE8 */
export interface UnderstoodLedger {
  readonly blocks: Readonly<Record<Language, readonly Block[]>>;
  readonly remarks: readonly Remark[];
  readonly preview: WritePreview;
}

/** The plan of entering a ledger's file. */
export interface PlannedLedger {
  readonly plan: readonly Operation[];
  readonly understood: UnderstoodLedger;
}

/** A workbook that has been read, to be opened. */
export interface BookToOpen {
  readonly file: string;
  readonly present: PresentWorkbook;
  /** Whether it has just been written here, so that its reports are what its inputs make. */
  readonly isWritten: boolean;
}

/** A plan for a workbook's file. */
export interface XlsxWriting {
  readonly source: FileBytes | null;
  readonly plan: readonly Operation[];
}

/** An agreement that comes with the product, wanted as a workbook. */
export interface NewBook {
  readonly id: string;
  readonly language: Language;
}

/** A new workbook before it is written, and its split. */
export interface UnwrittenBook {
  readonly view: BookView;
  /** Null where the documents leave questions open, and no year can be split before they are answered. */
  readonly calculated: CalculatedSplit | null;
}

/** A new agreement's sheets, among those of a workbook; null where they make one of their own. */
export interface NewBookRequest extends NewBook {
  readonly present: PresentWorkbook | null;
}

/** The plan of writing a split, and what it would do. */
export interface PlannedSplit {
  readonly plan: readonly Operation[];
  readonly preview: WritePreview;
}

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
  readonly key: string;
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
export interface BookView {
  readonly file: string;
  readonly agreement: AgreementView;
  readonly splitOptions: SplitOptions;
  /** The year that the workbook shows, and what it decides for it. */
  readonly fields: SplitFields;
  /** What it decides for each year that it says anything of. */
  readonly decided: Readonly<Record<string, YearChoices>>;
  /** Where its reports say something else than its inputs make; null where they agree or cannot be run. */
  readonly differs: Differs | null;
}

/** How many cells of a workbook's reports differ from what its inputs make, and the first of them. @rule AU3 */
export interface Differs {
  readonly count: number;
  readonly sheet: string;
  readonly cell: string;
  readonly stored: string;
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
  /** Whether some key leaves it to the clause what it divides by. */
  readonly asksKey: boolean;
}

/** A year of the agreement, and the clauses that hold in it. */
export interface YearOption {
  readonly year: string;
  readonly clauses: Readonly<Record<ClauseName, ClauseView | null>>;
}

/** What a writing would do. */
export interface WritePreview {
  readonly sheets: readonly SheetSummary[];
  /** The cells that come to hold something else, as far as anybody reads. */
  readonly changes: readonly CellChange[];
  /** How many there are in all. */
  readonly changed: number;
}
