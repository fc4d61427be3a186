/** What an agreement's file can have wrong in its form. */
export type AgreementFault = "missing" | "unknown-field" | "wrong-type" | "wrong-value";

/** What a file is that is neither a table, an agreement nor a workbook. */
export type FileKind =
  | "html"
  | "xml-spreadsheet"
  | "fods"
  | "xml"
  | "dif"
  | "sylk"
  | "px"
  | "json-stat"
  | "json"
  | "rtf"
  | "pdf"
  | "mac-roman"
  | "cp850";

/** Why the terms of an indexation cannot be used. */
export type IndexationFault =
  | "first-before-base"
  | "amount-negative"
  | "lag-negative"
  | "month-outside"
  | "doubled"
  | "series-and-mix"
  | "part-doubled"
  | "part-not-positive";

/** Why a position cannot be used. */
export type PositionFault =
  "doubled" | "ends-before-start" | "negative" | "on-costs-twice" | "on-costs-level";

/** Why a host cannot be as it is said to be: no party has its name, or one has. */
export type HostFault = "no-party" | "is-party";

/** Why a clause on overhead cannot be used. */
export type OverheadFault = "negative" | "above-hundred";

/** Why a funding cannot be used. */
export type FundingFault = "doubled" | "ends-before-start" | "negative" | "set-aside-outside";

/** Why a party's floor and cap cannot be used. */
export type BoundFault =
  "floor-above-cap" | "negative" | "no-member" | "doubled" | "stated-amounts";

/** Why a workbook's file cannot be read. */
export type WorkbookFault =
  | "no-zip"
  | "truncated"
  | "checksum"
  | "part-missing"
  | "xml-malformed"
  | "no-sheets"
  | "tabs-doubled"
  | "cells-unreadable"
  | "reference-broken";

/** Why a workbook's file is refused although it could be read. */
export type WorkbookDanger =
  "path" | "doubled" | "too-large" | "too-many-parts" | "entity" | "too-deep";

/** Why a defined name of ours cannot be obeyed. */
export type NameFault =
  "no-sheet" | "other-sheet" | "not-one-cell" | "shared" | "in-table" | "scoped";

/** Why a cell cannot be written. */
export type CellObstacle =
  "array-formula" | "merged" | "occupied" | "beside-moved-rows" | "outside-sheet";

/** A workbook that Excel would not read or write, and whether it is certain that nothing in it has changed. */
export interface ExcelTrouble {
  /** Its name; null where it has not been read yet. */
  readonly file: string | null;
  readonly isUntouched: boolean;
}
