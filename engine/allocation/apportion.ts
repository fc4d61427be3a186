import { magnitude } from "../kernel/magnitude.ts";
import { compareByCodePoint } from "../kernel/code-point-order.ts";
import { at, invariant } from "../kernel/invariant.ts";
import type { Result } from "../kernel/result.ts";
import { fail, succeed } from "../kernel/result.ts";
import { floor, halfEven, halfUp } from "../kernel/rounding.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { checkClaims } from "./check-claims.ts";
import type { Ask, Claim } from "./claim.ts";
import { cumulative } from "./cumulative.ts";
import { byDivisor } from "./divisor.ts";
import type { DivisorRuleId } from "./divisor-rules.ts";
import { DIVISOR_RULES } from "./divisor-rules.ts";
import { largestRemainder } from "./largest-remainder.ts";
import { perRow } from "./per-row.ts";
import { residualTo, residualToLargest } from "./residual.ts";
import type { PlainRule, RuleId } from "./rule.ts";
import { safeLargestRemainder } from "./safe-largest-remainder.ts";
import { mayMissTotal, PLAIN_RULES, residualParty } from "./rule.ts";
import {
  truncateResidualInListOrder,
  truncateResidualToLargestWeights,
} from "./truncate-residual.ts";

type Split = Result<readonly bigint[], Problem>;

const PLAIN: Readonly<Record<PlainRule, (ask: Ask) => Split>> = {
  "largest-remainder": (ask) => succeed(largestRemainder(ask)),
  webster: (ask) => splitByDivisor(ask, "webster"),
  jefferson: (ask) => splitByDivisor(ask, "jefferson"),
  adams: (ask) => splitByDivisor(ask, "adams"),
  "huntington-hill": (ask) => splitByDivisor(ask, "huntington-hill"),
  "half-up-per-row": (ask) => succeed(perRow(ask, halfUp)),
  "half-even-per-row": (ask) => succeed(perRow(ask, halfEven)),
  "truncate-per-row": (ask) => succeed(perRow(ask, floor)),
  "half-up-residual-to-largest": residualToLargest,
  "truncate-residual-to-largest-weights": (ask) => succeed(truncateResidualToLargestWeights(ask)),
  "truncate-residual-in-list-order": (ask) => succeed(truncateResidualInListOrder(ask)),
  cumulative: (ask) => succeed(cumulative(ask)),
};

/**
 * Splits a whole number of units over claims by a named rule. A negative number
 * is split as its mirror (AL7). The rows come back in the order of the claims,
 * whose positions decide nothing (AL9).
 *
 * @returns one whole number of units for each claim, or every problem with them
 * @rule AL1 AL4 AL7 AL8
 */
export function apportion(units: bigint, rule: RuleId, claims: readonly Claim[]): Split {
  const problems = checkClaims(claims);
  return problems.length > 0 ? fail(problems) : apportionChecked(units, rule, claims);
}

/**
 * As {@link apportion}, for claims that have been checked.
 *
 * @rule AL1 AL4 AL7 AL8
 */
export function apportionChecked(units: bigint, rule: RuleId, claims: readonly Claim[]): Split {
  const size = magnitude(units);
  const safe = rule === "largest-remainder" ? safeLargestRemainder(size, claims) : null;
  if (safe !== null) return succeed(safe.map((amount) => BigInt(units < 0n ? -amount : amount)));
  const split = applyRule(askOf(size, claims), rule);
  if (!split.ok) return split;
  assertSplit(size, claims, { rule, amounts: split.value });
  return units < 0n ? succeed(split.value.map((amount) => -amount)) : split;
}

/** Checked claims as every rule reads them. */
export function askOf(units: bigint, claims: readonly Claim[]): Ask {
  const weights = claims.map(({ weight }) => BigInt(weight ?? 0));
  const byCode = (a: number, b: number): number =>
    compareByCodePoint(at(claims, a).party, at(claims, b).party);
  return {
    units,
    weights,
    weightSum: weights.reduce((sum, weight) => sum + weight, 0n),
    codes: claims.map(({ party }) => party),
    orders: claims.map(({ order }) =>
      order === undefined || order === null ? null : BigInt(order),
    ),
    sequence: () => sequenceOf(claims, byCode),
    compareTied: (a, b) => {
      const [left, right] = [at(weights, a), at(weights, b)];
      if (left === right) return byCode(a, b);
      return left > right ? -1 : 1;
    },
  };
}

function sequenceOf(
  claims: readonly Claim[],
  byCode: (a: number, b: number) => number,
): readonly number[] {
  const rows = Array.from(claims.keys());
  const orders = claims.map(({ order }) => order ?? null);
  if (orders.every((order) => order === null)) return rows.sort(byCode);
  return rows.sort((a, b) => (BigInt(orders[a] ?? 0) < BigInt(orders[b] ?? 0) ? -1 : 1));
}

function applyRule(ask: Ask, rule: RuleId): Split {
  const party = residualParty(rule);
  if (party !== null) return splitWithResidual(ask, party);
  const plain = PLAIN_RULES.find((name) => name === rule);
  invariant(plain !== undefined, "AL4", () => `${rule} has a function`);
  return PLAIN[plain](ask);
}

function splitByDivisor(ask: Ask, id: DivisorRuleId): Split {
  const rule = DIVISOR_RULES[id];
  const withWeight = ask.weights.filter((weight) => weight > 0n).length;
  if (rule.givesEveryoneAUnit && ask.units < BigInt(withWeight)) {
    const facts = { rule: id, units: ask.units.toString(), parties: withWeight };
    return fail([problem("too-few-units", facts)]);
  }
  return succeed(byDivisor(ask, rule));
}

function splitWithResidual(ask: Ask, party: string): Split {
  const taker = ask.codes.indexOf(party);
  if (taker === -1) {
    return fail([
      problem("residual-party-unknown", { party, parties: [...ask.codes], nearest: null }),
    ]);
  }
  return residualTo(ask, taker);
}

interface Applied {
  readonly rule: RuleId;
  readonly amounts: readonly bigint[];
}

function assertSplit(units: bigint, claims: readonly Claim[], { rule, amounts }: Applied): void {
  let sum = 0n;
  for (const [row, amount] of amounts.entries()) {
    const isSound = amount === 0n || (amount > 0n && Number(claims[row]?.weight) > 0);
    invariant(isSound, "AL8", "no row is negative and no row without weight gets anything");
    sum += amount;
  }
  invariant(mayMissTotal(rule) || sum === units, "AL1", () => `${rule} must add up to the total`);
}
