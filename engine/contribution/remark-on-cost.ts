import type { Decimal } from "decimal.js";
import type { Agreement, AnnualCost, Clause } from "../agreement/agreement.ts";
import { clauseInForce } from "../agreement/clause-in-force.ts";
import { amountOf } from "../kernel/money.ts";
import type { Place } from "../place.ts";
import type { Remark } from "../remark.ts";
import { remark } from "../remark.ts";
import type { YearSplit } from "./year-split.ts";

/** The cost of another year, in kr. */
export interface YearCost {
  readonly year: number;
  readonly cost: Decimal;
}

/** What {@link remarkOnCost} holds a cost against, and points at. */
export interface CostContext {
  /** A cost of another year that the agreement does not state: the user's own choice for it. */
  readonly known?: YearCost | undefined;
  /** Where the cost was chosen. */
  readonly place?: Place | undefined;
}

/**
 * A remark where a year's cost differs by more than half from what the agreement states
 * for the year or, where it states nothing, from the cost of the nearest earlier year:
 * 4 120 may have been typed for 4 120 000. Null where there is nothing to remark on.
 *
 * @rule RM2
 */
export function remarkOnCost(
  { agreement, year, annualCost, unit }: YearSplit,
  { known, place }: CostContext = {},
): Remark | null {
  const cost = amountOf(annualCost.value, unit);
  const stated = annualCost.origin.kind === "choice" ? statedFor(agreement, year) : null;
  const other = stated ?? earlierCost(agreement, year, known);
  if (other === null || !differsByMoreThanHalf(cost, other.cost)) return null;
  const clause: Place = { kind: "clause", agreement: agreement.id, clause: "annualCost" };
  const facts = {
    cost: cost.toFixed(),
    other: other.cost.toFixed(),
    basis: stated === null ? "earlier-year" : "agreement",
    year: other.year,
  } as const;
  return remark(
    "cost-differs",
    facts,
    annualCost.origin.kind === "choice" ? (place ?? null) : clause,
  );
}

/** From zero everything differs, and nothing is learnt by saying so. */
function differsByMoreThanHalf(cost: Decimal, other: Decimal): boolean {
  return !other.isZero() && cost.minus(other).abs().times(2).greaterThan(other.abs());
}

function statedFor({ clauses }: Agreement, year: number): YearCost | null {
  const clause = clauseInForce(clauses.annualCost, year);
  const cost = clause === null ? null : statedAmount(clause);
  return cost === null ? null : { year, cost };
}

/** The cost of the nearest year before `year` that is known; what the user chose for a year goes before its clause. */
function earlierCost(
  { clauses }: Agreement,
  year: number,
  known: YearCost | undefined,
): YearCost | null {
  const stated = clauses.annualCost.flatMap((clause) => lastYearBefore(clause, year));
  const earlier = [...(known === undefined ? [] : [known]), ...stated].filter(
    (one) => one.year < year,
  );
  return earlier.reduce<YearCost | null>(
    (nearest, one) => (nearest === null || one.year > nearest.year ? one : nearest),
    null,
  );
}

/** The cost of the last year before `year` in which a clause holds; none where it states no cost. */
function lastYearBefore(clause: Clause<AnnualCost>, year: number): readonly YearCost[] {
  const { from, to } = clause;
  const cost = statedAmount(clause);
  if (cost === null || from >= year) return [];
  return [{ year: Math.min(to ?? year - 1, year - 1), cost }];
}

/** The amount that a clause states; null where it asks, or leaves it to an index. */
function statedAmount({ statement }: Clause<AnnualCost>): Decimal | null {
  return statement.status === "stated" && "amount" in statement.value
    ? statement.value.amount
    : null;
}
