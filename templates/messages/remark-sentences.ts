import type { RemarkCode, RemarkFacts } from "../../engine/index.ts";

/** A sentence or two for every code: what is remarkable, then what to do if it is wrong. */
export type RemarkSentences = {
  readonly [Code in RemarkCode]: (facts: RemarkFacts[Code]) => string;
};
