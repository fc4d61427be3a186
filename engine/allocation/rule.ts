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

/** The rules that round every row on its own. @rule AL5 */
const PER_ROW_RULES: readonly string[] = [
  "half-up-per-row",
  "half-even-per-row",
  "truncate-per-row",
];

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

/** Whether a rule's rows may miss the total: such rules exist to reproduce what was published. @rule AL5 */
export function mayMissTotal(rule: RuleId): boolean {
  return PER_ROW_RULES.some((id) => id === rule);
}
