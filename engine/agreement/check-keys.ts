import { ExactDecimal } from "../kernel/money.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Agreement, Key, PercentageKey, TierKey } from "./agreement.ts";
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
  if (key.kind === "mix") {
    const percent = key.equalPercent;
    const isInside = percent.gte(0) && percent.lte(100);
    return isInside ? [] : [problem("percentage-outside", { percent: percent.toFixed() }, place)];
  }
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
