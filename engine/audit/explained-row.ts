import type { Ask } from "../allocation/claim.ts";
import type { RuleId } from "../allocation/rule.ts";
import type { LocalText } from "../kernel/local-text.ts";

/** A split as a rule saw it: checked, without sign; and the row to explain. */
export interface ExplainedRow {
  readonly ask: Ask;
  readonly rule: RuleId;
  readonly row: number;
  /** What each row got, in whole units, without sign. */
  readonly amounts: readonly bigint[];
  /** The parties' names, in the order of the rows. */
  readonly names: readonly LocalText[];
}
