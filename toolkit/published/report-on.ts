import type {
  MunicipalityRegister,
  PercentCheck,
  PrintedFigure,
  PrintedRow,
  Problem,
  ReferenceData,
  Remark,
  WeightBounds,
} from "../../engine/index.ts";
import {
  checkPercentages,
  checkSum,
  explainTable,
  orePerUnit,
  problem,
  remark,
  ROUNDING_UNITS,
} from "../../engine/index.ts";
import type { PublishedRow, PublishedTableFile } from "../../formats/published-table.ts";
import { basesOf } from "./bases.ts";
import type { ExplainReport, HeldTotal } from "./explain-report.ts";
import { impliedFor } from "./implied.ts";
import { outsideKey } from "./outside-key.ts";

/** Parties that stand twice, and municipalities without the weight that others have. @rule AL8 */
export function rowFaults(
  rows: readonly PublishedRow[],
  register: MunicipalityRegister,
): readonly Problem[] {
  const seen = new Set<string>();
  const hasWeights = rows.some(({ weight }) => weight !== null);
  const outside = outsideKey(rows, register);
  return rows.flatMap((row): readonly Problem[] => {
    const { party, name, weight, places } = row;
    const isDoubled = seen.has(party);
    seen.add(party);
    if (party === "") return [problem("party-unnamed", { weight: null }, places.party)];
    if (isDoubled) return [problem("party-doubled", { party: name, times: 2 }, places.party)];
    if (weight?.isNegative() === true) {
      return [problem("weight-negative", { party: name, weight: weight.toFixed() }, places.weight)];
    }
    const isMissing = hasWeights && weight === null && !outside.includes(row);
    return isMissing ? [problem("weight-missing", { party: name }, places.weight)] : [];
  });
}

/** What a published table is held against. */
export interface Asked {
  readonly totals: readonly Omit<HeldTotal, "check">[];
  /** In öre; null where each is tried. */
  readonly unit: bigint | null;
  readonly weightSum: WeightBounds | null;
}

/** Tries everything on a published table, and holds it against its totals and percentages. @rule AU5 */
export function reportOn(
  table: PublishedTableFile,
  { register, population }: ReferenceData,
  asked: Asked,
): ExplainReport {
  const figures = table.rows.map(({ amount }) => amount.figure);
  const totals = asked.totals.map((total) => ({
    ...total,
    check: checkSum(figures, total.printed.figure),
  }));
  const outside = outsideKey(table.rows, register);
  const rows = table.rows.filter((row) => !outside.includes(row));
  const { bases, remarks } = basesOf(rows, table, { register, population });
  const units = asked.unit === null ? unitsFor(rows) : [asked.unit];
  const printed = rows.map(printedRow);
  const explanation = explainTable({
    rows: printed,
    totals: totalsToTry(totals, outside),
    bases,
    units,
  });
  const isGiven = explanation.reproducing.length > 0;
  const search = {
    rows: printed,
    totals: totals.map((total) => total.printed.figure),
    outside: outside.map(({ amount }) => amount.figure),
    bases,
    weightSum: asked.weightSum,
  };
  return {
    table,
    rows,
    outside,
    totals,
    explanation,
    bases,
    units,
    implied: isGiven ? null : impliedFor(search),
    percentages: percentagesIn(rows),
    remarks: [...table.remarks, ...remarks, ...signRemarks(totals)],
  };
}

function printedRow({ party, amount, order }: PublishedRow): PrintedRow {
  return { party, amount: amount.figure, order: order ?? null };
}

/** The rounding units, and the step that the table prints where that is another. */
function unitsFor(rows: readonly PublishedRow[]): readonly bigint[] {
  const steps = rows.map(({ amount }) => amount.figure.step);
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
  outside: readonly PublishedRow[],
): readonly bigint[] {
  const taken = outside.reduce((sum, { amount }) => sum + amount.figure.ore, 0n);
  const all = totals.flatMap((total) => {
    const { ore } = total.printed.figure;
    const { sumOfRows } = total.check;
    const own = isOpposite(total) ? -ore : ore;
    return isRounded(total) ? [own, sumOfRows] : [own];
  });
  return Array.from(new Set(all.map((ore) => ore - taken)));
}

/** Whether the sum of the rows is printed as the total is, only finer. */
function isRounded({ printed, check }: HeldTotal): boolean {
  const twice = 2n * check.sumOfRows;
  const isWithin = twice >= check.total.least && twice < check.total.below;
  return isWithin && check.sumOfRows !== printed.figure.ore;
}

function isOpposite({ printed, check }: HeldTotal): boolean {
  const { ore } = printed.figure;
  return ore !== 0n && check.sumOfRows !== 0n && ore < 0n !== check.sumOfRows < 0n;
}

function signRemarks(totals: readonly HeldTotal[]): readonly Remark[] {
  const opposite = totals.find(isOpposite);
  if (opposite === undefined) return [];
  return [remark("published-signs-differ", { total: opposite.printed.text }, null)];
}

function percentagesIn(rows: readonly PublishedRow[]): PercentCheck | null {
  const printed = rows.flatMap(({ party, percent, weight, amount }) =>
    percent === null
      ? []
      : [
          {
            party,
            percent: percent.value,
            step: percent.step,
            weight: wholeWeight(weight),
            amount: ore(amount.figure),
          },
        ],
  );
  return printed.length === rows.length ? checkPercentages(printed) : null;
}

function ore(figure: PrintedFigure): bigint {
  return figure.ore;
}

function wholeWeight(weight: PublishedRow["weight"]): bigint | null {
  return weight?.isInteger() === true ? BigInt(weight.toFixed()) : null;
}
