import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Claim } from "./claim.ts";

/**
 * Everything that is wrong with a list of claims, in the order of the rows.
 *
 * @rule AL8
 */
export function checkClaims(claims: readonly Claim[]): readonly Problem[] {
  return areSound(claims) ? [] : findProblems(claims);
}

/** The usual case, settled without building anything: whole numbers, no doubles, no orders, a sum above 0. */
function areSound(claims: readonly Claim[]): boolean {
  let sum = 0;
  let isRising = true;
  let last = "";
  for (const { party, weight, order } of claims) {
    const isWhole = typeof weight === "number" && Number.isSafeInteger(weight) && weight >= 0;
    if (!isWhole || order !== undefined || party.trim() === "") return false;
    sum += weight;
    isRising &&= isAfter(party, last);
    last = party;
  }
  return sum > 0 && (isRising || areDifferent(claims));
}

/** Parties in a rising order, as codes mostly come, are all different: there is nothing to look up. */
function isAfter(party: string, before: string): boolean {
  return party.length === before.length ? party > before : party.length > before.length;
}

function areDifferent(claims: readonly Claim[]): boolean {
  return new Set(claims.map(({ party }) => party)).size === claims.length;
}

function findProblems(claims: readonly Claim[]): readonly Problem[] {
  if (claims.length === 0) return [problem("parties-missing", { parties: 0 })];
  const problems = [
    ...claims.flatMap(checkClaim),
    ...doubledParties(claims),
    ...checkOrders(claims),
  ];
  if (problems.length === 0 && claims.every(({ weight }) => Number(weight) === 0)) {
    return [problem("weights-all-zero", { parties: claims.length }, claims[0]?.places?.weight)];
  }
  return problems;
}

function checkClaim({ party, weight, places }: Claim): readonly Problem[] {
  if (party.trim() === "") {
    return [problem("party-unnamed", { weight: weight?.toString() ?? null }, places?.party)];
  }
  const place = places?.weight;
  if (weight === null) return [problem("weight-missing", { party }, place)];
  const facts = { party, weight: weight.toString() };
  if (typeof weight === "bigint") {
    return weight < 0n ? [problem("weight-negative", facts, place)] : [];
  }
  if (!Number.isFinite(weight)) return [problem("weight-not-finite", facts, place)];
  if (weight < 0) return [problem("weight-negative", facts, place)];
  return Number.isSafeInteger(weight) ? [] : [problem("weight-not-whole", facts, place)];
}

function doubledParties(claims: readonly Claim[]): readonly Problem[] {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { party, places } of claims) {
    const times = (seen.get(party) ?? 0) + 1;
    seen.set(party, times);
    if (times > 1 && party.trim() !== "") {
      problems.push(problem("party-doubled", { party, times }, places?.party));
    }
  }
  return problems;
}

/** Either no row has an order, or every row has one of its own. */
function checkOrders(claims: readonly Claim[]): readonly Problem[] {
  if (claims.every((claim) => claim.order === undefined)) return [];
  const holders = new Map<string, string>();
  return claims.flatMap(({ party, order, places }): readonly Problem[] => {
    const place = places?.order;
    if (order === undefined || order === null) {
      return [problem("order-missing", { party }, place)];
    }
    const text = order.toString();
    if (typeof order === "number" && !Number.isSafeInteger(order)) {
      return [problem("order-not-whole", { party, order: text }, place)];
    }
    const other = holders.get(text);
    if (other !== undefined) {
      return [problem("order-doubled", { party, order: text, other }, place)];
    }
    holders.set(text, party);
    return [];
  });
}
