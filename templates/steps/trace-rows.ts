import type { KeySteps, Step, Language, PercentageKey, YearSplit } from "../../engine/index.ts";
import { amountText, DEFAULT_RULE, keyWith, specificationOf, stepsOf } from "../../engine/index.ts";
import type { Formula } from "../model/formula.ts";
import { formula } from "../model/formula.ts";
import type { GridRow, ModelCell } from "../model/grid.ts";
import { computed, nameFormula } from "../cells/cells.ts";
import { unitFormat } from "../cells/number-formats.ts";
import { nameOf } from "../forms/key-rows.ts";
import { indented, LOOKS, withFormat } from "../cells/palette.ts";
import type { BoundFormulas } from "./bound-formulas.ts";
import { boundFormulas, heldAsFound, sharingFree, wonWithinBounds } from "./bound-formulas.ts";
import { divisorOf, feeScale, unitsFormula, weightSumFormula } from "./block-formulas.ts";
import { formulaSize, SAFE } from "./limits.ts";
import { formulasOf } from "./rule-formulas.ts";
import type { Scope } from "./scope.ts";
import type { BlockRow, RuleFormulas, StepBlock } from "./step-cells.ts";
import { all, own } from "./step-cells.ts";
import { mixFormula, mixTerms, mixValue } from "./mix-formula.ts";
import type { KeyPart } from "./weight-formula.ts";
import {
  answeredFormula,
  LAST_NAMED,
  oddOrderFormula,
  equalFormula,
  feeFormula,
  tierFormula,
  percentFormula,
  personsFormula,
} from "./weight-formula.ts";

const NUMBER = withFormat(LOOKS.cell, "#,##0");
const WORKED_OUT = {
  formulas: { sv: "formel", en: "formula" },
  engine: { sv: "motorvärde", en: "engine value" },
} as const;

/** A year's split whose steps are written, for whom, and how. */
export interface Traced {
  readonly split: YearSplit;
  readonly scope: Scope;
  readonly language: Language;
  /** What formulas know the row of a code by. */
  readonly rowId: (code: string) => string;
}

/** The whole trace as rows, key by key from the top. @rule AU1 AU2 */
export function traceRows(traced: Traced): readonly GridRow[] {
  const rows = stepsOf(traced.split).flatMap((found) => {
    const steps = inHundredths(found);
    const ids = steps.rows.map(({ part }) => traced.rowId(part.code));
    const block = { steps, first: ids[0] ?? "", last: ids.at(-1) ?? "" };
    const size = formulaSize(steps);
    const isByPercentages = steps.key.kind === "percentages";
    const rule = size === null ? null : formulasOf(steps.rule, { size, isByPercentages });
    const columns = columnFormulas(block, { ...traced, rule });
    return steps.rows.map((step) => traceRow({ block, step }, { ...traced, rule, columns }));
  });
  return rows.some(({ cells }) => cells["least"] !== undefined) ? rows.map(withBlankBounds) : rows;
}

/** Lines run through the cells of rows without bounds, where others have some. */
function withBlankBounds({ id, cells }: GridRow): GridRow {
  const blank = { value: null, look: NUMBER };
  return { id, cells: { least: blank, most: blank, held: blank, free: blank, ...cells } };
}

interface KeyContext extends Traced {
  /** Null where the engine's value stands in for formulas. */
  readonly rule: RuleFormulas | null;
}

interface Context extends KeyContext {
  readonly columns: ColumnFormulas;
}

/** The formulas that are the same in every row of a key. */
interface ColumnFormulas extends Readonly<
  Record<"name" | "whole" | "units" | "weight" | "weightSum" | "amount", Formula>
> {
  /** Null where a rule has none. */
  readonly rule: Readonly<Record<"remainder" | "floor" | "won", Formula>> | null;
  readonly rank: Formula | null;
  readonly leftover: Formula;
  /** Null where nobody in the key has a floor or a cap. */
  readonly bounds: BoundFormulas | null;
}

function columnFormulas(block: StepBlock, context: KeyContext): ColumnFormulas {
  const { steps } = block;
  const { split, scope, language, rule, rowId } = context;
  const part = { within: own("within"), code: own("code") };
  const isTop = steps.within === split.agreement.id;
  const isBounded = steps.held !== null;
  const shared = (written: Formula): Formula => (isBounded ? sharingFree(written) : written);
  const rank = rule?.rank?.(block);
  return {
    name: nameFormula(formula`${own("code")}`, language),
    whole: isTop
      ? scope.terms.annualCost
      : formula`${{ kind: "cell", grid: null, column: "amount", row: rowId(steps.within) }}`,
    units: unitsFormula(block, scope),
    weight: weightFormula(part, block, context),
    weightSum: weightSumFormula(block, scope),
    // In kr, with the sign of what was split.
    amount: formula`ROUND(SIGN(${own("whole")})*${own("won")}*${scope.terms.unit},2)`,
    rule: rule && {
      remainder: shared(rule.remainder(block)),
      floor: shared(rule.floor(block)),
      won: isBounded ? wonWithinBounds(rule.won(block), steps.rule) : rule.won(block),
    },
    rank: rank === undefined ? null : shared(rank),
    bounds: isBounded ? boundFormulas(part, block, scope) : null,
    leftover: formula`${own("units")}-SUM(${all("floor", block)})`,
  };
}

function weightFormula(part: KeyPart, block: StepBlock, context: KeyContext): Formula {
  const { scope, language, split } = context;
  const { key } = block.steps;
  const stated = keyWith(split.agreement.key, block.steps.rows[0]?.part.code ?? "");
  if (stated?.kind === "clause" && (key.kind === "population" || key.kind === "equal")) {
    return answeredFormula(part, key.kind, { scope, language });
  }
  switch (key.kind) {
    case "percentages":
      return percentFormula(part, scaleOf(key), scope);
    case "population":
      return personsFormula(part, scope);
    case "equal":
      return equalFormula(part, scope, language);
    case "mix":
      return mixFormula(part, block, mixTerms(key, scope, language));
    case "tier-amounts":
    case "tier-weights":
      return tierFormula(part, { kind: key.kind, scale: feeScale(key), scope, language });
    case "amounts":
    case "weights": {
      const hasRates = key.parts.some(({ perPerson }) => perPerson !== null);
      return feeFormula(part, scope, { kind: key.kind, scale: feeScale(key), hasRates, language });
    }
  }
}

function traceRow(row: BlockRow, context: Context): GridRow {
  const { split, language, rule, columns, rowId } = context;
  const { block, step } = row;
  const { steps } = block;
  const { code, units } = step.part;
  const part = { within: own("within"), code: own("code") };
  const ownWeight = mixValue(part, row, context);
  const made = WORKED_OUT[rule === null ? "engine" : "formulas"][language];
  const money = withFormat(LOOKS.cell, unitFormat(split.unit));
  const inKronor = (count: bigint): number => Number(amountText(count, split.unit));
  return {
    id: rowId(code),
    cells: {
      code: { value: code, look: indented(LOOKS.code) },
      name: computed(nameOf(split.agreement, code, language), columns.name, indented(LOOKS.cell)),
      within: { value: steps.within, look: indented(LOOKS.code) },
      whole: computed(inKronor(steps.units), columns.whole, money),
      units: computed(size(steps.units - (steps.held ?? 0n)), columns.units, NUMBER),
      weight: computed(Number(step.weight), ownWeight ?? columns.weight, NUMBER),
      weightSum: computed(Number(divisorOf(steps)), columns.weightSum, NUMBER),
      order: orderCell(row, context),
      ...queueCells(row, columns),
      ...boundCells(row, columns),
      won: wonCell(row, context),
      // @rule AL7
      amount: computed(inKronor(units), columns.amount, money),
      rule: { value: steps.rule, look: indented(LOOKS.cell) },
      made: { value: `${made} (${specificationOf(steps.rule)})`, look: indented(LOOKS.cell) },
    },
  };
}

/** Floors and caps, and what they make of the row; nothing where the key has none. @rule AL10 */
function boundCells(
  { block: { steps }, step }: BlockRow,
  { bounds, rule }: ColumnFormulas,
): Readonly<Record<string, ModelCell>> {
  const { part, free } = step;
  const { bounded } = part;
  if (bounds === null || bounded === undefined) return {};
  const heldBy = rule === null ? heldAsFound(step, steps.units) : bounds.held;
  const held = bounded.held === null ? "" : Number(part.units);
  return {
    least: computed(Number(bounded.least ?? 0n), bounds.least, NUMBER),
    most: computed(Number(bounded.most ?? steps.units), bounds.most, NUMBER),
    held: computed(held, heldBy, NUMBER),
    free: computed(Number(free), bounds.free, NUMBER),
  };
}

/** Percentages are counted in hundredths, or finer where the agreement is: an economist may well type 33,33. */
function scaleOf({ parts }: PercentageKey): bigint {
  return 10n ** BigInt(Math.max(decimalsOf(parts), 2));
}

function decimalsOf(parts: PercentageKey["parts"]): number {
  return parts.reduce((most, { percent }) => Math.max(most, percent.decimalPlaces()), 0);
}

/** The engine counts percentages in the decimals that there are; the sheet's weights and remainders are scaled alike. */
function inHundredths(steps: KeySteps): KeySteps {
  if (steps.key.kind !== "percentages") return steps;
  const finer = 10n ** BigInt(Math.max(2 - decimalsOf(steps.key.parts), 0));
  return {
    ...steps,
    weightSum: steps.weightSum * finer,
    rows: steps.rows.map((row) => ({
      ...row,
      weight: row.weight * finer,
      remainder: row.remainder * finer,
    })),
  };
}

/** By the clause on the odd unit where equals are asked of it, else by code. @rule AL9 AL12 */
function orderCell({ block: { steps }, step }: BlockRow, { split, scope }: Context): ModelCell {
  if (steps.key.kind !== "percentages" || steps.rule !== DEFAULT_RULE) {
    return { value: step.order, look: NUMBER };
  }
  const { code } = step.part;
  const place = steps.key.oddUnitTo.indexOf(code) + 1;
  const fallback = split.oddUnitTo.includes(code) ? LAST_NAMED : LAST_NAMED + step.order;
  const by = oddOrderFormula({ within: own("within"), code: own("code") }, step.order, scope);
  return computed(place > 0 ? place : fallback, by, NUMBER);
}

function queueCells(
  { block, step }: BlockRow,
  { rule, rank, leftover }: ColumnFormulas,
): Readonly<Record<string, ModelCell>> {
  if (rule === null) return {};
  return {
    remainder: computed(Number(step.remainder), rule.remainder, NUMBER),
    floor: computed(Number(step.floor), rule.floor, NUMBER),
    ...(rank === null
      ? {}
      : {
          leftover: computed(Number(block.steps.leftover), leftover, NUMBER),
          rank: computed(step.rank, rank, NUMBER),
        }),
  };
}

/**
 * The units by the rule's formula; where no formula can say the rule, the engine's
 * value, for the very inputs that it was computed from and no others. @rule AU2
 */
function wonCell(
  { block, step }: BlockRow,
  { split, scope, columns: { rule } }: Context,
): ModelCell {
  const value = size(step.part.units);
  if (rule !== null) return computed(value, rule.won, NUMBER);
  const sum = divisorOf(block.steps);
  // A sum that a spreadsheet cannot count exactly is there where each of its weights is.
  const sameSum =
    sum < SAFE
      ? formula`${own("weightSum")}=${sum.toString()}`
      : formula`ISNUMBER(${own("weightSum")})`;
  const sameWeights = formula`${own("weight")}=${step.weight.toString()},${sameSum}`;
  const { units, held } = block.steps;
  const same = formula`AND(${own("units")}=${magnitudeText(units - (held ?? 0n))}${heldHere(step)},${sameWeights},${scope.terms.unit}=${split.unit})`;
  return computed(value, formula`IF(${same},${value},NA())`, NUMBER);
}

/** That the row is held at the very bound, or at none; nothing where there are no bounds. */
function heldHere({ part: { bounded, units } }: Step): Formula {
  if (bounded === undefined) return [];
  return formula`,${own("held")}=${bounded.held === null ? '""' : units.toString()}`;
}

function size(units: bigint): number {
  return Number(units < 0n ? -units : units);
}

function magnitudeText(units: bigint): string {
  return (units < 0n ? -units : units).toString();
}
