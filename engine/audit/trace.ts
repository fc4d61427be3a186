import type { Origin } from "../contribution/year-split.ts";
import type { IsoDate } from "../kernel/date.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { Source } from "../kernel/source.ts";

/** What a number in a trace is; the words are in `templates/words`. */
export const TRACE_LABELS = [
  "amount",
  "exact-amount",
  "group-total",
  "annual-cost",
  "index-base",
  "index-before",
  "index-value",
  "index-exact",
  "indexed-amount",
  "index-least",
  "total",
  "percentage",
  "share",
  "percentage-share",
  "weight",
  "weight-sum",
  "fee-base",
  "fee-rate",
  "tier-step",
  "shared-alike",
  "shared-by-weight",
  "stated-weight",
  "members",
  "divided-by",
  "position-amount",
  "position-exact",
  "position-extent",
  "position-cost",
  "position-months",
  "on-costs",
  "least",
  "most",
  "held-amount",
  "shared-total",
  "taken-at-bound",
  "population",
  "population-sum",
  "rounding",
  "exact-units",
  "whole-units",
  "remainder",
  "left-over-units",
  "rank",
  "queue-standing",
  "extra-unit",
  "units-won",
  "last-unit-strength",
  "next-unit-strength",
  "weakest-successful-claim",
  "strongest-unsuccessful-claim",
  "others-rounded",
  "weight-before",
  "running-before",
  "running-after",
  "running-rounded-before",
  "running-rounded-after",
  "payers-sum",
  "rounding-difference",
  "printed-amount",
  "printed-sum",
  "printed-total",
  "printed-difference",
  "printed-sum-difference",
] as const;

/** What a number in a trace is. */
export type TraceLabel = (typeof TRACE_LABELS)[number];

/** What a number in a trace counts. A `strength` is a weight over a signpost; squared for Huntington-Hill. */
export type Measure =
  | "kr"
  | "persons"
  | "weight"
  | "share"
  | "percent"
  | "units"
  | "rank"
  | "order"
  | "strength"
  | "strength-squared"
  | "rule"
  | "key";

/**
 * A number and what it was made of, down to the document or the data set. The
 * pane, the sheet and the command line all show this one tree.
 *
 * @rule AU1
 */
export interface TraceNode {
  readonly label: TraceLabel;
  /** Whom or what it concerns: a party, a group; null where it concerns all. */
  readonly about: LocalText | null;
  /**
   * Digits with a point; `n/d` for an exact fraction, over the denominator of its source and
   * not reduced, where both can have a point; or a rule id, or what a key divides by.
   */
  readonly value: string;
  readonly measure: Measure;
  /** The rule ids of docs/SPEC.md that make the value of its inputs. */
  readonly rules: readonly string[];
  /** Who decided the value, where somebody did. */
  readonly origin: Origin | null;
  /** Where the value was read, where it was. */
  readonly source: Source | null;
  /** The reference date, where there is one. */
  readonly date: IsoDate | null;
  readonly inputs: readonly TraceNode[];
}

/** A node with what is given, and nothing where nothing is. */
export function traceNode(
  node: Pick<TraceNode, "label" | "value" | "measure"> & Partial<TraceNode>,
): TraceNode {
  return { about: null, rules: [], origin: null, source: null, date: null, inputs: [], ...node };
}
