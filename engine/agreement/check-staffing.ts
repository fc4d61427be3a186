import type { FundingFault, PositionFault } from "../problem-reasons.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Agreement } from "./agreement.ts";
import { placeOf, repeated } from "./check-places.ts";
import type { Funding, Position } from "./staffing.ts";

/** What the positions of an agreement, and the money that pays for them, contradict themselves in. @rule BU1 BU2 */
export function checkStaffing(agreement: Agreement): readonly Problem[] {
  return [...checkPositions(agreement), ...checkFundings(agreement), ...checkCost(agreement)];
}

/** A cost that is the sum of positions names the funding that pays for them. @rule BU1 */
function checkCost(agreement: Agreement): readonly Problem[] {
  const known = (agreement.fundings ?? []).map(({ id }) => id);
  const place = placeOf(agreement, "annualCost");
  return agreement.clauses.annualCost.flatMap(({ statement }) => {
    if (statement.status === "open" || !("positions" in statement.value)) return [];
    const { positions: funding } = statement.value;
    if (known.includes(funding)) return [];
    return [problem("funding-unknown", { position: null, funding, known }, place)];
  });
}

function checkPositions(agreement: Agreement): readonly Problem[] {
  const { positions = [], fundings = [] } = agreement;
  const place = placeOf(agreement, "positions");
  const known = fundings.map(({ id }) => id);
  const told = (position: string, reason: PositionFault): Problem =>
    problem("position-unusable", { position, reason }, place);
  return [
    ...repeated(positions.map(({ id }) => id)).map((id) => told(id, "doubled")),
    ...positions.flatMap((one) => faultsOf(one).map((reason) => told(one.id, reason))),
    ...positions.flatMap(({ id, funding }) =>
      funding === null || known.includes(funding)
        ? []
        : [problem("funding-unknown", { position: id, funding, known }, place)],
    ),
    ...positions.flatMap((one) =>
      usedTooLate(one, fundings).map((facts) => problem("grant-used-late", facts, place)),
    ),
  ];
}

function faultsOf(position: Position): readonly PositionFault[] {
  const { from, to, extent, yearlyCost, onCosts, onCostsSeries } = position;
  const isNegative = [extent, yearlyCost, onCosts].some((number) => number?.isNegative() === true);
  return [
    ...(from !== null && to !== null && to < from ? (["ends-before-start"] as const) : []),
    ...(isNegative ? (["negative"] as const) : []),
    ...(onCosts !== null && onCostsSeries !== undefined ? (["on-costs-twice"] as const) : []),
  ];
}

/** A position that lasts longer than the money for it may be used. @rule BU2 */
function usedTooLate(
  { id, from, to, funding }: Position,
  fundings: readonly Funding[],
): readonly { position: string; funding: string; lastUse: string; until: string }[] {
  const lastUse = fundings.find((one) => one.id === funding)?.lastUse ?? null;
  // Without a last day it is known to be paid on its first.
  const until = to ?? from;
  if (funding === null || lastUse === null || until === null || until <= lastUse) return [];
  return [{ position: id, funding, lastUse, until }];
}

function checkFundings(agreement: Agreement): readonly Problem[] {
  const { fundings = [] } = agreement;
  const place = placeOf(agreement, "fundings");
  const told = (funding: string, reason: FundingFault): Problem =>
    problem("funding-unusable", { funding, reason }, place);
  return [
    ...repeated(fundings.map(({ id }) => id)).map((id) => told(id, "doubled")),
    ...fundings.flatMap((one) => fundingFaults(one).map((reason) => told(one.id, reason))),
  ];
}

function fundingFaults({ from, to, amount, setAside }: Funding): readonly FundingFault[] {
  const isOutside = setAside !== null && (setAside.isNegative() || setAside.gt(100));
  return [
    ...(from !== null && to !== null && to < from ? (["ends-before-start"] as const) : []),
    ...(amount?.isNegative() === true ? (["negative"] as const) : []),
    ...(isOutside ? (["set-aside-outside"] as const) : []),
  ];
}
