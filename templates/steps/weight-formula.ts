import type { Formula, Reference } from "../model/formula.ts";
import { formula, named, tableColumn } from "../model/formula.ts";
import { TERMS } from "../forms/names.ts";
import type { ChosenFormula } from "./decision-formula.ts";

/**
 * A party's persons in the basis of the year: exactly one row with a number that
 * is not negative, else nothing that looks like a number. @rule AL8 PO1
 */
export function personsFormula(code: Reference): Formula {
  const row = formula`${tableColumn("population", "basis")},${named(TERMS.population.name)},${tableColumn("population", "code")},${code}`;
  const persons = tableColumn("population", "persons");
  const count = formula`SUMIFS(${persons},${row})`;
  return formula`IF(${count}=INT(${count}),${oneNumber(persons, row)},NA())`;
}

/** A percentage of a key, scaled to a whole number; one with more decimals than were known is none. @rule AL2 AL10 */
export function percentFormula(within: Reference, code: Reference, scale: bigint): Formula {
  const percent = oneNumber(tableColumn("keys", "percent"), keyRow(within, code));
  const scaled = formula`${percent}*${scale.toString()}`;
  return formula`IF(ABS(${scaled}-ROUND(${scaled},0))<0.0000001,ROUND(${scaled},0),NA())`;
}

/** A part of a percentage key, and whom the user gives the odd unit. */
interface OddOrder extends Readonly<Record<"within" | "code", Reference>> {
  readonly choice: ChosenFormula;
}

/** The place that the clause «udda enhet tillfaller» gives; then the user's choice; then the order of codes. @rule AL12 */
export function oddOrderFormula({ within, code, choice }: OddOrder, order: number): Formula {
  const place = formula`SUMIFS(${tableColumn("keys", "odd")},${keyRow(within, code)})`;
  const fallback = formula`IF(AND(${choice.isChosen},${choice.value}=${code}),${String(LAST_NAMED)},${String(LAST_NAMED + order)})`;
  return formula`IF(${place}>0,${place},${fallback})`;
}

/** Orders up to this one were named by somebody; those above follow the codes alone. */
export const LAST_NAMED = 1000;

function keyRow(within: Reference, code: Reference): Formula {
  return formula`${tableColumn("keys", "key")},${within},${tableColumn("keys", "code")},${code}`;
}

/** The one number in a column on the rows that meet the conditions. */
function oneNumber(column: Reference, conditions: Formula): Formula {
  const isOne = formula`AND(COUNTIFS(${conditions})=1,COUNTIFS(${conditions},${column},">=0")=1)`;
  return formula`IF(${isOne},SUMIFS(${column},${conditions}),NA())`;
}
