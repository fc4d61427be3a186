import type {
  LedgerFileFault,
  LedgerOddity,
  LedgerRecordFault,
  OddityReason,
  Problem,
} from "../../engine/index.ts";
import { amountText, problem } from "../../engine/index.ts";

/** What is wrong in a file, and what is odd. */
export interface Findings {
  /** A record that cannot be used. */
  readonly record: (line: number, fault: RecordFault) => void;
  /** The file as a whole cannot be used. */
  readonly file: (reason: LedgerFileFault, text?: string, expected?: string) => void;
  readonly add: (problem: Problem) => void;
  /** Something odd; the first of a kind is told. */
  readonly odd: (reason: OddityReason, seen: Seen) => void;
  readonly problems: () => readonly Problem[];
  readonly oddities: () => readonly LedgerOddity[];
}

/** What is wrong with a record. */
export interface RecordFault {
  readonly record: string;
  readonly reason: LedgerRecordFault;
  readonly text: string;
  /** The header of its column, in a table. */
  readonly column?: string;
}

/** Where something odd was seen, and by how many öre it is off. */
export interface Seen {
  readonly example: string;
  readonly line?: number;
  readonly ore?: bigint;
}

/** Problems that are told one by one: a file of another kind would have one for each line. */
const MOST_TOLD = 20;

/** Gathers what is wrong and odd in a file. @rule CL3 LE1 */
export function findings(file: string): Findings {
  const place = { kind: "file", file } as const;
  const problems: Problem[] = [];
  const oddities = new Map<OddityReason, LedgerOddity>();
  let isMore = false;
  const add = (one: Problem): void => {
    if (problems.length < MOST_TOLD) problems.push(one);
    else isMore = true;
  };
  return {
    add,
    record: (line, { column, ...fault }) => {
      const at = column === undefined ? { ...place, line } : { ...place, line, column };
      add(problem("ledger-record", fault, at));
    },
    file: (reason, text = "", expected = "") => {
      add(problem("ledger-unusable", { file, reason, text, expected }, place));
    },
    odd: (reason, { example, line, ore }) => {
      const first = oddities.get(reason);
      const amount = ore === undefined ? "" : amountText(ore, "0.01");
      const seen = first ?? { reason, count: 0, example, amount, line: line ?? null };
      oddities.set(reason, { ...seen, count: seen.count + 1 });
    },
    problems: () =>
      isMore ? [...problems, problem("ledger-more", { told: MOST_TOLD }, place)] : problems,
    oddities: () => [...oddities.values()],
  };
}
