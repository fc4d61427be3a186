import type { ProblemCode, ProblemFacts } from "../../engine/index.ts";
import type { Ways } from "./ways.ts";

/**
 * A sentence or two for every code: what is wrong and why, then what to do and in which
 * way. Total, so that none is forgotten.
 */
export type ProblemSentences = {
  readonly [Code in ProblemCode]: (facts: ProblemFacts[Code], ways: Ways) => string;
};

/** The codes that are about workbooks: files as such, and what stands in them. */
type WorkbookCode =
  | "files-several"
  | "file-exists"
  | "file-changed"
  | "file-not-writable"
  | "file-linked"
  | "output-extension"
  | "written-unsound"
  | `workbook-${
      "corrupt" | "encrypted" | "other-format" | "unsafe" | "foreign" | "newer" | "needed"}`
  | "sheet-missing"
  | "name-missing"
  | "name-astray"
  | "table-missing"
  | "table-column-missing"
  | "table-column-doubled"
  | "row-below-table"
  | "cell-missing"
  | "cell-unexpected"
  | "cell-in-the-way"
  | "number-as-text"
  | "code-as-number"
  | "number-too-precise"
  | "number-out-of-range"
  | "row-doubled"
  | "choice-unknown"
  | "cells-disagree";

/** The codes that are about a workbook that is open in Excel. */
type ExcelCode = Extract<ProblemCode, `excel-${string}`>;

/** The sentences on Excel. */
export type ExcelSentences = Pick<ProblemSentences, ExcelCode>;

/** The sentences on workbooks. */
export type WorkbookSentences = Pick<ProblemSentences, WorkbookCode>;
