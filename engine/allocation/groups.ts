import { magnitude } from "../kernel/magnitude.ts";
import { at } from "../kernel/invariant.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { Result } from "../kernel/result.ts";
import { fail, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { askOf } from "./apportion.ts";
import { checkClaims } from "./check-claims.ts";
import type { Ask, Claim } from "./claim.ts";
import { byRemainder, wholeParts } from "./largest-remainder.ts";

/** What {@link apportionGroups} needs. */
export interface GroupRequest {
  /** The name of what is split, for messages. */
  readonly group: LocalText;
  /** The names of the claims' parties and groups, for messages. */
  readonly names: readonly LocalText[];
  readonly units: bigint;
  readonly claims: readonly Claim[];
  /** The clause «udda enhet tillfaller»: who goes first in a tie, in order; empty where nobody is named. */
  readonly oddUnitTo: readonly string[];
  readonly place?: Place;
}

/**
 * Splits a number of units over groups (region and municipalities, say) by
 * largest remainder. Between groups of equal claim no order of codes is fair
 * enough: the agreement must say who takes the odd unit, and is asked only when
 * there is one.
 *
 * @returns whole units in the order of the claims, or the tie as a problem
 * @rule AL12
 */
export function apportionGroups(request: GroupRequest): Result<readonly bigint[], Problem> {
  const problems = checkClaims(request.claims);
  if (problems.length > 0) return fail(problems);
  const { units } = request;
  const plain = askOf(magnitude(units), request.claims);
  const ask = withOddUnitClause(plain, request.oddUnitTo);
  const { floors, remainders, leftover } = wholeParts(ask);
  const order = byRemainder(ask, remainders);
  const tied = undecided({ ask, remainders, order, leftover }, request.oddUnitTo);
  if (tied.length > 0) {
    const facts = {
      group: request.group,
      tied: tied.map((row) => at(request.names, row)),
      units: leftover,
    };
    return fail([problem("tie-between-groups", facts, request.place)]);
  }
  for (const row of order.slice(0, leftover)) floors[row] = at(floors, row) + 1n;
  return succeed(units < 0n ? floors.map((amount) => -amount) : floors);
}

/**
 * Rows of equal weight are ordered by the clause before the code is asked.
 *
 * @rule AL12
 */
export function withOddUnitClause(ask: Ask, oddUnitTo: readonly string[]): Ask {
  const precedence = (row: number): number => {
    const index = oddUnitTo.indexOf(at(ask.codes, row));
    return index === -1 ? oddUnitTo.length : index;
  };
  return {
    ...ask,
    compareTied: (a, b) => {
      const equal = at(ask.weights, a) === at(ask.weights, b);
      return (equal ? precedence(a) - precedence(b) : 0) || ask.compareTied(a, b);
    },
  };
}

interface Ranking {
  readonly ask: Ask;
  readonly remainders: readonly bigint[];
  readonly order: readonly number[];
  readonly leftover: number;
}

/** The rows between which only the code would decide the last odd unit; none when the clause decides. */
function undecided(
  { ask, remainders, order, leftover }: Ranking,
  oddUnitTo: readonly string[],
): readonly number[] {
  const last = order[leftover - 1];
  const next = order[leftover];
  if (last === undefined || next === undefined) return [];
  const isEqual = (row: number): boolean =>
    at(remainders, row) === at(remainders, last) && at(ask.weights, row) === at(ask.weights, last);
  if (!isEqual(next) || oddUnitTo.includes(at(ask.codes, last))) return [];
  return order.filter((row) => isEqual(row) && !oddUnitTo.includes(at(ask.codes, row)));
}
