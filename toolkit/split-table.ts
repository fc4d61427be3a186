import type { Decimal } from "decimal.js";
import type { Contribution, LocalText, RoundingUnit, YearSplit } from "../engine/index.ts";
import { amountText, decimalText, fraction, personsOf, printedPart } from "../engine/index.ts";
import type { SplitReport } from "./split-agreement.ts";

/** A split's table as plain data; all numbers are digits with a point and a leading `-`. @rule CO1 */
export interface SplitTable {
  readonly unit: RoundingUnit;
  /** Whether any key asks for a population. */
  readonly hasPersons: boolean;
  /** Whether a document prints a table of this sum. */
  readonly hasPublished: boolean;
  /** Section by section. */
  readonly lines: readonly SplitLine[];
}

/** One line of the table. A cell is null where the line has nothing to say in it. */
export interface SplitLine {
  /**
   * `rows`: the parties that the rule rounds, and what makes their column add up;
   * `groups`: what the percentage keys divide, parties among them; `sum`: the whole.
   */
  readonly section: "rows" | "groups" | "sum";
  readonly kind: "party" | "rounding-difference" | "group" | "sum";
  /** The party's or the group's. */
  readonly code: string | null;
  readonly name: LocalText | null;
  /** A member's persons, or the sum of a group's. */
  readonly persons: string | null;
  /** The percentage of the group's total, with four decimals. */
  readonly share: string | null;
  /** In kr, with two decimals beyond the unit's own. */
  readonly exact: string | null;
  /** In kr, with the unit's decimals. Of the sum: the year's cost, which the column adds up to. @rule AL1 */
  readonly amount: string;
  /** What the document prints, or its rows for a group add up to, in kr. */
  readonly published: string | null;
  /** Printed − computed, in kr. */
  readonly off: string | null;
  /** Whether the count follows a later division than the date's own. @rule PO5 */
  readonly byLaterDivision: boolean;
}

type Tabled = Pick<SplitReport, "split" | "published">;

/** Members first, then the groups that they and the others make, then the whole. @rule CO1 AL1 */
export function splitTable(report: Tabled): SplitTable {
  const { split, published } = report;
  return {
    unit: split.unit,
    hasPersons: split.population !== null,
    hasPublished: published !== null,
    lines: [
      ...split.rows.map((row) => partLine(report, row, "rows")),
      ...differenceLine(report),
      ...split.groups.map((group) => partLine(report, group, "groups")),
      sumLine(report),
    ],
  };
}

/** Two decimals beyond the unit's own, so that one sees which way an amount was rounded. */
export function exactDecimals(unit: RoundingUnit): number {
  return unit === "0.01" ? 4 : 2;
}

function partLine(report: Tabled, part: Contribution, section: "rows" | "groups"): SplitLine {
  const { unit } = report.split;
  const { kind, code, name, share, exact, units, byLaterDivision } = part;
  const percentage = fraction(100n * share.numerator, share.denominator);
  return {
    section,
    kind,
    code,
    name,
    persons: personsText(report.split, part),
    share: decimalText(percentage, 4),
    exact: decimalText(exact, exactDecimals(unit)),
    amount: amountText(units, unit),
    ...printedCells(report, part),
    byLaterDivision,
  };
}

function personsText({ totals }: YearSplit, { code, weight }: Contribution): string | null {
  const own = personsOf(weight);
  const persons = own ?? totals.find((total) => total.code === code)?.persons ?? null;
  return persons === null ? null : String(persons);
}

type PrintedCells = Pick<SplitLine, "published" | "off">;

function printedCells({ split, published }: Tabled, part: Contribution): PrintedCells {
  const printed = published === null ? null : printedPart(split, published, part);
  if (printed === null) return { published: null, off: null };
  return inUnits(printed.published, printed.difference, split);
}

/** Both with the unit's decimals at least, and with all that are printed. */
function inUnits(printed: Decimal, off: Decimal, { unit }: YearSplit): PrintedCells {
  const least = unit === "0.01" ? 2 : 0;
  const digits = (value: Decimal): string => value.toFixed(Math.max(least, value.decimalPlaces()));
  return { published: digits(printed), off: digits(off) };
}

const BLANK = {
  code: null,
  name: null,
  persons: null,
  share: null,
  exact: null,
  published: null,
  off: null,
  byLaterDivision: false,
} as const;

/** The line that makes the column add up, where the rows by themselves do not. @rule AL1 */
function differenceLine({ split, published }: Tabled): readonly SplitLine[] {
  const { roundingDifference, unit } = split;
  if (roundingDifference === 0n) return [];
  return [
    {
      ...BLANK,
      section: "rows",
      kind: "rounding-difference",
      amount: amountText(-roundingDifference, unit),
      off: published === null ? null : amountText(roundingDifference, unit),
    },
  ];
}

function sumLine({ split, published }: Tabled): SplitLine {
  const { annualCost, unit, totals, population } = split;
  const cost = amountText(annualCost.value, unit);
  const persons = totals.reduce((all, total) => all + (total.persons ?? 0), 0);
  const printed =
    published === null
      ? null
      : inUnits(published.sumOfRows, published.sumOfRows.minus(cost), split);
  return {
    ...BLANK,
    section: "sum",
    kind: "sum",
    persons: population === null ? null : String(persons),
    amount: cost,
    ...printed,
  };
}
