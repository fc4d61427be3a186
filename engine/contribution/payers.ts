import type { Contribution, YearSplit } from "./year-split.ts";

/** Everybody who pays, each once: the rows, and the parties that bear a percentage of their own. */
export function payers({ groups, rows }: YearSplit): readonly Contribution[] {
  return [...rows, ...groups.filter(({ kind }) => kind === "party")];
}

/** Those who pay a part: a party itself, or all below a group, however deep. @rule AL12 */
export function payersOf(split: YearSplit, code: string): readonly Contribution[] {
  return payers(split).filter((payer) => payer.code === code || isBelow(split, payer, code));
}

function isBelow(split: YearSplit, { within }: Contribution, code: string): boolean {
  if (within === code) return true;
  const above = split.groups.find((group) => group.code === within);
  return above !== undefined && isBelow(split, above, code);
}
