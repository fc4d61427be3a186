/** A rule of the engine that the engine itself broke: a bug, shown as «internal error» with the rule id. */
export class InvariantError extends Error {
  readonly rule: string;

  constructor(rule: string, message: string) {
    super(`[${rule}] ${message}`);
    this.name = "InvariantError";
    this.rule = rule;
  }
}

/**
 * Stops the program when something that must always hold does not. A message that takes
 * work to write is given as a function: it is written only when it is needed.
 *
 * @throws InvariantError naming the rule
 */
export function invariant(
  condition: boolean,
  rule: string,
  message: string | (() => string),
): asserts condition {
  if (condition) return;
  throw new InvariantError(rule, typeof message === "string" ? message : message());
}

/**
 * The element of a list at a place that is known to exist.
 *
 * @throws InvariantError when it does not
 */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  invariant(
    item !== undefined,
    "HO5",
    () => `no element ${String(index)} of ${String(items.length)}`,
  );
  return item;
}
