import type { Clauses, PlainRule, TraceLabel } from "../../engine/index.ts";

/** The words around the figures: headings, labels and notes. Total, in both languages. */
export interface Words {
  readonly party: string;
  readonly code: string;
  readonly population: string;
  readonly weight: string;
  readonly percent: string;
  readonly share: string;
  readonly exact: string;
  readonly amount: string;
  readonly published: string;
  readonly difference: string;
  readonly sum: string;
  readonly roundingDifference: string;
  readonly key: string;
  readonly rule: string;
  readonly unit: string;
  readonly cost: string;
  readonly years: string;
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly open: string;
  readonly openCount: string;
  readonly partyCount: string;
  readonly none: string;
  /** Who decided a value. */
  readonly ownChoice: string;
  readonly ownDefault: string;
  readonly noReferenceDate: string;
  /** By which terms a cost is indexed, and that a value of the index may still be changed. */
  readonly indexed: (id: string, isPreliminary: boolean) => string;
  readonly onCosts: (series: string, isPreliminary: boolean) => string;
  readonly perturbed: string;
  readonly laterDivision: (names: string) => string;
  readonly ownFigures: (names: string) => string;
  /** The control line under a split. */
  readonly control: (sum: string, total: string, difference: string) => string;
  readonly publishedMisses: (printed: string, sum: string, by: string) => string;
  readonly publishedAgrees: (printed: string) => string;
  /** Which rule gives the document's amounts, and by how much they miss what was to be split. */
  readonly demoPerRow: (facts: PerRowFacts) => string;
  readonly demoTrace: string;
  readonly clauses: Readonly<Record<keyof Clauses, string>>;
  /** What the rules are called in the field; the ids are English everywhere. */
  readonly rules: Readonly<Record<PlainRule, string>>;
  readonly residualTo: (party: string) => string;
  readonly trace: Readonly<Record<TraceLabel, string>>;
  /** How a number of a trace is made of those below it, where the tree alone does not tell. */
  readonly formulas: Readonly<Partial<Record<TraceLabel, string>>>;
  /** The sentences before a trace's tree. */
  readonly traceSentence: {
    readonly rounded: (calculation: string, amount: string) => string;
    /** What a party pays at a bound; null for one that pays nothing, as it weighs nothing. */
    readonly held: (bound: "least" | "most" | null, amount: string) => string;
    readonly queue: (facts: QueueFacts) => string;
  };
  readonly sources: string;
  readonly fetched: string;
  readonly parties: (count: number) => string;
  readonly internalError: (detail: string) => string;
  readonly remarkCount: (count: number) => string;
  readonly problemCount: (count: number) => string;
}

/** Where a row stands in the queue for the units left over. */
export interface QueueFacts {
  readonly rank: number;
  /** How many stand in the queue. */
  readonly of: number;
  /** How many units were left over. */
  readonly left: number;
  readonly isGiven: boolean;
}

/** What the demonstration says of the document's own rule. */
export interface PerRowFacts {
  readonly rule: string;
  readonly matches: number;
  readonly rows: number;
  readonly sum: string;
  readonly total: string;
  readonly difference: string;
}
