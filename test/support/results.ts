import { expect } from "vitest";
import type { Problem, ProblemCode, Result } from "../../engine/index.ts";

/** The value of a result that must be one. */
export function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value;
  throw new Error(`problems: ${JSON.stringify(result.problems)}`);
}

/** The problems of a result that must have some. */
export function problemsIn(result: Result<unknown, Problem>): readonly Problem[] {
  expect(result.ok).toBe(false);
  return result.ok ? [] : result.problems;
}

/** The codes of the problems of a result that must have some. */
export function codesIn(result: Result<unknown, Problem>): readonly ProblemCode[] {
  return problemsIn(result).map(({ code }) => code);
}
