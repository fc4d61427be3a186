import type { Decimal } from "decimal.js";
import { orePerUnit, ROUNDING_UNITS } from "../kernel/money.ts";
import type { Remark } from "../remark.ts";
import type { PrintedRow, WeightBasis } from "./hypothesis.ts";
import type { ImpliedReport } from "./implied-for.ts";
import { impliedFor } from "./implied-for.ts";
import type { WeightBounds } from "./implied-weights.ts";
import type { PercentCheck } from "./percentages.ts";
import { checkPercentages } from "./percentages.ts";
import type { PrintedFigure } from "./printed-figure.ts";
import type { SumCheck } from "./sums.ts";
import { checkSum } from "./sums.ts";
import type { Explanation } from "./try-rules.ts";
import { explainTable } from "./try-rules.ts";

/** A row of a published table, with its name and what is printed beside its amount. */
export interface ExplainedRow extends PrintedRow {
  readonly name: string;
  /** Null where the table has no weights, or none for the party. */
  readonly weight: Decimal | null;
  readonly percent: { readonly value: Decimal; readonly step: Decimal } | null;
}

/** A total that a table is held against: the one asked for, or the one that it prints itself. */
export interface PrintedTotal {
  readonly from: "text" | "table";
  /** As it is printed. */
  readonly text: string;
  readonly figure: PrintedFigure;
}

/** A total, and the rows held against it. */
export interface HeldTotal extends PrintedTotal {
  readonly check: SumCheck;
}

/** A published table that is to be explained. */
export interface TableRequest {
  /** The rows that were divided among. */
  readonly rows: readonly ExplainedRow[];
  /** Rows that pay without a weight: their amounts are taken off the total first. */
  readonly outside: readonly ExplainedRow[];
  /** Each total that is printed, the one asked for first; at least one. */
  readonly totals: readonly PrintedTotal[];
  readonly bases: readonly WeightBasis[];
  /** In öre; null where each is tried. */
  readonly unit: bigint | null;
  /** What all weights make together, where the user says it. */
  readonly weightSum: WeightBounds | null;
}

/** What a published table came to. @rule AU5 */
export interface ExplainReport extends Pick<TableRequest, "rows" | "outside" | "bases"> {
  readonly totals: readonly HeldTotal[];
  readonly explanation: Explanation;
  /** In öre. */
  readonly units: readonly bigint[];
  /** Weights that would give the table; null where a rule gives it, or nothing bounds them. */
  readonly implied: ImpliedReport | null;
  /** Null where the table prints no percentages. */
  readonly percentages: PercentCheck | null;
  /** A total of another sign than the rows; null where there is none. */
  readonly opposite: PrintedTotal | null;
  readonly remarks: readonly Remark[];
}

/** Tries everything on a published table, and holds it against its totals and percentages. @rule AU5 */
export function explainRows(request: TableRequest): Omit<ExplainReport, "remarks"> {
  const { rows, outside, bases, unit, weightSum } = request;
  const figures = [...rows, ...outside].map(({ amount }) => amount);
  const totals = request.totals.map((total) => ({
    ...total,
    check: checkSum(figures, total.figure),
  }));
  const units = unit === null ? unitsFor(rows) : [unit];
  const explanation = explainTable({ rows, totals: totalsToTry(totals, outside), bases, units });
  const search = {
    rows,
    totals: totals.map(({ figure }) => figure),
    outside: outside.map(({ amount }) => amount),
    bases,
    weightSum,
  };
  return {
    rows,
    outside,
    totals,
    explanation,
    bases,
    units,
    implied: explanation.reproducing.length > 0 ? null : impliedFor(search),
    percentages: percentagesIn(rows),
    opposite: totals.find(isOpposite) ?? null,
  };
}

/** The rounding units, and the step that the table prints where that is another. */
function unitsFor(rows: readonly PrintedRow[]): readonly bigint[] {
  const steps = rows.map(({ amount }) => amount.step);
  const finest = steps.reduce((least, step) => (step < least ? step : least), steps[0] ?? 1n);
  const known = ROUNDING_UNITS.map(orePerUnit);
  return known.includes(finest) ? known : [...known, finest];
}

/**
 * What may have been divided: each printed total, and the sum of the rows where a printed
 * total is that sum rounded, all less what stands outside the key. Where a table writes income
 * below 0 and its total does not, with the rows' sign.
 */
function totalsToTry(
  totals: readonly HeldTotal[],
  outside: readonly PrintedRow[],
): readonly bigint[] {
  const taken = outside.reduce((sum, { amount }) => sum + amount.ore, 0n);
  const all = totals.flatMap((total) => {
    const { ore } = total.figure;
    const { sumOfRows } = total.check;
    const own = isOpposite(total) ? -ore : ore;
    return isRounded(total) ? [own, sumOfRows] : [own];
  });
  return Array.from(new Set(all.map((ore) => ore - taken)));
}

/** Whether the sum of the rows is printed as the total is, only finer. */
function isRounded({ figure, check }: HeldTotal): boolean {
  const twice = 2n * check.sumOfRows;
  const isWithin = twice >= check.total.least && twice < check.total.below;
  return isWithin && check.sumOfRows !== figure.ore;
}

function isOpposite({ figure: { ore }, check }: HeldTotal): boolean {
  return ore !== 0n && check.sumOfRows !== 0n && ore < 0n !== check.sumOfRows < 0n;
}

function percentagesIn(rows: readonly ExplainedRow[]): PercentCheck | null {
  const printed = rows.flatMap(({ party, percent, weight, amount }) =>
    percent === null
      ? []
      : [
          {
            party,
            percent: percent.value,
            step: percent.step,
            weight: wholeWeight(weight),
            amount: amount.ore,
          },
        ],
  );
  return printed.length === rows.length ? checkPercentages(printed) : null;
}

function wholeWeight(weight: Decimal | null): bigint | null {
  return weight?.isInteger() === true ? BigInt(weight.toFixed()) : null;
}
