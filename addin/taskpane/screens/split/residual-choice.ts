/** What the list of rules says for any rule that names its party. */
export const RESIDUAL = "residual-to:";

/** Whether a rule names a party that gets the residual. */
export function isResidual(rule: string): boolean {
  return rule.startsWith(RESIDUAL);
}

/** The code of the party that gets the residual. */
export function residualCode(rule: string): string {
  return rule.slice(RESIDUAL.length);
}

/** The rule that gives a party the residual. */
export function residualTo(code: string): string {
  return `${RESIDUAL}${code}`;
}
