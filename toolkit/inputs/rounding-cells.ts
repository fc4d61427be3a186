import type { Problem, Result, RoundingUnit, RuleId } from "../../engine/index.ts";
import {
  fail,
  isRoundingUnit,
  PLAIN_RULES,
  problem,
  RESIDUAL_TO,
  ROUNDING_UNITS,
  ruleId,
  succeed,
} from "../../engine/index.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import type { InputCell } from "./cell-values.ts";
import { numberIn, textIn } from "./cell-values.ts";

/** A rounding rule by its id, as formulas know it; null where the cell is blank. @rule AL4 */
export function ruleIn(cell: InputCell): Result<RuleId | null, Problem> {
  const text = textIn(cell);
  if (!text.ok || text.value === null) return text.ok ? succeed(null) : text;
  const rule = ruleId(text.value);
  if (rule !== null) return succeed(rule);
  const rules = [...PLAIN_RULES, `${RESIDUAL_TO}<party>`];
  const nearest = nearestTo(text.value, rules)[0] ?? null;
  return fail([problem("rule-unknown", { rule: text.value, rules, nearest }, cell.place)]);
}

/** A rounding unit in kr; null where the cell is blank. @rule AL6 */
export function unitIn(cell: InputCell): Result<RoundingUnit | null, Problem> {
  const number = numberIn(cell);
  if (!number.ok || number.value === null) return number.ok ? succeed(null) : number;
  const unit = number.value.toString();
  if (isRoundingUnit(unit)) return succeed(unit);
  return fail([problem("unit-unknown", { unit, units: [...ROUNDING_UNITS] }, cell.place)]);
}
