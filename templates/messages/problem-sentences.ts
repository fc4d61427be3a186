import type { ProblemCode, ProblemFacts } from "../../engine/index.ts";

/** A sentence or two for every code: what is wrong and why, then what to do. Total, so that none is forgotten. */
export type ProblemSentences = {
  readonly [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string;
};
