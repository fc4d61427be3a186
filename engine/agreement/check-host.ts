import type { OverheadFault } from "../problem-reasons.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Agreement } from "./agreement.ts";
import { placeOf } from "./check-places.ts";
import type { Overhead } from "./overhead.ts";

/** A host that is a party has its name, and one that is none has no party's. @rule BU5 */
export function checkHost(agreement: Agreement): readonly Problem[] {
  const { host, former = [] } = agreement;
  if (host === undefined || host.isParty === null) return [];
  const names = [...agreement.parties, ...former].map(({ name }) => name);
  if (names.includes(host.name) === host.isParty) return [];
  const reason = host.isParty ? "no-party" : "is-party";
  const facts = { host: host.name, reason, parties: names } as const;
  return [problem("host-unusable", facts, placeOf(agreement, "host"))];
}

/** Overhead is no less than 0, and no more than all that it is a share of. @rule BU4 */
export function checkOverhead(agreement: Agreement): readonly Problem[] {
  return (agreement.clauses.overhead ?? []).flatMap(({ statement }) => {
    if (statement.status === "open" || statement.value.kind === "actual") return [];
    const number = numberOf(statement.value);
    const reason = faultOf(statement.value);
    if (reason === null) return [];
    const facts = { text: number.toFixed(), reason };
    return [problem("overhead-unusable", facts, placeOf(agreement, "overhead"))];
  });
}

type Counted = Exclude<Overhead, { readonly kind: "actual" }>;

function numberOf(overhead: Counted) {
  return overhead.kind === "percent" ? overhead.percent : overhead.amount;
}

function faultOf(overhead: Counted): OverheadFault | null {
  if (numberOf(overhead).isNegative()) return "negative";
  return overhead.kind === "percent" && overhead.percent.gt(100) ? "above-hundred" : null;
}
