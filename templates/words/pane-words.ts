import type { Key, Language } from "../../engine/index.ts";

/** The words of the pane, besides those that it shares with sheets and command line. Total, in both languages. */
export interface PaneWords {
  readonly screens: Readonly<Record<"agreement" | "split" | "ledger" | "table", string>>;
  readonly start: StartWords;
  readonly file: FileWords;
  readonly excel: ExcelWords;
  readonly work: WorkWords;
  readonly problems: ProblemWords;
  readonly agreement: AgreementWords;
  readonly split: SplitWords;
  readonly published: PublishedWords;
  readonly ledger: LedgerScreenWords;
  readonly trace: TraceWords;
  readonly write: WriteWords;
  readonly leave: LeaveWords;
  readonly table: TableWords;
  readonly settings: SettingsWords;
}

/** The first screen. */
export interface StartWords {
  readonly heading: string;
  readonly lead: string;
  readonly agreements: string;
  readonly years: (from: string, to: string) => string;
  readonly own: string;
  readonly open: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly privacy: string;
}

/** The workbook's file, and what is done with it. */
export interface FileWords {
  readonly region: string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly write: string;
  readonly undo: string;
  readonly undone: (file: string) => string;
  readonly other: string;
  readonly copyName: (base: string) => string;
  readonly pending: string;
  readonly unsaved: string;
  readonly asSaved: string;
  readonly fresh: string;
  readonly changedOnDisk: (file: string) => string;
  readonly openAgain: string;
  readonly saveAnyway: string;
  readonly wrote: (cells: string) => string;
  readonly wroteNothing: string;
}

/** The workbook that is open in Excel. */
export interface ExcelWords {
  readonly lead: string;
  readonly own: string;
  readonly inserted: (file: string) => string;
  readonly missesPrint: string;
  readonly asRead: string;
  readonly readAgain: string;
  readonly halfWritten: string;
  readonly cannotWrite: (file: string) => string;
  readonly cannotUndo: (file: string) => string;
  readonly cannotSelect: (file: string) => string;
  readonly outdated: string;
  readonly toCell: string;
  /** The name of a button that goes to a cell. */
  readonly toCellOf: (cell: string) => string;
  readonly notInExcel: Readonly<Record<"unreachable" | "no-excel" | "too-old", string>>;
}

/** Longer work. */
export interface WorkWords {
  readonly stages: Readonly<
    Record<
      "loading" | "reading" | "splitting" | "planning" | "writing" | "checking" | "trying",
      string
    >
  >;
  readonly stop: string;
  readonly stopped: string;
}

/** The list of what is wrong. */
export interface ProblemWords {
  readonly cannotOpen: (file: string, count: number) => string;
  readonly heading: (count: number) => string;
  readonly show: string;
  readonly hide: string;
  readonly toField: string;
  readonly peek: (sheet: string) => string;
  readonly close: string;
  readonly stillThere: string;
  readonly notLoaded: string;
  readonly reload: string;
  readonly internal: (detail: string) => string;
}

/** The screen Avtal. */
export interface AgreementWords {
  readonly validity: (from: string, to: string) => string;
  readonly host: (host: string) => string;
  readonly open: (count: number) => string;
  readonly answer: (year: string) => string;
  readonly keys: string;
  readonly keyColumns: Readonly<Record<"part" | "percent" | "shared" | "source", string>>;
  readonly sharedBy: Readonly<Record<Key["kind"], string>>;
  readonly clauses: string;
  readonly clauseColumns: Readonly<Record<"clause" | "says" | "from" | "to" | "source", string>>;
  readonly until: (year: string) => string;
  readonly openShort: string;
  readonly published: (table: string) => string;
  readonly indexed: (id: string) => string;
  readonly staffed: (funding: string) => string;
  readonly yearsBefore: (years: number, day: string) => string;
  readonly days: Readonly<Record<"12-31" | "11-01", string>>;
  readonly parties: (count: number) => string;
  readonly partyColumns: Readonly<Record<"name" | "code" | "kind", string>>;
  readonly partyKinds: Readonly<Record<"municipality" | "region" | "other", string>>;
  readonly sources: string;
  readonly sourceColumns: Readonly<
    Record<"id" | "title" | "reference" | "dated" | "fetched", string>
  >;
}

/** The screen Fördelning. */
export interface SplitWords {
  readonly heading: (year: string) => string;
  readonly choices: string;
  readonly byClause: (clause: string) => string;
  readonly clauseOpen: string;
  readonly byDefault: (value: string) => string;
  readonly kronor: string;
  readonly residualTo: string;
  readonly residualRule: string;
  readonly choose: string;
  readonly outside: (year: string) => string;
  readonly nobody: string;
  readonly share: string;
  readonly off: string;
  readonly differs: (count: number, where: string) => string;
  readonly differsHow: (stands: string, shouldBe: string) => string;
  readonly differsWhy: string;
  /** Of a workbook that an earlier version wrote. */
  readonly olderForm: string;
  readonly terms: string;
  readonly decidedBy: string;
  readonly table: (year: string) => string;
  readonly control: Readonly<Record<"sum" | "total" | "difference", string>>;
  readonly verdict: string;
  readonly agrees: string;
  readonly misses: string;
  readonly chart: (total: string, group: string | null) => string;
  readonly chartAlt: (count: number) => string;
  readonly counting: string;
  readonly unanswered: string;
}

/** The tree behind a number. */
export interface TraceWords {
  readonly heading: (label: string, value: string) => string;
  readonly open: (what: string, value: string) => string;
  readonly hint: string;
  readonly close: string;
  readonly none: string;
}

/** Before something is written. */
export interface WriteWords {
  readonly heading: string;
  readonly lead: string;
  readonly sheets: string;
  readonly sheetColumns: Readonly<Record<"sheet" | "cells" | "changed", string>>;
  readonly newSheet: string;
  readonly cells: (count: string) => string;
  readonly cellColumns: Readonly<Record<"cell" | "before" | "after", string>>;
  readonly more: (count: string) => string;
  readonly nothing: string;
  readonly blank: string;
  readonly signature: string;
  readonly atHint: string;
  readonly confirm: string;
  readonly confirmAndSave: string;
  readonly saveAsIs: string;
  readonly cannot: string;
  readonly cancel: string;
}

/** Before something is left behind. */
export interface LeaveWords {
  readonly heading: string;
  readonly text: (file: string) => string;
  readonly leave: string;
  readonly stay: string;
}

/** Tables. */
export interface TableWords {
  readonly copy: string;
  readonly copyOf: (caption: string) => string;
  readonly copied: string;
  readonly cannotCopy: string;
}

/** The screen on a ledger's file. */
export interface LedgerScreenWords {
  readonly heading: string;
  readonly lead: string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly chosen: (file: string) => string;
  readonly fields: Readonly<Record<keyof LedgerFieldWords, string>>;
  readonly hints: Readonly<Record<keyof LedgerFieldWords, string>>;
  readonly ofTables: string;
  readonly signature: string;
  readonly by: string;
  readonly at: string;
  readonly signs: Readonly<Record<"ledger" | "result" | "positive", string>>;
  readonly noSign: string;
  readonly plans: Readonly<Record<"kommun-bas" | "region-bas", string>>;
  readonly noPlan: string;
  readonly read: string;
  readonly enter: string;
  readonly cannotRead: (count: number) => string;
  readonly willWrite: string;
}

/** The fields of the screen on a ledger's file. */
export interface LedgerFieldWords {
  readonly only: string;
  readonly objects: string;
  readonly counterpart: string;
  readonly plan: string;
  readonly sign: string;
  readonly period: string;
  readonly columns: string;
}

/** The screen on a published table. */
export interface PublishedWords {
  readonly heading: string;
  readonly start: string;
  readonly startNote: string;
  readonly lead: string;
  readonly text: string;
  readonly textHint: string;
  readonly total: string;
  readonly totalHint: string;
  readonly column: string;
  readonly columnHint: string;
  readonly weightSum: string;
  readonly weightSumHint: string;
  readonly tryIt: string;
  /** In Excel alone. */
  readonly useSelection: string;
  readonly back: string;
  readonly result: string;
  readonly cannotTry: (count: number) => string;
}

/** Language and looks. */
export interface SettingsWords {
  readonly region: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<"system" | "light" | "dark" | "contrast", string>>;
}
