import type { PrintedRow, WeightBasis } from "./hypothesis.ts";
import type { ImpliedRule, ImpliedWeights, WeightBounds } from "./implied-weights.ts";
import { impliedWeights } from "./implied-weights.ts";
import type { PrintedFigure, RoundedFrom } from "./printed-figure.ts";
import { roundedFrom } from "./printed-figure.ts";
import type { SearchBounds } from "./weight-bounds.ts";
import { boundsAround, nearestWeights } from "./weight-bounds.ts";

/** Whole weights that would give a table, and what they are near. @rule AU5 */
export interface ImpliedReport {
  readonly search: ImpliedWeights;
  readonly bounds: SearchBounds;
  /** What each row's bounds are around. */
  readonly around: "population" | "printed" | "given";
  /** The population of a day at hand that comes nearest to the weights; null where there is none. */
  readonly nearest: WeightBasis | null;
}

/** What weights are searched for in. */
export interface ImpliedSearch {
  readonly rows: readonly PrintedRow[];
  /** The printed totals. */
  readonly totals: readonly PrintedFigure[];
  /** What was taken off the total. */
  readonly outside: readonly PrintedFigure[];
  readonly bases: readonly WeightBasis[];
  /** What all weights make together, where the user says it. */
  readonly weightSum: WeightBounds | null;
}

/**
 * Searches for the weights that a table would have gone by: within 5 per cent beyond the
 * populations of the days at hand, within 10 per cent of the printed weights where there are no
 * populations, or within the sum that the user gives.
 *
 * @returns null where nothing bounds them, or the amounts have different signs
 * @rule AU5
 */
export function impliedFor(search: ImpliedSearch): ImpliedReport | null {
  const bounds = boundsFor(search);
  const total = totalFor(search);
  const rows = search.rows.map((row) =>
    isMirrored(search) ? { ...row, amount: mirrored(row.amount) } : row,
  );
  if (bounds === null || total === null || rows.some(({ amount }) => amount.ore < 0n)) return null;
  const sum = rows.reduce((all, { amount }) => all + amount.ore, 0n);
  const isSummed = 2n * sum >= total.least && 2n * sum < total.below;
  const found = searched("half-up-per-row", { rows, total, bounds });
  // Where the rows make the total they may have been made to.
  const exact = { least: 2n * sum, below: 2n * sum + 1n };
  const isTried = isSummed && found.count === 0;
  const best = isTried ? searched("largest-remainder", { rows, total: exact, bounds }) : found;
  const populations = search.bases.filter(({ kind }) => kind === "population");
  return {
    search: best,
    bounds,
    around: aroundWhat(search),
    nearest: best.weights === null ? null : nearestWeights(best.weights, populations),
  };
}

interface Bounded {
  readonly rows: readonly PrintedRow[];
  readonly total: RoundedFrom;
  readonly bounds: SearchBounds;
}

function searched(rule: ImpliedRule, { rows, total, bounds }: Bounded): ImpliedWeights {
  return impliedWeights({ rows, rule, total, bounds: bounds.rows, sum: bounds.sum });
}

/** What bounds each row's weight: populations before what the table prints. */
function aroundWhat({ bases }: ImpliedSearch): ImpliedReport["around"] {
  const kinds = bases.map(({ kind }) => kind);
  if (kinds.includes("population")) return "population";
  return kinds.includes("printed") ? "printed" : "given";
}

function boundsFor(search: ImpliedSearch): SearchBounds | null {
  const { bases, weightSum, rows } = search;
  const kind = aroundWhat(search);
  const known = bases.filter((basis) => basis.kind === kind);
  const around = known.length === 0 ? null : boundsAround(known, kind === "printed" ? 10n : 5n);
  if (weightSum === null) return around;
  const free = rows.map(() => ({ least: 0n, most: weightSum.most }));
  return { rows: around?.rows ?? free, sum: weightSum };
}

/** What was divided, as the finest printed total allows: less what stands outside the key, which was rounded too. */
function totalFor(search: ImpliedSearch): RoundedFrom | null {
  const figures = [...search.totals].sort((one, other) => (one.step < other.step ? -1 : 1));
  const [finest] = figures;
  if (finest === undefined) return null;
  const whole = roundedFrom(isMirrored(search) ? mirrored(finest) : finest);
  const outside = search.outside.map((figure) =>
    roundedFrom(isMirrored(search) ? mirrored(figure) : figure),
  );
  return outside.reduce(
    (total, { least, below }) => ({ least: total.least - below, below: total.below - least }),
    whole,
  );
}

function isMirrored({ rows }: ImpliedSearch): boolean {
  return rows.reduce((sum, { amount }) => sum + amount.ore, 0n) < 0n;
}

function mirrored({ ore, step }: PrintedFigure): PrintedFigure {
  return { ore: -ore, step };
}
