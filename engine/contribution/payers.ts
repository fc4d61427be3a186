import type { Contribution, YearSplit } from "./year-split.ts";

/** Everybody who pays, each once: the rows, and the parties that bear a percentage of their own. */
export function payers({ groups, rows }: YearSplit): readonly Contribution[] {
  return [...rows, ...groups.filter(({ kind }) => kind === "party")];
}
