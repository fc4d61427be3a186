import { expect } from "vitest";
import type { Problem, Result } from "../../../engine/index.ts";
import { problemText } from "../../../templates/messages/problem-text.ts";
import type { ExcelHost } from "../../support/excel/host.ts";

/** The codes of what stands in the way; none where nothing does. */
export function codesOf(result: Result<unknown, Problem>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

/** Expects that something is refused with one problem, and that nothing has changed. */
export async function refused(
  { host }: { readonly host: ExcelHost },
  work: () => Promise<Result<unknown, Problem>>,
): Promise<Problem> {
  const before = host.snapshot();
  const result = await work();
  expect(host.snapshot()).toEqual(before);
  if (result.ok || result.problems.length !== 1) {
    throw new Error(`expected one problem: ${codesOf(result).join(", ")}`);
  }
  const [problem] = result.problems;
  if (problem === undefined) throw new Error("expected a problem");
  expect(problemText(problem, "sv")).toMatch(/Inget är ändrat\.$/);
  return problem;
}

/** The request that writes: the one before it loads what there is, and the cells that are written over. */
export const WRITING_ROUND = 2;
