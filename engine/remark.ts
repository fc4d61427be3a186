import type { LocalText } from "./kernel/local-text.ts";
import type { ImportOddity } from "./ledger/ledger-problem.ts";
import type { LedgerOddity } from "./ledger/ledger.ts";
import type { Place } from "./place.ts";

/**
 * What may be worth a look in what a user gave, as a code and the facts a sentence
 * needs. A remark stands beside a result: it refuses nothing and changes no number.
 * The sentences are in `templates/problems`. Amounts are kr in digits.
 *
 * @rule RM1
 */
export interface RemarkFacts {
  /** A cost beside the one that the agreement states for the year, or that held in an earlier year. */
  "cost-differs": {
    cost: string;
    other: string;
    basis: "agreement" | "earlier-year";
    /** The year that the other cost is of. */
    year: number;
  };
  /** A count in a basis of Statistics Sweden's or a document's that is not theirs, and how many more of the basis are not. */
  "population-differs": {
    basis: string;
    code: string;
    name: string;
    persons: number;
    known: number;
    others: number;
  };
  /** A new workbook that has no split yet, and what its documents leave open in its first year. */
  "questions-open": { agreement: string; year: number; questions: LocalText[] };
  /** Parties that have not signed the agreement, and how many have. */
  "parties-unsigned": { agreement: string; parties: string[]; signed: number };
  /** Lines of a file above the headers, or notes below the table; `text` is the first one's. */
  /** Marks of footnotes after printed amounts; `text` is the first such cell's. */
  "footnotes-passed-over": { cells: number; text: string };
  /** A table's rows have another sign than its total. */
  "published-signs-differ": { total: string };
  /** A table has most of a county's municipalities, and not these. */
  "municipalities-missing": { county: string; parties: string[]; of: number };
  /** Parties of a table that are no municipalities, so that no population was tried. */
  "populations-not-tried": { parties: string[]; nearest: string | null };
  /** Something worth a look in an import: `text` is a name or months, `other` what it is held against. */
  "ledger-import": { reason: ImportOddity; count: number; text: string; other: string };
  /** Something odd in a ledger's file. */
  "ledger-odd": Omit<LedgerOddity, "line">;
  "lines-passed-over": { where: "above" | "below"; lines: number; text: string };
}

/** The code of a remark, stable in `--json`. */
export type RemarkCode = keyof RemarkFacts;

/** A remark with a certain code. */
interface RemarkOf<Code extends RemarkCode> {
  readonly code: Code;
  readonly facts: RemarkFacts[Code];
  readonly place: Place | null;
}

/** One thing that may be worth a look: what, with which facts, and where. */
export type Remark = { [Code in RemarkCode]: RemarkOf<Code> }[RemarkCode];

/** Makes a remark. */
export function remark<Code extends RemarkCode>(
  code: Code,
  facts: RemarkFacts[Code],
  place: Place | null,
): RemarkOf<Code> {
  return { code, facts, place };
}
