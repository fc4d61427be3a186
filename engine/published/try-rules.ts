import { apportion } from "../allocation/apportion.ts";
import type { Claim } from "../allocation/claim.ts";
import type { PlainRule } from "../allocation/rule.ts";
import { PLAIN_RULES, residualRule } from "../allocation/rule.ts";
import { at } from "../kernel/invariant.ts";
import { magnitude } from "../kernel/magnitude.ts";
import { exactly } from "../kernel/rounding.ts";
import type { Hypothesis, PrintedRow, TableToExplain, Trial, WeightBasis } from "./hypothesis.ts";
import { ANY_TAKER } from "./hypothesis.ts";
import { shownIn } from "./printed-figure.ts";
import type { SuggestedOrder } from "./row-orders.ts";
import { suggestedOrders } from "./row-orders.ts";

/** What a table came to when everything was tried on it. @rule AU5 */
export interface Explanation {
  /** Every way that gives all rows. */
  readonly reproducing: readonly Trial[];
  /** Where none does: every way that comes nearest, by rows that differ and then by how much. */
  readonly nearest: readonly Trial[];
  /** How many ways were tried. */
  readonly tried: number;
}

/**
 * Tries every rule, with every party that it may name and every order that the table suggests,
 * on every weight, unit and total that is given.
 *
 * @rule AU5
 */
export function explainTable(table: TableToExplain): Explanation {
  const reproducing: Trial[] = [];
  let nearest: Trial[] = [];
  let tried = 0;
  for (const trial of trialsOf(table)) {
    tried += 1;
    if (trial.rowsOff === 0) reproducing.push(trial);
    const [best] = nearest;
    const order = best === undefined ? -1 : compareTrials(trial, best);
    if (order < 0) nearest = [trial];
    else if (order === 0) nearest.push(trial);
  }
  // What gives the table as it was counted goes before what gives it when it is rounded.
  const countedFirst = (a: Trial, b: Trial): number => Number(a.isRounded) - Number(b.isRounded);
  const best = reproducing.length > 0 ? [] : nearest;
  return { reproducing: reproducing.sort(countedFirst), nearest: best.sort(countedFirst), tried };
}

function compareTrials(one: Trial, other: Trial): number {
  if (one.rowsOff !== other.rowsOff) return one.rowsOff - other.rowsOff;
  if (one.distance === other.distance) return 0;
  return one.distance < other.distance ? -1 : 1;
}

function* trialsOf({ rows, totals, bases, units }: TableToExplain): Generator<Trial> {
  for (const basis of bases) {
    const orders = suggestedOrders(rows, basis.weights);
    for (const total of totals) {
      for (const unit of units) {
        if (total % unit === 0n) yield* trialsIn({ rows, basis, total, unit, orders });
      }
    }
  }
}

/** One weight, total and unit, which the rules are tried on. */
interface Setting {
  readonly rows: readonly PrintedRow[];
  readonly basis: WeightBasis;
  readonly total: bigint;
  readonly unit: bigint;
  readonly orders: readonly SuggestedOrder[];
}

/** The rules that go by an order of the parties. @rule AL9 */
const BY_ORDER: readonly PlainRule[] = ["truncate-residual-in-list-order", "cumulative"];

function* trialsIn(setting: Setting): Generator<Trial> {
  for (const rule of PLAIN_RULES) {
    const isByOrder = BY_ORDER.includes(rule);
    const trials = (isByOrder ? setting.orders : [null]).flatMap((order): readonly Trial[] => {
      const units = apportion(unitsOf(setting), rule, claimsOf(setting, order));
      return units.ok ? [trial(setting, { rule, order: order?.name ?? null }, units.value)] : [];
    });
    yield* asOne(trials, setting.orders.length, { order: isByOrder ? "any" : null });
  }
  const takers = setting.basis.weights.filter((weight) => weight > 0n).length;
  yield* asOne([...residualTrials(setting)], takers, { rule: ANY_TAKER });
}

/** Where every choice that a rule has gives the table, it is one way to give it. */
function asOne(trials: readonly Trial[], choices: number, any: Partial<Trial>): readonly Trial[] {
  const [first] = trials;
  const areAll = trials.length === choices && trials.every(({ rowsOff }) => rowsOff === 0);
  return first !== undefined && choices > 1 && areAll ? [{ ...first, ...any }] : trials;
}

function unitsOf({ total, unit }: Setting): bigint {
  return exactly(total, unit);
}

function claimsOf({ rows, basis }: Setting, order: SuggestedOrder | null): readonly Claim[] {
  return rows.map(({ party }, row) => ({
    party,
    weight: at(basis.weights, row),
    ...(order !== null && { order: at(order.places, row) }),
  }));
}

/**
 * The rules that name who takes the residual, for each party. All others have their rounded
 * amounts, so that these are rounded once for all parties.
 *
 * @rule AL4 AU5
 */
function* residualTrials(setting: Setting): Generator<Trial> {
  const { rows, basis, total, unit } = setting;
  const rounded = apportion(unitsOf(setting), "half-up-per-row", claimsOf(setting, null));
  if (!rounded.ok) return;
  const missing = unitsOf(setting) - rounded.value.reduce((sum, units) => sum + units, 0n);
  const base = trial(setting, { rule: ANY_TAKER, order: null }, rounded.value);
  if (missing === 0n) {
    yield base;
    return;
  }
  for (const [row, { party }] of rows.entries()) {
    const taken = at(rounded.value, row) + missing;
    // The taker has a weight, and what is left for it is not of the other sign.
    if (at(basis.weights, row) === 0n || (taken !== 0n && taken < 0n !== total < 0n)) continue;
    const shown = shownIn(taken * unit, at(rows, row).amount.step);
    const [was, is] = [offBy(rows, row, at(base.amounts, row)), offBy(rows, row, shown)];
    yield {
      ...base,
      rule: residualRule(party),
      amounts: base.amounts.map((ore, other) => (other === row ? shown : ore)),
      rowsOff: base.rowsOff - (was === 0n ? 0 : 1) + (is === 0n ? 0 : 1),
      distance: base.distance - was + is,
    };
  }
}

function trial(
  { rows, basis, total, unit }: Setting,
  hypothesis: Pick<Hypothesis, "rule" | "order">,
  units: readonly bigint[],
): Trial {
  const amounts = rows.map(({ amount }, row) => shownIn(at(units, row) * unit, amount.step));
  const off = amounts.map((ore, row) => offBy(rows, row, ore));
  return {
    ...hypothesis,
    unit,
    total,
    basis,
    amounts,
    isRounded: rows.some(({ amount }) => amount.step > unit),
    rowsOff: off.filter((by) => by !== 0n).length,
    distance: off.reduce((sum, by) => sum + by, 0n),
  };
}

function offBy(rows: readonly PrintedRow[], row: number, ore: bigint): bigint {
  return magnitude(at(rows, row).amount.ore - ore);
}
