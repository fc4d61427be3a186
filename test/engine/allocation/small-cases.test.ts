import { expect, test } from "vitest";
import { apportion } from "../../../engine/allocation/apportion.ts";
import type { RuleId } from "../../../engine/index.ts";
import { PLAIN_RULES } from "../../../engine/index.ts";
import { BRUTE_FORCE, residualTo } from "../../support/brute-force.ts";
import { claims } from "../../support/splits.ts";

const LARGEST_TOTAL = 30;
const LARGEST_WEIGHT = 6;
const MOST_PARTIES = 4;

/** Every list of 1 to 4 weights from 0 to 6 that has a positive one. */
function* everyWeights(): Generator<readonly number[]> {
  let lists: (readonly number[])[] = [[]];
  for (let parties = 1; parties <= MOST_PARTIES; parties += 1) {
    lists = lists.flatMap((list) =>
      Array.from({ length: LARGEST_WEIGHT + 1 }, (_, weight) => [...list, weight]),
    );
    yield* lists.filter((list) => list.some((weight) => weight > 0));
  }
}

/** The first case in which the engine and the definition differ; null where none does. */
function firstDifference(
  rule: RuleId,
  bruteForce: (total: number, weights: readonly number[]) => readonly number[] | null,
): string | null {
  for (const weights of everyWeights()) {
    const listed = claims(...weights);
    for (let total = 0; total <= LARGEST_TOTAL; total += 1) {
      const split = apportion(BigInt(total), rule, listed);
      const ours = split.ok ? split.value.join() : "problem";
      const defined = bruteForce(total, weights)?.join() ?? "problem";
      if (ours !== defined) return `${String(total)} by ${weights.join()}: ${ours}, not ${defined}`;
    }
  }
  return null;
}

test.each(PLAIN_RULES)("[AL3][AL4][AL5] %s is its definition in every small case", (rule) => {
  const bruteForce = BRUTE_FORCE[rule] ?? (() => null);
  expect(firstDifference(rule, bruteForce)).toBeNull();
});

test("[AL4] residual-to a named party is its definition in every small case", () => {
  expect(firstDifference("residual-to:A", residualTo(0))).toBeNull();
});
