import type { Formula, Reference } from "../model/formula.ts";
import { formula, named, tableColumn } from "../model/formula.ts";
import { SHOWN, TERMS } from "../forms/names.ts";
import type { ChosenFormula } from "./decision-formula.ts";
import { inForce } from "./in-force.ts";

/**
 * The persons of a member of a key in the basis of the year: one row of the key that holds in
 * the year, and exactly one count that is not negative; else nothing that looks like a number.
 *
 * @rule AL8 PO1 WB8
 */
export function personsFormula(within: Reference, code: Reference): Formula {
  const row = formula`${tableColumn("population", "basis")},${named(TERMS.population.name)},${tableColumn("population", "code")},${code}`;
  const persons = tableColumn("population", "persons");
  const count = formula`SUMIFS(${persons},${row})`;
  const isOne = formula`AND(COUNTIFS(${row})=1,COUNTIFS(${row},${persons},">=0")=1)`;
  const isMember = formula`${membersOf(within, code)}=1`;
  return formula`IF(AND(${isMember},${isOne},${count}=INT(${count})),${count},NA())`;
}

/** A percentage of a key, scaled to a whole number; one with more decimals than were known is none. @rule AL2 AL10 */
export function percentFormula(within: Reference, code: Reference, scale: bigint): Formula {
  const percent = tableColumn("keys", "percent");
  const rows = keyRow(within, code);
  const numbers = inForce("keys", (years) => formula`COUNTIFS(${rows},${percent},">=0"${years})`);
  const isOne = formula`AND(${membersOf(within, code)}=1,${numbers}=1)`;
  const sum = inForce("keys", (years) => formula`SUMIFS(${percent},${rows}${years})`);
  const scaled = formula`${sum}*${scale.toString()}`;
  return formula`IF(AND(${isOne},ABS(${scaled}-ROUND(${scaled},0))<0.0000001),ROUND(${scaled},0),NA())`;
}

/** How many parts a key has in the shown year: whoever joins or leaves makes its rows others. @rule WB8 */
export function partsFormula(within: Reference): Formula {
  return inForce(
    "keys",
    (years) => formula`COUNTIFS(${OF_SHOWN},${tableColumn("keys", "key")},${within}${years})`,
  );
}

/** The place that the clause «udda enhet tillfaller» gives; then the user's choice; then the order of codes. @rule AL12 */
export function oddOrderFormula({ within, code, choice }: OddOrder, order: number): Formula {
  const rows = keyRow(within, code);
  const place = inForce(
    "keys",
    (years) => formula`SUMIFS(${tableColumn("keys", "odd")},${rows}${years})`,
  );
  const fallback = formula`IF(AND(${choice.isChosen},${choice.value}=${code}),${String(LAST_NAMED)},${String(LAST_NAMED + order)})`;
  return formula`IF(${place}>0,${place},${fallback})`;
}

/** A part of a percentage key, and whom the user gives the odd unit. */
interface OddOrder extends Readonly<Record<"within" | "code", Reference>> {
  readonly choice: ChosenFormula;
}

/** Orders up to this one were named by somebody; those above follow the codes alone. */
export const LAST_NAMED = 1000;

/** The keys of the agreement that is shown. */
export const OF_SHOWN = formula`${tableColumn("keys", "agreement")},${named(SHOWN.agreement.name)}`;

/** The rows of a key that say a code, of whatever year. */
function keyRow(within: Reference, code: Reference): Formula {
  return formula`${OF_SHOWN},${tableColumn("keys", "key")},${within},${tableColumn("keys", "code")},${code}`;
}

/** How many rows of a key say a code in the shown year. */
function membersOf(within: Reference, code: Reference): Formula {
  return inForce("keys", (years) => formula`COUNTIFS(${keyRow(within, code)}${years})`);
}
