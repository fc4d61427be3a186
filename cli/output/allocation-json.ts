import type {
  Weight,
  Allocation,
  Contribution,
  Fraction,
  Language,
  RoundingUnit,
  RuleId,
} from "../../engine/index.ts";
import { amountText, fractionText } from "../../engine/index.ts";

/** One row of the contract: `exact` is `n/d` in kr, `amount` kr in digits with the unit's decimals. */
export interface RowJson {
  readonly party: string;
  readonly code: string;
  readonly weight: number | string;
  readonly exact: string;
  readonly amount: string;
}

/** The shape that `allocate` and `split` share. */
export interface AllocationJson {
  readonly rule: RuleId;
  readonly unit: RoundingUnit;
  readonly total: string;
  readonly rows: readonly RowJson[];
  readonly sum: string;
  readonly roundingDifference: string;
}

/** What a row is made of. */
export interface RowFacts {
  readonly name: string;
  readonly code: string;
  /** Digits with a point. */
  readonly weight: string;
  readonly exact: Fraction;
  readonly units: bigint;
}

/** The contract's JSON of a split, from its totals and rows. @rule CL5 */
export function allocationJson(
  { rule, unit, total, sum, roundingDifference }: Omit<Allocation, "rows">,
  rows: readonly RowFacts[],
): AllocationJson {
  const formed = weightForm(rows);
  return {
    rule,
    unit,
    total: amountText(total, unit),
    rows: rows.map((row) => rowJson(row, unit, formed)),
    sum: amountText(sum, unit),
    roundingDifference: amountText(roundingDifference, unit),
  };
}

/** One row of the contract. @rule CL5 */
export function rowJson(
  { name, code, weight, exact, units }: RowFacts,
  unit: RoundingUnit,
  formed: (digits: string) => number | string,
): RowJson {
  return {
    party: name,
    code,
    weight: formed(weight),
    exact: fractionText(exact),
    amount: amountText(units, unit),
  };
}

/** Weights are numbers where all of them are whole and JSON's readers keep them exactly; else all are texts of digits. */
export function weightForm(rows: readonly RowFacts[]): (digits: string) => number | string {
  const areSafe = rows.every(({ weight }) => Number.isSafeInteger(Number(weight)));
  return areSafe ? Number : String;
}

/** A contribution's facts for a row. */
export function contributionRow(
  { name, code, weight, exact, units }: Contribution,
  language: Language,
): RowFacts {
  return {
    name: name[language],
    code,
    weight: weightText(weight),
    exact,
    units,
  };
}

/** Persons, a percentage, a fee in kr, or 1 where all pay alike. */
function weightText(weight: Weight): string {
  switch (weight.kind) {
    case "persons":
    case "mix":
      return String(weight.persons);
    case "percent":
      return weight.percent.toString();
    case "fee":
      return weight.fee.toFixed();
    case "equal":
      return "1";
  }
}
