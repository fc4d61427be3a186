import type {
  Clause,
  Clauses,
  Host,
  IsoDate,
  Key,
  KeyAnswer,
  LocalText,
  Party,
  RoundingUnit,
  RuleId,
  Source,
} from "../../engine/index.ts";
import type { OVERHEAD_SORTS } from "../../templates/forms/words.ts";

/** An agreement as the pane shows it. */
export interface AgreementView {
  readonly id: string;
  readonly name: LocalText;
  readonly from: number;
  readonly to: number;
  /** Who keeps the books; null where nothing is said of it. */
  readonly host: Host | null;
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
  readonly sharedBy: Key["kind"] | null;
  readonly source: Source | null;
}

/** A clause with its document. */
export interface ClauseView extends Pick<Clause<unknown>, "from" | "to"> {
  readonly name: keyof Clauses;
  /** What it says; null where it leaves a question open. */
  readonly says: ClauseValue | null;
  readonly question: LocalText | null;
  readonly source: Source;
}

/** What a clause says, in digits and codes. */
export type ClauseValue =
  | { readonly kind: "cost"; readonly amount: string }
  /** By an index, on terms of this name. */
  | { readonly kind: "indexation"; readonly id: string }
  /** By the positions that a funding of this name pays for. */
  | { readonly kind: "positions"; readonly funding: string }
  | { readonly kind: "published"; readonly table: string }
  | { readonly kind: "day"; readonly date: IsoDate }
  | { readonly kind: "years-before"; readonly years: number; readonly day: "12-31" | "11-01" }
  | { readonly kind: "rounding"; readonly rule: RuleId; readonly unit: RoundingUnit }
  | { readonly kind: "key"; readonly by: KeyAnswer }
  /** Per cent, or kr a year; null where it is what it really costs. */
  | {
      readonly kind: "overhead";
      readonly sort: keyof typeof OVERHEAD_SORTS;
      readonly number: string | null;
    };

/** A document by its short name. */
export interface NamedSource {
  readonly id: string;
  readonly source: Source;
}
