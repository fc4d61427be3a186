import { at } from "../kernel/invariant.ts";
import { halfUp } from "../kernel/rounding.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Result } from "../kernel/result.ts";
import { fail, succeed } from "../kernel/result.ts";
import type { Ask } from "./claim.ts";
import { perRow } from "./per-row.ts";

/**
 * Rounds every other row half-up on its own; the row `taker` gets what is then
 * left of the total. If the others already exceed the total nothing sensible is
 * left, which is a problem: the rule does not fit so small a total.
 *
 * @rule AL4
 */
export function residualTo(ask: Ask, taker: number): Result<readonly bigint[], Problem> {
  const party = at(ask.codes, taker);
  if (at(ask.weights, taker) === 0n) {
    return fail([problem("residual-party-without-weight", { party })]);
  }
  const amounts = [...perRow(ask, halfUp)];
  amounts[taker] = 0n;
  const residual = amounts.reduce((left, amount) => left - amount, ask.units);
  if (residual < 0n) {
    return fail([problem("residual-negative", { party, residual: residual.toString() })]);
  }
  amounts[taker] = residual;
  return succeed(amounts);
}

/** As {@link residualTo}, with the largest weight as taker; ties by code. @rule AL4 */
export function residualToLargest(ask: Ask): Result<readonly bigint[], Problem> {
  return residualTo(ask, largestRow(ask));
}

/** The row with the largest weight; of equal ones, the first by code. */
export function largestRow({ weights, compareTied }: Ask): number {
  return Array.from(weights.keys()).reduce((best, row) =>
    compareTied(row, best) < 0 ? row : best,
  );
}
