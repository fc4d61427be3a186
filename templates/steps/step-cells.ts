import type { KeySteps, Step } from "../../engine/index.ts";
import type { Formula, Reference } from "../model/formula.ts";

/** The columns of the trace that a formula of it can read. */
export type StepColumn =
  | "code"
  | "within"
  | "whole"
  | "units"
  | "weight"
  | "weightSum"
  | "order"
  | "remainder"
  | "floor"
  | "leftover"
  | "rank"
  | "won"
  | "amount"
  | "least"
  | "most"
  | "held"
  | "free";

/** A key whose steps are written, and where its rows begin and end. */
export interface StepBlock {
  readonly steps: KeySteps;
  readonly first: string;
  readonly last: string;
}

/** A cell of the formula's own row. */
export function own(column: StepColumn): Reference {
  return { kind: "cell", grid: null, column, row: null };
}

/** A column over all rows of one key. */
export function all(column: StepColumn, { first, last }: StepBlock): Reference {
  return { kind: "cells", grid: null, column, first, last };
}

/** One row of a key, with its key. */
export interface BlockRow {
  readonly block: StepBlock;
  readonly step: Step;
}

/** How a rule stands in a sheet: its columns as formulas, the same in every row of a key. */
export interface RuleFormulas {
  readonly remainder: (block: StepBlock) => Formula;
  readonly floor: (block: StepBlock) => Formula;
  readonly rank: ((block: StepBlock) => Formula) | null;
  readonly won: (block: StepBlock) => Formula;
}
