/** The rounding rules that need no further fact, by id. @rule AL4 */
export const PLAIN_RULES = [
  "largest-remainder",
  "webster",
  "jefferson",
  "adams",
  "huntington-hill",
  "half-up-per-row",
  "half-even-per-row",
  "truncate-per-row",
  "half-up-residual-to-largest",
  "truncate-residual-to-largest-weights",
  "truncate-residual-in-list-order",
  "cumulative",
] as const;

/** A rule that needs no further fact. */
export type PlainRule = (typeof PLAIN_RULES)[number];

/** The beginning of the rule that names the party taking the residual. */
export const RESIDUAL_TO = "residual-to:";

/** A rounding rule, as written in agreements, on the command line and in JSON. @rule AL4 */
export type RuleId = PlainRule | `${typeof RESIDUAL_TO}${string}`;

/** The rule where neither agreement nor user names one. @rule AL3 */
export const DEFAULT_RULE: RuleId = "largest-remainder";

/** Reads a rule id; null when no rule has that name. */
export function ruleId(text: string): RuleId | null {
  const plain = PLAIN_RULES.find((rule) => rule === text);
  if (plain !== undefined) return plain;
  const party = residualParty(text);
  return party === null || party === "" ? null : `${RESIDUAL_TO}${party}`;
}

/** The party that `residual-to:<party>` names; null for every other rule. */
export function residualParty(rule: string): string | null {
  return rule.startsWith(RESIDUAL_TO) ? rule.slice(RESIDUAL_TO.length).trim() : null;
}

/** The rule that gives the residual to the party with a code. */
export function residualRule(code: string): RuleId {
  return `${RESIDUAL_TO}${code}`;
}

/**
 * How a rule goes about what is left over: a queue for single units, nothing (every row by
 * itself), one taker, the difference of running sums, or a common divisor.
 */
export type RuleFamily = "queue" | "row" | "residual" | "running" | "divisor";

/** What is known of a rule besides how it splits. */
interface RuleFacts {
  readonly family: RuleFamily;
  /** The rule of docs/SPEC.md that defines it. */
  readonly specification: "AL3" | "AL4" | "AL5";
}

/** One record for each rule; its function is in `apportion.ts`, its steps in `engine/audit/`. */
const FACTS: Readonly<Record<PlainRule, RuleFacts>> = {
  "largest-remainder": { family: "queue", specification: "AL3" },
  webster: { family: "divisor", specification: "AL4" },
  jefferson: { family: "divisor", specification: "AL4" },
  adams: { family: "divisor", specification: "AL4" },
  "huntington-hill": { family: "divisor", specification: "AL4" },
  "half-up-per-row": { family: "row", specification: "AL5" },
  "half-even-per-row": { family: "row", specification: "AL5" },
  "truncate-per-row": { family: "row", specification: "AL5" },
  "half-up-residual-to-largest": { family: "residual", specification: "AL4" },
  "truncate-residual-to-largest-weights": { family: "queue", specification: "AL4" },
  "truncate-residual-in-list-order": { family: "queue", specification: "AL4" },
  cumulative: { family: "running", specification: "AL4" },
};

const RESIDUAL_FACTS: RuleFacts = { family: "residual", specification: "AL4" };

function factsOf(rule: RuleId): RuleFacts {
  const plain = PLAIN_RULES.find((id) => id === rule);
  return plain === undefined ? RESIDUAL_FACTS : FACTS[plain];
}

/** The family of a rule. */
export function ruleFamily(rule: RuleId): RuleFamily {
  return factsOf(rule).family;
}

/** The rule of docs/SPEC.md that a rounding rule is defined in. */
export function specificationOf(rule: RuleId): string {
  return factsOf(rule).specification;
}

/** Whether a rule's rows may miss the total: such rules exist to reproduce what was published. @rule AL5 */
export function mayMissTotal(rule: RuleId): boolean {
  return ruleFamily(rule) === "row";
}
