import type { Language, YearSplit } from "../../engine/index.ts";
import type { GridForm, SheetForm } from "../model/grid.ts";
import type { GridId } from "../model/ids.ts";

/** What the report sheets of a run are made of: the year that they show, and the rest. */
export interface ReportData extends YearData {
  /** Every year that could be split, by agreement and year, its parts in the order of their codes. */
  readonly years: readonly YearData[];
  /** The sheets that the workbook has after the run, in the order of their tabs. */
  readonly sheets: readonly SheetForm[];
  /** Of every input table that the workbook has. */
  readonly fingerprints: readonly TableFingerprint[];
  /** Of every report that has one, in the order of their tabs. */
  readonly stamps: readonly ReportStamp[];
  readonly language: Language;
}

/** A year of an agreement that is split, and where its terms are said. */
export interface YearData {
  readonly split: YearSplit;
  readonly clauseRows: ClauseRows;
  /** The row of the table Årsbeslut that decides for the year, from 1; 0 where none does. */
  readonly decisionRow: number;
  /** The rows of the table Indexvillkor, from 1, by the names of the agreement's indexations. */
  readonly indexationRows?: ReadonlyMap<string, number>;
}

/** The rows of the table Klausuler that hold in the year, from 1; 0 where none does. */
export interface ClauseRows {
  readonly annualCost: number;
  readonly population: number;
  readonly rounding: number;
}

/** Input tables that a report reads, for the year that is shown or for all. @rule AU4 */
export interface ReadInputTables {
  readonly tables: readonly GridId[];
  readonly scope: "shown" | "all";
}

/** What the rows of an input table make, of all and of those that are shown. @rule AU4 */
export interface TableFingerprint {
  readonly form: GridForm;
  readonly all: Fingerprint;
  readonly shown: Fingerprint;
}

/** A fingerprint as it is now, and as it was when the reports were run. */
export interface Fingerprint {
  readonly now: number;
  readonly ran: number;
}

/** The stamp of a report. @rule AU4 */
export interface ReportStamp extends Stamp {
  readonly report: SheetForm;
  /** The number of the form that the report was written in. */
  readonly form: number;
  /** What is printed in the middle above it. */
  readonly head: string;
  readonly reads: ReadInputTables;
}

/** What a report says of its own making. @rule AU4 */
export interface Stamp {
  readonly version: string;
  /** SHA-256 of the inputs that it was made of, in hexadecimal. */
  readonly digest: string;
  /** By whom and when, as the user says; null where not said. No clock is read. */
  readonly by: string | null;
  readonly at: string | null;
}
