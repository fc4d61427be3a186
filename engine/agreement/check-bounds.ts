import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import type { BoundFault } from "../problem-reasons.ts";
import { problem } from "../problem.ts";
import type { Agreement, Bound, LeafKey } from "./agreement.ts";
import { placeOf, repeated } from "./check-places.ts";
import { leafParties } from "./key-members.ts";

/** What the floors and caps of a key contradict themselves in. @rule AL8 AL10 */
export function checkBounds(agreement: Agreement, key: LeafKey): readonly Problem[] {
  const bounds = key.bounds ?? [];
  const doubled = repeated(bounds.map(({ party }) => party));
  const place = placeOf(agreement, "key");
  const told = (code: string, reason: BoundFault): Problem =>
    unusable(agreement, { code, reason, place });
  return [
    ...doubled.map((code) => told(code, "doubled")),
    ...bounds.flatMap((bound) => {
      const reason = faultOf(bound, key);
      return reason === null ? [] : [told(bound.party, reason)];
    }),
  ];
}

function faultOf({ party, least, most }: Bound, key: LeafKey): BoundFault | null {
  if (!leafParties(key).includes(party)) return "no-member";
  if (ARE_STATED.includes(key.kind)) return "stated-amounts";
  if (least?.isNegative() === true || most?.isNegative() === true) return "negative";
  return least !== null && most?.lt(least) === true ? "floor-above-cap" : null;
}

/** The keys whose amounts nothing else decides. */
const ARE_STATED: readonly LeafKey["kind"][] = ["amounts", "tier-amounts"];

interface Unusable {
  readonly code: string;
  readonly reason: BoundFault;
  readonly place: Place;
}

function unusable({ parties }: Agreement, { code, reason, place }: Unusable): Problem {
  const party = parties.find((one) => one.code === code)?.name ?? code;
  return problem("bounds-unusable", { party, reason }, place);
}
