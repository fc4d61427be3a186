import { countTotal } from "../allocation/count-total.ts";
import { invariant } from "../kernel/invariant.ts";
import type { Result } from "../kernel/result.ts";
import { succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { payers } from "./payers.ts";
import type { Pieces } from "./key-pieces.ts";
import { splitKey } from "./split-key.ts";
import type { YearSplit } from "./year-split.ts";
import type { TermsRequest } from "./terms-request.ts";
import type { Terms } from "./year-terms.ts";
import { termsOf } from "./year-terms.ts";

/**
 * Splits a year of an agreement over its parties, from the top: a group's
 * rounded amount is what its members share.
 *
 * @returns the split, or every open question and every problem
 * @rule CO1 AL1 AL12 PO2
 */
export function splitYear(request: TermsRequest): Result<YearSplit, Problem> {
  const terms = termsOf(request);
  if (!terms.ok) return terms;
  const units = unitsOf(request, terms.value);
  if (!units.ok) return units;
  const { agreement } = request;
  const whole = { code: agreement.id, name: agreement.name, units: units.value };
  const pieces = splitKey({ agreement, terms: terms.value }, terms.value.key.value, whole);
  if (!pieces.ok) return pieces;
  return succeed(yearSplitOf(request, terms.value, { ...pieces.value, units: units.value }));
}

function unitsOf(
  { agreement, places }: TermsRequest,
  { annualCost, unit }: Terms,
): Result<bigint, Problem> {
  const clause: Place = { kind: "clause", agreement: agreement.id, clause: "annualCost" };
  const place = annualCost.origin.kind === "choice" ? places?.annualCost : clause;
  return countTotal(annualCost.value, unit, place);
}

function yearSplitOf(
  { agreement, year, decision }: TermsRequest,
  { key, rule, unit, rounding, oddUnitTo, population, annualCost, indexed, staffed }: Terms,
  { units, groups, rows, totals }: Pieces & { readonly units: bigint },
): YearSplit {
  const total = totals.reduce((all, part) => all + part.units, 0n);
  const sum = rows.reduce((all, row) => all + row.units, 0n);
  const split: YearSplit = {
    agreement,
    year,
    key: key.value,
    ...(key.origin === null ? {} : { keyOrigin: key.origin }),
    rule,
    unit,
    annualCost: { value: units, origin: annualCost.origin },
    ...(indexed === null ? {} : { indexed }),
    ...(staffed === null ? {} : { staffed }),
    rounding,
    oddUnitTo,
    ...(decision === undefined ? {} : { decision }),
    population,
    groups,
    rows,
    totals,
    total,
    sum,
    roundingDifference: sum - total,
  };
  const paid = payers(split).reduce((all, payer) => all + payer.units, 0n);
  invariant(paid - units === sum - total, "AL1", "all who pay make the cost and the difference");
  return split;
}
