import { ExactDecimal } from "../kernel/money.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Agreement, Key, MixKey, MixWeights, PercentageKey, TierKey } from "./agreement.ts";
import { checkBounds } from "./check-bounds.ts";
import { placeOf, repeated } from "./check-places.ts";
import { isFeeKey, isTierKey, keyMembers, keysOf, partCode } from "./key-members.ts";

/** What the keys of an agreement contradict themselves in. @rule AL8 AL10 */
export function checkKeys(agreement: Agreement): readonly Problem[] {
  return keysOf(agreement.key).flatMap((key) =>
    key.kind === "percentages"
      ? checkPercentages(agreement, key)
      : [...checkMembers(agreement, key), ...checkBounds(agreement, key)],
  );
}

function checkMembers(agreement: Agreement, key: Key): readonly Problem[] {
  const place = placeOf(agreement, "key");
  if (keyMembers(key).length === 0) return [problem("parties-missing", { parties: 0 }, place)];
  if (key.kind === "mix") return checkMix(agreement, key);
  if (isTierKey(key)) return checkTiers(key, place);
  if (!isFeeKey(key)) return [];
  return key.parts.flatMap(({ party, amount, perPerson }) =>
    [amount, perPerson]
      .filter((number) => number?.isNegative() === true)
      .map((number) =>
        problem("weight-negative", { party, weight: number?.toFixed() ?? "" }, place),
      ),
  );
}

/** Steps from different populations, at least one, and none below 0 kr. @rule AL8 AL10 */
function checkTiers({ steps }: TierKey, place: Place): readonly Problem[] {
  if (steps.length === 0) return [problem("tiers-unusable", { from: null }, place)];
  const doubledSteps = repeated(steps.map(({ from }) => String(from)));
  const negative = steps.filter(({ amount }) => amount.isNegative());
  return [
    ...doubledSteps.map((from) => problem("tiers-unusable", { from: Number(from) }, place)),
    ...negative.map(({ from, amount }) =>
      problem("weight-negative", { party: String(from), weight: amount.toFixed() }, place),
    ),
  ];
}

/**
 * The percentages of a mix are from 0 to 100 together, and where some of it goes by stated
 * weights each party has one.
 *
 * @rule AL8 AL10
 */
function checkMix(
  agreement: Agreement,
  { equalPercent, weights, parties }: MixKey,
): readonly Problem[] {
  const place = placeOf(agreement, "key");
  const stated = weights?.percent ?? new ExactDecimal(0);
  const outside = [equalPercent, stated, equalPercent.plus(stated)].find(
    (percent) => percent.lt(0) || percent.gt(100),
  );
  const faults =
    outside === undefined
      ? []
      : [problem("percentage-outside", { percent: outside.toFixed() }, place)];
  return [...faults, ...(weights ? checkMixWeights(agreement, weights, parties) : [])];
}

function checkMixWeights(
  agreement: Agreement,
  { parts }: MixWeights,
  parties: readonly string[],
): readonly Problem[] {
  const place = placeOf(agreement, "key");
  const codes = parts.map(({ party }) => party);
  const nameOf = (code: string) =>
    agreement.parties.find((party) => party.code === code)?.name ?? code;
  const sum = parts.reduce((all, { weight }) => all.plus(weight), new ExactDecimal(0));
  return [
    ...parties
      .filter((code) => !codes.includes(code))
      .map((code) => problem("weight-missing", { party: nameOf(code) }, place)),
    ...codes
      .filter((code) => !parties.includes(code))
      .map((code) => problem("party-unlisted", { agreement: agreement.id, code }, place)),
    ...repeated(codes).map((code) =>
      problem("party-doubled", { party: nameOf(code), times: 2 }, place),
    ),
    ...parts
      .filter(({ weight }) => weight.isNegative())
      .map(({ party, weight }) =>
        problem("weight-negative", { party: nameOf(party), weight: weight.toFixed() }, place),
      ),
    ...(sum.isZero() ? [problem("weights-all-zero", { parties: parts.length }, place)] : []),
  ];
}

/** Fixed percentages make 100 exactly. @rule AL10 */
function checkPercentages(agreement: Agreement, key: PercentageKey): readonly Problem[] {
  const place = placeOf(agreement, "key");
  const codes = key.parts.map(partCode);
  const negative = key.parts.flatMap(({ percent }, index) =>
    percent.isNegative()
      ? [
          problem(
            "weight-negative",
            { party: codes[index] ?? "", weight: percent.toString() },
            place,
          ),
        ]
      : [],
  );
  const sum = key.parts.reduce((total, { percent }) => total.plus(percent), new ExactDecimal(0));
  const missing = new ExactDecimal(100).minus(sum);
  const facts = { sum: sum.toFixed(), missing: missing.toFixed(), whole: "100", year: null };
  const hundred = missing.isZero() ? [] : [problem("percentages-not-hundred", facts, place)];
  const odd = key.oddUnitTo
    .filter((code) => !codes.includes(code))
    .map((code) => problem("odd-unit-unlisted", { agreement: agreement.id, code }, place));
  return [...negative, ...hundred, ...odd];
}
