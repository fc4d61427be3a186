import type { Language, ProblemCode, ProblemFacts } from "../../engine/index.ts";
import type { SurfaceWords } from "../messages/surfaces.ts";

/** A sentence or two on a problem: what is wrong and why, then what to do and in which way. */
export type Sentence<Code extends ProblemCode> = (
  facts: ProblemFacts[Code],
  surface: SurfaceWords,
) => string;

/** Both sentences of every code, side by side. Total, so that none is forgotten. @rule PR1 */
export type Problems = {
  readonly [Code in ProblemCode]: Readonly<Record<Language, Sentence<Code>>>;
};
