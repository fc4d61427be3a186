import type { LocalText } from "./kernel/local-text.ts";
import type { Place } from "./place.ts";
import type {
  AgreementFault,
  BoundFault,
  CellObstacle,
  ExcelTrouble,
  FileKind,
  FundingFault,
  IndexationFault,
  NameFault,
  PositionFault,
  WorkbookDanger,
  WorkbookFault,
} from "./problem-reasons.ts";
import type { AgreementFacts } from "./agreement/agreement-problem.ts";
import type { LedgerFacts } from "./ledger/ledger-problem.ts";
import type { PublishedFacts } from "./published/published-problem.ts";

/**
 * What can be wrong with what a user gives, as a code and the facts a sentence
 * needs. The sentences are made in `templates/problems`; none stands here.
 * Amounts and weights are texts of digits, so that the facts survive JSON.
 */
export interface ProblemFacts extends AgreementFacts, PublishedFacts, LedgerFacts {
  // The command line.
  "command-unknown": { command: string; commands: string[]; nearest: string | null };
  "command-missing": { commands: string[] };
  "option-unknown": { option: string; options: string[]; nearest: string | null };
  "option-missing": { option: string };
  "option-without-value": { option: string };
  "option-takes-no-value": { option: string; value: string };
  "option-doubled": { option: string };
  "options-exclude": { options: string[] };
  "argument-missing": { argument: string };
  "argument-unexpected": { argument: string };
  "language-unknown": { language: string; languages: string[] };

  // Files.
  "files-several": { files: string[] };
  "file-not-found": { file: string };
  "file-name-garbled": { file: string };
  "file-not-readable": { file: string; reason: string };
  "file-too-large": { file: string; bytes: number; limit: number };
  "file-empty": { file: string };
  "file-is-workbook": { file: string };
  "file-not-text": { file: string };
  "file-other-kind": { file: string; kind: FileKind };
  "table-too-long": { limit: number };
  "quote-not-closed": { text: string };
  "column-missing": { columns: string[]; found: string[] };
  "column-doubled": { column: string; headers: string[] };
  "row-length": { cells: number; columns: number; separator: string };
  "row-is-sum": { label: string };
  "row-is-note": { text: string };
  "file-exists": { file: string };
  "file-changed": { file: string };
  "file-not-writable": { file: string; reason: string };
  "file-linked": { file: string; names: number };
  "written-unsound": { file: string; at: string };
  "output-extension": { file: string; extension: string };

  // Workbooks as files.
  "workbook-corrupt": { file: string; part: string; reason: WorkbookFault };
  "workbook-encrypted": { file: string };
  "workbook-other-format": { file: string; format: "xls" | "xlsb" | "ods" | "zip" | "unknown" };
  "workbook-unsafe": { file: string; part: string; reason: WorkbookDanger };

  // What stands in a workbook.
  "workbook-foreign": { file: string };
  "workbook-newer": { file: string; found: string; known: string };
  "report-newer": { report: string; found: string; known: string };
  "workbook-needed": { option: string };
  "sheet-missing": { sheet: string; name: string };
  "name-missing": { name: string; label: LocalText };
  "name-astray": {
    name: string;
    label: LocalText;
    /** Where it points: `Befolkning!D5`. */
    found: string;
    /** The sheet that it belongs to. */
    sheet: string;
    reason: NameFault;
    /** The name or the table that has the cell already; empty for other reasons. */
    other: string;
  };
  "table-missing": { table: string; sheet: string };
  "table-column-missing": { column: string; found: string[] };
  "table-column-doubled": { column: string };
  "row-below-table": { table: string; rows: number };
  "cell-missing": { label: string };
  "cell-unexpected": { label: string; text: string };
  "cell-in-the-way": { reason: CellObstacle };
  "number-as-text": { text: string };
  "code-as-number": { digits: string };
  "number-too-precise": { text: string };
  "number-out-of-range": { text: string; least: number; most: number };
  "row-doubled": { label: string; text: string };
  "choice-unknown": { text: string; choices: string[]; nearest: string | null };
  "cells-disagree": { about: string; one: string; other: string };
  "percentage-outside": { percent: string };
  /** A party has fewer inhabitants than the first step of its key begins at. */
  "below-first-tier": { party: string; persons: number; from: number };
  /** A key by tiers has two steps from one population, or none at all: `from` is then null. */
  "tiers-unusable": { from: number | null };
  /** The amounts of a key make another sum than the one that it divides; all in kr. */
  "bounds-unusable": { party: string; reason: BoundFault };
  "bound-off-unit": { party: string; amount: string; unit: string };
  "bounds-below-nothing": { group: LocalText; total: string };
  "bounds-miss-total": {
    group: LocalText;
    bound: "least" | "most";
    sum: string;
    total: string;
    missing: string;
  };
  "bound-passed-by-rule": { party: string; rule: string; amount: string; bound: string };
  "residual-party-held": { party: string };
  "amounts-off-total": { group: LocalText; sum: string; total: string; missing: string };
  /** The table Avtal has one id, and every row that belongs to an agreement another. */
  "agreement-renamed": { id: string; used: string; sheets: string[] };

  // An open workbook in Excel.
  "excel-editing": ExcelTrouble;
  "excel-silent": ExcelTrouble;
  "excel-sheet-protected": { sheet: string };
  "excel-book-protected": { file: string };
  "excel-read-only": ExcelTrouble;
  "excel-switched": { file: string; other: string };
  "excel-sheet-taken": { sheet: string };
  "excel-changed-since-read": {
    what: "cell" | "sheet" | "table" | "name";
    at: string;
    sheet: string;
  };
  "excel-changed": {
    what: "cell" | "sheet" | "table" | "name" | "added";
    at: string;
    sheet: string;
  };
  "excel-gone": ExcelTrouble;
  "excel-too-large": ExcelTrouble;
  "excel-lost": ExcelTrouble;
  "excel-refused": ExcelTrouble & { code: string; detail: string };
  "excel-half-written": { file: string };

  "json-malformed": { near: string };
  "json-too-deep": { limit: number };
  "agreement-malformed": { path: string; reason: AgreementFault; expected: string; found: string };

  // Texts that should be numbers, years or dates.
  "number-unreadable": { text: string };
  "number-ambiguous": { text: string; readings: string[] };
  "number-is-error": { text: string };
  "number-exponent": { text: string; digits: string };
  "unit-mismatch": { text: string; suffix: string };
  "year-unreadable": { text: string };
  "date-unreadable": { text: string };

  // The total, the unit and the rule.
  "total-not-finite": { total: string };
  "total-too-large": { total: string; limit: string };
  "total-off-unit": { total: string; unit: string; below: string; above: string };
  "unit-unknown": { unit: string; units: string[] };
  "rule-unknown": { rule: string; rules: string[]; nearest: string | null };

  // The claims on a total.
  "parties-missing": { parties: 0 };
  "party-unnamed": { weight: string | null };
  "party-doubled": { party: string; times: number };
  "weight-missing": { party: string };
  "weight-negative": { party: string; weight: string };
  "weight-not-whole": { party: string; weight: string };
  "weight-not-finite": { party: string; weight: string };
  "weights-all-zero": { parties: number };
  "order-missing": { party: string };
  "order-not-whole": { party: string; order: string };
  "order-doubled": { party: string; order: string; other: string };
  "percentages-mixed": { party: string; text: string };
  "percentages-not-hundred": {
    sum: string;
    missing: string;
    whole: string;
    /** From when they do; null where they are of no year. */
    year: number | null;
  };

  // What a rule demands.
  "too-few-units": { rule: string; units: string; parties: number };
  "residual-party-unknown": { party: string; parties: string[]; nearest: string | null };
  "residual-party-without-weight": { party: string };
  "residual-negative": { party: string; residual: string };
  "tie-between-groups": { group: LocalText; tied: LocalText[]; units: number };

  // Population.
  "municipality-unknown": { municipality: string; nearest: string[] };
  "municipality-ended": { code: string; name: string; since: string; successor: string };
  "region-unknown": { code: string };
  "municipality-name-mismatch": {
    code: string;
    name: string;
    registered: string;
    /** The code that the name has; null where no municipality has it. */
    other: string | null;
  };
  "population-missing": { code: string; basis: string };
  "population-doubled": { code: string; basis: string };
  "population-date-unknown": { date: string; dates: string[] };

  // Indexation.
  "index-value-missing": {
    series: string;
    year: number;
    month: number | null;
    publishedIn: number | null;
  };
  "index-before-series": { series: string; year: number; month: number | null; first: number };
  "index-vintages": { series: string; year: number; month: number | null; published: string[] };
  "index-level-unusable": { series: string; year: number; value: string };
  "index-series-unknown": { series: string; known: string[] };
  "index-before-base": { indexation: string; year: number; baseYear: number };
  "indexation-open": { indexation: string; open: ("series" | "mix" | "lag" | "chain")[] };
  "index-mix-percent": { indexation: string; series: string };
  "index-mix-not-hundred": { indexation: string; missing: string };
  "indexation-unknown": { indexation: string; known: string[] };
  "indexation-unusable": { indexation: string; reason: IndexationFault };

  // Positions and funding.
  "position-unusable": { position: string; reason: PositionFault };
  "funding-unusable": { funding: string; reason: FundingFault };
  /** `position` is null where a clause on cost cites the funding. */
  "funding-unknown": { position: string | null; funding: string; known: string[] };
  "position-open": { position: string; year: number; open: ("extent" | "cost")[] };
  "positions-none": { funding: string; year: number };
  "grant-used-late": { position: string; funding: string; lastUse: string; until: string };
}

/** The code of a problem: stable, cited in docs/PROBLEMS.md and in `--json`. */
export type ProblemCode = keyof ProblemFacts;

/** A problem with a certain code. */
export interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  readonly facts: ProblemFacts[Code];
  readonly place: Place | null;
}

/** One thing that is wrong with what the user gave: what, with which facts, and where. */
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

/** Makes a problem; `place` may be left out where no place can be pointed at. */
export function problem<Code extends ProblemCode>(
  code: Code,
  facts: ProblemFacts[Code],
  place: Place | null = null,
): ProblemOf<Code> {
  return { code, facts, place };
}
