import type { Indexation, IndexedCost, IndexStep } from "../../../engine/index.ts";
import { compareByCodePoint } from "../../../engine/index.ts";
import type { ReportData, YearData } from "../../steps/report-data.ts";

/** A year of an indexation: one that it adjusts, or one whose amount it goes on from. */
export interface IndexedYear {
  readonly agreement: string;
  readonly cost: IndexedCost;
  /** The row of its terms in Indexvillkor, from 1. */
  readonly row: number;
  readonly year: number;
  /** Null where nothing is adjusted: in the base year, before the first adjusted one, and where the amount was decided. */
  readonly step: IndexStep | null;
  /** Whether it, or a year that it was made of, goes by a value that may still be changed. */
  readonly isPreliminary: boolean;
}

/** What formulas know the row of a year by. */
export function indexedId(agreement: string, terms: string, year: number): string {
  return `${agreement}/${terms}/${String(year)}`;
}

/** Every year that an index makes the cost of, and those that it goes on from, each once. @rule IX1 */
export function indexedYears(data: ReportData): readonly IndexedYear[] {
  const all = [...data.years, data].flatMap(yearsOf);
  const byId = new Map(
    all.map((one) => [indexedId(one.agreement, one.cost.indexation.id, one.year), one] as const),
  );
  return [...byId.values()].sort(
    (one, other) =>
      compareByCodePoint(one.agreement, other.agreement) ||
      compareByCodePoint(one.cost.indexation.id, other.cost.indexation.id) ||
      one.year - other.year,
  );
}

function yearsOf({ split, indexationRows = new Map() }: YearData): readonly IndexedYear[] {
  const { agreement, indexed, year } = split;
  const { indexations = [] } = agreement;
  const inRow = (cost: IndexedCost): Pick<IndexedYear, "agreement" | "cost" | "row"> => {
    const row = indexationRows.get(cost.indexation.id) ?? 0;
    return { agreement: agreement.id, cost, row };
  };
  const bases = indexations.map((one): IndexedYear => {
    return { ...inRow(baseOf(one)), year: one.baseYear, step: null, isPreliminary: false };
  });
  return indexed === undefined ? bases : [...bases, ...stepsOf(inRow(indexed), indexed, year)];
}

/** What an indexation costs in its base year. */
function baseOf(indexation: Indexation): IndexedCost {
  const { amount, baseYear: year } = indexation;
  const start = { year, amount, isDecided: false };
  return { indexation, series: null, amount, start, steps: [], isPreliminary: false };
}

/** What a year's cost was made of: the amount that it begins with, and every step. */
function stepsOf(
  own: Pick<IndexedYear, "agreement" | "cost" | "row">,
  { start, steps }: IndexedCost,
  year: number,
): readonly IndexedYear[] {
  const first = { ...own, year: start.year, step: null, isPreliminary: false };
  if (steps.length === 0) return [first, { ...first, year }];
  let isPreliminary = false;
  return [
    first,
    ...steps.map((step): IndexedYear => {
      isPreliminary ||= step.used.some(({ value }) => value.status !== "final");
      return { ...own, year: step.year, step, isPreliminary };
    }),
  ];
}
