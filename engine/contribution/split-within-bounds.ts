import type { Bound } from "../agreement/agreement.ts";
import { apportion } from "../allocation/apportion.ts";
import type { Claim } from "../allocation/claim.ts";
import { residualParty } from "../allocation/rule.ts";
import { at } from "../kernel/invariant.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import { amountText, countUnits } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { fail, problemsOf, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { BoundedAsk, Held } from "./bounds.ts";
import { boundOf, heldAtBounds } from "./bounds.ts";
import type { Context, Whole } from "./key-pieces.ts";
import { partyName } from "./key-pieces.ts";
import type { BoundedPart } from "./year-split.ts";

/** What parties get of what is shared. */
export interface BoundedSplit {
  /** In the order of the claims. */
  readonly units: readonly bigint[];
  /** Left out where there are no bounds; the exact parts are then in the proportion of the weights. */
  readonly bounded?: readonly BoundedPart[];
  /** Whole numbers in the proportion of the exact parts, where bounds make it another than the weights'. */
  readonly exactParts?: readonly bigint[];
}

/** What is to be shared within bounds. */
interface BoundedClaims {
  readonly claims: readonly Claim[];
  readonly bounds: readonly Bound[];
}

/**
 * Who is held at a bound pays it; the rest is split over all others by their weights, by the
 * year's rule.
 *
 * @returns the parts, or why the bounds do not go with the sum, the unit or the rule
 * @rule AL10
 */
export function splitWithinBounds(
  context: Context,
  whole: Whole,
  { claims, bounds }: BoundedClaims,
): Result<BoundedSplit, Problem> {
  const { rule, unit } = context.terms;
  const counted = countBounds(context, claims, bounds);
  if (!counted.ok) return counted;
  const problems = misfits(context, whole, { claims, counted: counted.value });
  // Weights are checked as those of other keys are: without bounds.
  const plain = apportion(whole.units, "largest-remainder", claims);
  if (problems.length > 0 || !plain.ok) return fail([...problems, ...problemsOf(plain)]);
  const ask = askOf(whole, claims, counted.value);
  const held = heldAtBounds(ask);
  const taker = residualTakerHeld(context, claims, held);
  if (taker !== null) return fail([taker]);
  const fixed = held.map((bound, row) => (bound === null ? 0n : at(ask[bound], row)));
  const free = claims.map((claim, row) => (held[row] === null ? claim : { ...claim, weight: 0 }));
  const rest = fixed.reduce((left, amount) => left - amount, whole.units);
  const shared = held.includes(null) ? apportion(rest, rule, free) : succeed(fixed.map(() => 0n));
  if (!shared.ok) return shared;
  const units = fixed.map((amount, row) => amount + at(shared.value, row));
  const passed = beyondBounds(context, { claims, units, counted: counted.value, unit });
  if (passed.length > 0) return fail(passed);
  const weights = free.map(({ weight }) => BigInt(weight ?? 0));
  return succeed({
    units,
    exactParts: exactParts({ fixed, weights, rest }),
    bounded: claims.map((_claim, row) => ({
      weight: at(ask.weights, row),
      ...at(counted.value, row),
      held: at(held, row),
    })),
  });
}

/** A party's bounds in whole units. */
type CountedBound = Pick<BoundedPart, "least" | "most">;

/** The bounds of each claim's party; one that is no whole number of units is a problem. @rule AL6 AL10 */
function countBounds(
  { agreement, terms: { unit } }: Context,
  claims: readonly Claim[],
  bounds: readonly Bound[],
): Result<readonly CountedBound[], Problem> {
  const problems: Problem[] = [];
  const counted = claims.map(({ party }): CountedBound => {
    const bound = boundOf(bounds, party);
    const count = (amount: Bound["least"]): bigint | null => {
      const units = amount === null ? null : countUnits(amount, unit);
      if (units === null || typeof units === "bigint") return units;
      const facts = { party: partyName(agreement, party).sv, amount: amount?.toFixed() ?? "" };
      problems.push(problem("bound-off-unit", { ...facts, unit }, keyPlace(agreement.id)));
      return null;
    };
    return { least: count(bound?.least ?? null), most: count(bound?.most ?? null) };
  });
  return problems.length > 0 ? fail(problems) : succeed(counted);
}

function askOf(
  { units }: Whole,
  claims: readonly Claim[],
  counted: readonly CountedBound[],
): BoundedAsk {
  return {
    units,
    weights: claims.map(({ weight }) => BigInt(weight ?? 0)),
    least: counted.map(({ least }) => least ?? 0n),
    most: counted.map(({ most }) => most ?? units),
  };
}

interface Counted {
  readonly claims: readonly Claim[];
  readonly counted: readonly CountedBound[];
}

/** A sum below 0, floors that promise more than there is, caps that leave some of it over. @rule AL10 */
function misfits(
  { agreement, terms: { unit } }: Context,
  whole: Whole,
  { claims, counted }: Counted,
): readonly Problem[] {
  const { units, name } = whole;
  const place = keyPlace(agreement.id);
  const total = amountText(units, unit);
  if (units < 0n) return [problem("bounds-below-nothing", { group: name, total }, place)];
  const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);
  const ask = askOf(whole, claims, counted);
  const least = sumOf(ask.least);
  const most = sumOf(
    ask.most.map((cap, row) => (ask.weights[row] === 0n ? at(ask.least, row) : cap)),
  );
  const miss = (bound: "least" | "most", sum: bigint): Problem => {
    const missing = amountText(sum < units ? units - sum : sum - units, unit);
    const facts = { group: name, bound, sum: amountText(sum, unit), total, missing };
    return problem("bounds-miss-total", facts, place);
  };
  if (least > units) return [miss("least", least)];
  return most < units ? [miss("most", most)] : [];
}

/** Who is to get what is left over cannot be held at a bound. @rule AL4 AL10 */
function residualTakerHeld(
  { agreement, terms: { rule } }: Context,
  claims: readonly Claim[],
  held: readonly Held[],
): Problem | null {
  const code = residualParty(rule);
  const row = claims.findIndex(({ party }) => party === code);
  if (row === -1 || held[row] === null) return null;
  const party = partyName(agreement, at(claims, row).party).sv;
  return problem("residual-party-held", { party }, keyPlace(agreement.id));
}

interface Shared extends Counted {
  readonly units: readonly bigint[];
  readonly unit: RoundingUnit;
}

/** Some rules round a party further than to its nearest units: past a bound, where it is near. @rule AL4 AL10 */
function beyondBounds(
  { agreement, terms: { rule } }: Context,
  { claims, units, counted, unit }: Shared,
): readonly Problem[] {
  return units.flatMap((amount, row): Problem[] => {
    const { least, most } = at(counted, row);
    const passed = least !== null && amount < least ? least : most;
    const isInside = (least === null || amount >= least) && (most === null || amount <= most);
    if (isInside || passed === null) return [];
    const party = partyName(agreement, at(claims, row).party).sv;
    const amounts = { amount: amountText(amount, unit), bound: amountText(passed, unit) };
    return [problem("bound-passed-by-rule", { party, rule, ...amounts }, keyPlace(agreement.id))];
  });
}

interface Fixed {
  /** What those pay who are held at a bound; 0 for all others. */
  readonly fixed: readonly bigint[];
  /** The weights of all others; 0 for those. */
  readonly weights: readonly bigint[];
  /** What all others share. */
  readonly rest: bigint;
}

/** All 0 where nothing is shared. @rule AL2 */
function exactParts({ fixed, weights, rest }: Fixed): readonly bigint[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0n);
  const factor = weightSum === 0n ? 1n : weightSum;
  return fixed.map((amount, row) => amount * factor + rest * at(weights, row));
}

function keyPlace(agreement: string): Place {
  return { kind: "clause", agreement, clause: "key" };
}
