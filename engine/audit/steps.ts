import { keyWith } from "../agreement/key-members.ts";
import type { AnsweredKey } from "../agreement/agreement.ts";
import { askOf } from "../allocation/apportion.ts";
import type { Ask } from "../allocation/claim.ts";
import { withOddUnitClause } from "../allocation/groups.ts";
import { byRemainder, wholeParts } from "../allocation/largest-remainder.ts";
import type { RuleId } from "../allocation/rule.ts";
import { DEFAULT_RULE, residualParty } from "../allocation/rule.ts";
import { byWeight } from "../allocation/truncate-residual.ts";
import type { Contribution, YearSplit } from "../contribution/year-split.ts";
import { claimWeight, freeWeight, heldUnits } from "../contribution/bounded-parts.ts";
import { at } from "../kernel/invariant.ts";
import { magnitude } from "../kernel/magnitude.ts";
import { floor } from "../kernel/rounding.ts";

/** The steps of one key, as a table shows them: every number that made its members' amounts. */
export interface KeySteps {
  /** The group whose units are split; the agreement's id at the top. */
  readonly within: string;
  /** What is split, in whole units, with its sign. */
  readonly units: bigint;
  readonly rule: RuleId;
  /** The key that divides them. */
  readonly key: AnsweredKey;
  /** What those pay who are held at a floor or a cap, in whole units; null where the key has none. @rule AL10 */
  readonly held: bigint | null;
  /** Of all who share: of those who are not held. */
  readonly weightSum: bigint;
  /** The units that the whole parts leave over. */
  readonly leftover: bigint;
  readonly rows: readonly Step[];
}

/** The steps of one party or group. */
export interface Step {
  readonly part: Contribution;
  /** Persons, 1, the weight of a mix, or a percentage or a fee scaled to a whole number as all of its key are. */
  readonly weight: bigint;
  /** What it shares with: its weight, or nothing where it is held at a floor or a cap. @rule AL10 */
  readonly free: bigint;
  /** Its place among the members by code, from 1. @rule AL9 */
  readonly order: number;
  /** Of units·weight/weightSum; for the running sum, of all weights up to this one in the order. */
  readonly remainder: bigint;
  readonly floor: bigint;
  /** Its place in the queue for what is left over, from 1; null where the rule has no queue. */
  readonly rank: number | null;
}

/**
 * All steps of a year's split, key by key from the top.
 *
 * @rule AU1 AU2
 */
export function stepsOf(split: YearSplit): readonly KeySteps[] {
  const parts = [...split.groups, ...split.rows];
  const wholes = Array.from(new Set(parts.map(({ within }) => within)));
  return wholes.map((within) =>
    keySteps(
      split,
      within,
      parts.filter((part) => part.within === within),
    ),
  );
}

function keySteps(split: YearSplit, within: string, parts: readonly Contribution[]): KeySteps {
  const group = split.groups.find(({ code }) => code === within);
  const units = group?.units ?? split.annualCost.value;
  const { rule } = at(parts, 0);
  const key = keyWith(split.key, at(parts, 0).code) ?? split.key;
  const held = heldUnits(parts);
  const claims = parts.map((part) => ({ party: part.code, weight: freeWeight(part) }));
  const plain = askOf(magnitude(units - (held ?? 0n)), claims);
  const ask =
    key.kind === "percentages" && rule === DEFAULT_RULE
      ? withOddUnitClause(plain, [...key.oddUnitTo, ...split.oddUnitTo])
      : plain;
  return {
    within,
    units,
    rule,
    key,
    held,
    weightSum: ask.weightSum,
    leftover: ask.weightSum === 0n ? 0n : BigInt(wholeParts(ask).leftover),
    rows: stepRows(ask, rule, parts),
  };
}

function stepRows(ask: Ask, rule: RuleId, parts: readonly Contribution[]): readonly Step[] {
  const sequence = ask.sequence();
  const rankOf = ranking(ask, rule);
  const running = rule === "cumulative" ? runningWeights(ask, sequence) : ask.weights;
  return parts.map((part, row) => {
    const claimed = ask.units * at(running, row);
    // Where all are held, nothing is shared.
    const whole = ask.weightSum === 0n ? 0n : floor(claimed, ask.weightSum);
    return {
      part,
      weight: claimWeight(part),
      free: at(ask.weights, row),
      order: sequence.indexOf(row) + 1,
      remainder: claimed - whole * ask.weightSum,
      floor: whole,
      rank: rankOf === null ? null : rankOf(row),
    };
  });
}

/**
 * A row's place in the queue for what is left over. Where one named party takes
 * it, that party is first and all others second.
 */
function ranking(ask: Ask, rule: RuleId): ((row: number) => number) | null {
  const taker = residualParty(rule);
  if (taker !== null) return (row) => (at(ask.codes, row) === taker ? 1 : 2);
  const inQueue = (queue: readonly number[]) => (row: number) => queue.indexOf(row) + 1;
  if (ask.weightSum === 0n) return inQueue(byWeight(ask));
  if (rule === DEFAULT_RULE) return inQueue(byRemainder(ask, wholeParts(ask).remainders));
  if (rule === "truncate-residual-in-list-order") return (row) => placeInOrder(ask, row);
  return BY_WEIGHT.includes(rule) ? inQueue(byWeight(ask)) : null;
}

/** The rules whose queue goes by weight. */
const BY_WEIGHT: readonly RuleId[] = [
  "half-up-residual-to-largest",
  "truncate-residual-to-largest-weights",
];

/** Rows without weight are passed over (AL8). */
function placeInOrder(ask: Ask, row: number): number {
  const sequence = ask.sequence();
  const before = sequence.slice(0, sequence.indexOf(row));
  return 1 + before.filter((other) => at(ask.weights, other) > 0n).length;
}

/** Each row's weight with all that come before it in the order. */
function runningWeights(ask: Ask, sequence: readonly number[]): readonly bigint[] {
  const running = [...ask.weights];
  sequence.reduce((before, row) => {
    const sum = before + at(ask.weights, row);
    running[row] = sum;
    return sum;
  }, 0n);
  return running;
}
