/** A value, or every problem that stood in its way. Bugs throw; problems never do. */
export type Result<Value, Issue> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Issue[] };

/** Wraps a value that was reached without problems. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps the problems that kept a value from being reached; none, where they have been told already. */
export function fail<Issue>(problems: readonly Issue[]): {
  readonly ok: false;
  readonly problems: readonly Issue[];
} {
  return { ok: false, problems };
}

/** The problems of several results, in the order given: how «all at once» is kept. */
export function problemsOf<Issue>(...results: readonly Result<unknown, Issue>[]): Issue[] {
  return problemsIn(results);
}

/** As {@link problemsOf}, for a list of any length. */
export function problemsIn<Issue>(results: readonly Result<unknown, Issue>[]): Issue[] {
  return results.flatMap((result) => (result.ok ? [] : result.problems));
}

/** All values of a list of results, or all their problems. */
export function allOf<Value, Issue>(
  results: readonly Result<Value, Issue>[],
): Result<readonly Value[], Issue> {
  const problems = problemsIn(results);
  if (problems.length > 0) return fail(problems);
  return succeed(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
