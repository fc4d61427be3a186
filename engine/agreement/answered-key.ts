import { invariant } from "../kernel/invariant.ts";
import type { AnsweredKey, Key, KeyAnswer } from "./agreement.ts";
import { keysOf } from "./key-members.ts";

/** Whether some key of a tree leaves it to the clause how it divides. */
export function asksClause(key: Key): boolean {
  return keysOf(key).some(({ kind }) => kind === "clause");
}

/**
 * A tree of keys as it divides in a year: those that leave it to the clause divide by its answer.
 *
 * @param answer null where no key asks for one
 * @rule AL10
 */
export function answeredKey(key: Key, answer: KeyAnswer | null): AnsweredKey {
  if (key.kind === "percentages") {
    const parts = key.parts.map((part) =>
      part.kind === "party" ? part : { ...part, key: answeredKey(part.key, answer) },
    );
    return { ...key, parts };
  }
  if (key.kind !== "clause") return key;
  invariant(answer !== null, "AL10", "a key that asks the clause has its answer");
  return { ...key, kind: answer };
}

/**
 * What the keys that leave it to the clause divide by in a year; null where none does.
 *
 * @param asked the agreement's tree of keys
 * @param answered the same tree, as it divides in the year
 * @rule AL10
 */
export function answerIn(asked: Key, answered: AnsweredKey): KeyAnswer | null {
  const asking = keysOf(asked).findIndex(({ kind }) => kind === "clause");
  const kind = keysOf(answered)[asking]?.kind;
  return kind === "population" || kind === "equal" ? kind : null;
}
