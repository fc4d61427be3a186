import type { FeeKey, KeySteps, TierKey } from "../../engine/index.ts";
import { feePlaces } from "../../engine/index.ts";
import type { Formula } from "../model/formula.ts";
import { formula } from "../model/formula.ts";
import { boundsCount, boundsHold } from "./bound-formulas.ts";
import { formulaSize } from "./limits.ts";
import type { Scope } from "./scope.ts";
import type { StepBlock } from "./step-cells.ts";
import { all, own } from "./step-cells.ts";
import { partsFormula } from "./weight-formula.ts";

/** Whole units, if the sum is a whole number of them and the sizes are such that formulas count exactly. @rule AL6 */
export function unitsFormula(block: StepBlock, { terms }: Scope): Formula {
  const { steps } = block;
  const isBounded = steps.held !== null;
  const heldAt = isBounded ? formula`-SUM(${all("held", block)})` : [];
  const count = formula`ABS(${own("whole")}/${terms.unit})`;
  const factor =
    steps.rule === "cumulative"
      ? formula`${own("weightSum")}`
      : formula`MAX(${all(isBounded ? "free" : "weight", block)})`;
  const isWhole = formula`ABS(${count}-ROUND(${count},0))<0.000001`;
  const isSafe = {
    short: formula`ROUND(${count},0)*${factor}<2^53,${own("weightSum")}*${factor}<10^14`,
    long: formula`ROUND(${count},0)<=10^13,${own("weightSum")}<10^9`,
  };
  const size = formulaSize(steps);
  const checks = size === null ? isWhole : formula`AND(${isWhole},${isSafe[size]})`;
  return formula`IF(${checks},ROUND(${count},0)${heldAt},NA())`;
}

/** The parts of the key are those that the rows were written for, percentages make 100 exactly and amounts what is split; or there is no sum to split by. @rule AL10 WB8 */
export function weightSumFormula(block: StepBlock, scope: Scope): Formula {
  const { key, weightSum, held } = block.steps;
  const sum = formula`SUM(${all("weight", block)})`;
  const areAll = formula`${partsFormula(own("within"), scope)}=${String(block.steps.rows.length)}`;
  if (key.kind === "percentages") {
    return formula`IF(${formula`AND(${areAll},${sum}=${weightSum.toString()})`},${sum},NA())`;
  }
  if (held !== null) {
    // Where all are held, nobody shares, and there is nothing to divide.
    const shared = formula`MAX(SUM(${all("free", block)}),1)`;
    return formula`IF(AND(${areAll},${boundsHold(block, scope)}),${shared},NA())`;
  }
  // A floor or a cap that is typed in waits for a run, which makes the columns for it.
  const isWhole = formula`${areAll},${boundsCount(own("within"), scope)}=0`;
  if (key.kind !== "amounts" && key.kind !== "tier-amounts") {
    return formula`IF(AND(${isWhole}),${sum},NA())`;
  }
  const scale = feeScale(key).toString();
  return formula`IF(AND(${isWhole},${sum}=ROUND(${own("whole")}*${scale},0)),${sum},NA())`;
}

/** What makes whole numbers of a key's fees. */
export function feeScale(fees: FeeKey | TierKey): bigint {
  return 10n ** BigInt(feePlaces(fees));
}

/** What weights are divided by: 1 where all are held at a bound, and nobody shares. */
export function divisorOf({ weightSum, held }: KeySteps): bigint {
  return held !== null && weightSum === 0n ? 1n : weightSum;
}
