import type { Decimal } from "decimal.js";
import type { Agreement, Bounded, Fee, FeeKey, TierKey } from "../agreement/agreement.ts";
import { isTierKey, leafParties } from "../agreement/key-members.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import { amountOf, amountText, ExactDecimal } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, fail, succeed } from "../kernel/result.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { countFor } from "./count-for.ts";
import { feeOf, feePlaces, feeWeights } from "./fees.ts";
import type { Context, Pieces, Whole } from "./key-pieces.ts";
import { partyName } from "./key-pieces.ts";
import { splitByWeights } from "./split-by-weights.ts";
import { tierOf } from "./tiers.ts";
import type { FeeWeight } from "./year-split.ts";

/** Fees that are what is paid make the sum that is split, or it says by how much they miss it. @rule AL10 */
export function splitByFees(
  context: Context,
  key: (FeeKey | TierKey) & Bounded,
  whole: Whole,
): Result<Pieces, Problem> {
  const { terms, agreement } = context;
  const weighed = isTierKey(key)
    ? tierWeights(context, key)
    : succeed(key.parts.map((part) => feeWeight(context, part)));
  if (!weighed.ok) return weighed;
  const weights = weighed.value;
  const fees = weights.map(({ fee }) => fee);
  const missing = missingFrom(fees, amountOf(whole.units, terms.unit));
  if (ARE_PAID.includes(key.kind) && !missing.isZero()) {
    return fail([amountsMiss(agreement, whole, { fees, missing, unit: terms.unit })]);
  }
  const claims = feeWeights(fees, feePlaces(key));
  const parties = leafParties(key);
  const isCounted = weights.every(({ persons }) => persons !== null);
  const counts = isCounted ? parties.map((code) => countFor(context, code)) : [];
  return splitByWeights(context, whole, { parties, claims, weights, counts, bounds: key.bounds });
}

/** The keys whose fees are paid as they stand. */
const ARE_PAID: readonly string[] = ["amounts", "tier-amounts"];

function feeWeight(context: Context, part: Fee): FeeWeight {
  const { amount, perPerson, party } = part;
  const persons = perPerson === null ? null : countFor(context, party).persons;
  return { kind: "fee", fee: feeOf(part, persons), amount, perPerson, persons, step: null };
}

/** The fee of each party's step; a population below the first one is a problem. @rule AL10 */
function tierWeights(context: Context, key: TierKey): Result<readonly FeeWeight[], Problem> {
  const { agreement } = context;
  return allOf(
    key.parties.map((party): Result<FeeWeight, Problem> => {
      const { persons } = countFor(context, party);
      const step = tierOf(key, persons);
      if (step === null) {
        const first = key.steps.reduce((least, { from }) => Math.min(least, from), Infinity);
        const facts = { party: partyName(agreement, party).sv, persons, from: first };
        const place = { kind: "clause", agreement: agreement.id, clause: "key" } as const;
        return fail([problem("below-first-tier", facts, place)]);
      }
      const { amount } = step;
      return succeed({ kind: "fee", fee: amount, amount, perPerson: null, persons, step });
    }),
  );
}

function missingFrom(fees: readonly Decimal[], total: Decimal): Decimal {
  return fees.reduce((left, fee) => left.minus(fee), total);
}

interface Missed {
  readonly fees: readonly Decimal[];
  readonly missing: Decimal;
  readonly unit: RoundingUnit;
}

function amountsMiss(
  { id }: Agreement,
  { name, units }: Whole,
  { fees, missing, unit }: Missed,
): Problem {
  const sum = fees.reduce((all, fee) => all.plus(fee), new ExactDecimal(0));
  const facts = {
    group: name,
    sum: sum.toFixed(),
    total: amountText(units, unit),
    missing: missing.toFixed(),
  };
  return problem("amounts-off-total", facts, { kind: "clause", agreement: id, clause: "key" });
}
