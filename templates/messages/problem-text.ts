import type { Language, Problem, ProblemCode, ProblemFacts } from "../../engine/index.ts";
import { PROBLEMS } from "../problems/all-problems.ts";
import type { Reading } from "./place-text.ts";
import { withPlace } from "./place-text.ts";
import type { Surface } from "./surfaces.ts";
import { SURFACE_WORDS } from "./surfaces.ts";

/**
 * A problem as a person reads it on a surface: where, what, why and what to do. What a
 * terminal calls by its option the pane calls by its field.
 *
 * @rule PR1
 */
export function problemText(
  problem: Problem,
  language: Language,
  surface: Surface = "terminal",
): string {
  const reading = { language, surface: SURFACE_WORDS[surface][language] };
  return withPlace(problem.place, sentence(problem, reading), reading);
}

function sentence<Code extends ProblemCode>(
  { code, facts }: { readonly code: Code; readonly facts: ProblemFacts[Code] },
  { language, surface }: Reading,
): string {
  return PROBLEMS[code][language](facts, surface);
}
