import type { RuleId } from "../../engine/index.ts";
import { DEFAULT_RULE, residualParty } from "../../engine/index.ts";
import type { Formula } from "../model/formula.ts";
import { formula, textLiteral } from "../model/formula.ts";
import type { FormulaSize } from "./limits.ts";
import type { RuleFormulas, StepBlock } from "./step-cells.ts";
import { all, own } from "./step-cells.ts";
import { LAST_NAMED } from "./weight-formula.ts";

const [E, F, G, H] = [own("units"), own("weight"), own("weightSum"), own("order")];
const [I, J, K, L] = [own("remainder"), own("floor"), own("leftover"), own("rank")];

/** How the whole part and the remainder of units·w/W are written. */
type Arithmetic = Readonly<Record<"remainder" | "floor", (weight: Formula) => Formula>>;

/** `units·w mod W`, nested so that no product passes 2^53. */
const SHORT: Arithmetic = {
  remainder: (weight) => formula`MOD(MOD(${E},${G})*${weight},${G})`,
  floor: (weight) => formula`(${E}*${weight}-${I})/${G}`,
};

/** The weight in two parts: below W = 10^9 and 10^13 units no step passes 10^14. @rule AU2 */
const LONG: Arithmetic = {
  remainder: (weight) => {
    const rest = formula`MOD(${E},${G})`;
    return formula`MOD(MOD(${rest}*INT(${weight}/100000),${G})*100000+MOD(${rest}*MOD(${weight},100000),${G}),${G})`;
  },
  floor: (weight) => {
    const rest = formula`MOD(${E},${G})`;
    return formula`ROUND((${E}-${rest})/${G},0)*${weight}+ROUND((${rest}*${weight}-${I})/${G},0)`;
  },
};

function rowByRow({ remainder, floor }: Arithmetic): Pick<RuleFormulas, "remainder" | "floor"> {
  return { remainder: () => remainder(formula`${F}`), floor: () => floor(formula`${F}`) };
}

/** The place by a column: larger first, then larger weight, then the order. */
const rankByRemainder = (block: StepBlock): Formula =>
  formula`1+COUNTIF(${all("remainder", block)},">"&${I})+COUNTIFS(${all("remainder", block)},${I},${all("weight", block)},">"&${F})+COUNTIFS(${all("remainder", block)},${I},${all("weight", block)},${F},${all("order", block)},"<"&${H})`;

const rankByWeight = (block: StepBlock): Formula =>
  formula`1+COUNTIF(${all("weight", block)},">"&${F})+COUNTIFS(${all("weight", block)},${F},${all("order", block)},"<"&${H})`;

const rankByOrder = (block: StepBlock): Formula =>
  formula`1+COUNTIFS(${all("order", block)},"<"&${H},${all("weight", block)},">0")`;

const halfUp = formula`${J}+IF(2*${I}>=${G},1,0)`;
const oneIfInQueue = formula`${J}+IF(AND(${F}>0,${L}<=${K}),1,0)`;

/**
 * As {@link oneIfInQueue}, but where the last odd unit would go to one of several
 * equals by their codes alone, it goes to nobody: the agreement must say. @rule AL12
 */
function oneUnlessTied(block: StepBlock): Formula {
  const equals = formula`${all("remainder", block)},${I},${all("weight", block)},${F}`;
  const ahead = formula`COUNTIF(${all("remainder", block)},">"&${I})+COUNTIFS(${all("remainder", block)},${I},${all("weight", block)},">"&${F})`;
  const isCut = formula`AND(${ahead}<${K},${ahead}+COUNTIFS(${equals})>${K})`;
  const isNamed = formula`COUNTIFS(${equals},${all("order", block)},"<=${LAST_NAMED}")>=${K}-(${ahead})`;
  return formula`${J}+IF(AND(${isCut},NOT(${isNamed})),NA(),IF(${L}<=${K},1,0))`;
}

/** The taker gets what all others, rounded, leave; less than nothing is no amount. @rule AL4 */
function residual(block: StepBlock): Formula {
  const others = formula`SUMPRODUCT(${all("floor", block)}+(2*${all("remainder", block)}>=${all("weightSum", block)}))-(${halfUp})`;
  const left = formula`${E}-(${others})`;
  return formula`IF(${L}=1,IF(OR(${left}<0,${F}=0),NA(),${left}),${halfUp})`;
}

/** All weights up to this one in the order. */
function runningWeight(block: StepBlock): Formula {
  return formula`SUMIFS(${all("weight", block)},${all("order", block)},"<="&${H})`;
}

/** The rounded running sum less the one before it in the order. */
function stepOfRunningSum(block: StepBlock): Formula {
  const before = formula`${all("order", block)},${H}-1`;
  const floorBefore = formula`SUMIFS(${all("floor", block)},${before})`;
  const restBefore = formula`SUMIFS(${all("remainder", block)},${before})`;
  return formula`${halfUp}-${floorBefore}-IF(2*${restBefore}>=${G},1,0)`;
}

/** The rules that formulas can say, by id. */
function formulasBy(arithmetic: Arithmetic): Readonly<Partial<Record<RuleId, RuleFormulas>>> {
  const own = rowByRow(arithmetic);
  return {
    "largest-remainder": { ...own, rank: rankByRemainder, won: () => oneIfInQueue },
    "half-up-per-row": { ...own, rank: null, won: () => halfUp },
    "half-even-per-row": {
      ...own,
      rank: null,
      won: () => formula`${J}+IF(2*${I}>${G},1,IF(2*${I}=${G},MOD(${J},2),0))`,
    },
    "truncate-per-row": { ...own, rank: null, won: () => formula`${J}` },
    "half-up-residual-to-largest": { ...own, rank: rankByWeight, won: residual },
    "truncate-residual-to-largest-weights": {
      ...own,
      rank: rankByWeight,
      won: () => oneIfInQueue,
    },
    "truncate-residual-in-list-order": { ...own, rank: rankByOrder, won: () => oneIfInQueue },
    cumulative: {
      remainder: (block) => arithmetic.remainder(runningWeight(block)),
      floor: (block) => arithmetic.floor(runningWeight(block)),
      rank: null,
      won: stepOfRunningSum,
    },
  };
}

const ARITHMETIC: Readonly<Record<FormulaSize, Arithmetic>> = { short: SHORT, long: LONG };
const FORMULAS = { short: formulasBy(SHORT), long: formulasBy(LONG) } as const;

/** The rule of a key as formulas; null for rules that a formula cannot say. @rule AU2 */
export function formulasOf(
  rule: RuleId,
  { size, isByPercentages }: { readonly size: FormulaSize; readonly isByPercentages: boolean },
): RuleFormulas | null {
  const named = residualParty(rule);
  if (named !== null) {
    const rank = (): Formula => formula`IF(${own("code")}=${textLiteral(named)},1,2)`;
    return { ...rowByRow(ARITHMETIC[size]), rank, won: residual };
  }
  const found = FORMULAS[size][rule] ?? null;
  const asksClause = rule === DEFAULT_RULE && isByPercentages;
  return found !== null && asksClause ? { ...found, won: oneUnlessTied } : found;
}
