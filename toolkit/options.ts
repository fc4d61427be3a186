import type { Decimal } from "decimal.js";
import type {
  IsoDate,
  KeyAnswer,
  Place,
  Problem,
  ProblemCode,
  Result,
  RoundingUnit,
  RuleId,
  WeightBounds,
} from "../engine/index.ts";
import {
  ExactDecimal,
  fail,
  isoDate,
  isRoundingUnit,
  PLAIN_RULES,
  printedFigure,
  problem,
  problemsOf,
  RESIDUAL_TO,
  residualParty,
  residualRule,
  ROUNDING_UNITS,
  ruleId,
  succeed,
} from "../engine/index.ts";
import type { PrintedAmount } from "../formats/printed-amount.ts";
import { readNumber } from "../formats/number-text.ts";
import { nearestTo } from "../formats/nearest-name.ts";
import { numberAt } from "../formats/number-at.ts";
import { KEY_ANSWERS } from "../templates/forms/words.ts";

/** Who can be meant by a text: a code with its name. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

function option(name: string): Place {
  return { kind: "option", option: `--${name}` };
}

/** Reads an amount in kr as people write it. @rule RD1 */
export function readTotal(text: string): Result<Decimal, Problem> {
  const place = option("total");
  const total = numberAt(text, "amount", place);
  if (!total.ok) return total;
  if (total.value !== null) return succeed(total.value);
  return fail([problem("option-without-value", { option: "--total" }, place)]);
}

/** «ca 2,4 mkr/år» is printed as 2,4 mkr is. */
const AROUND_TOTAL = /^(?:ca\.?|cirka|c:a|about)\s+|\s*(?:\/|per )\s*(?:år|year)$/giu;

/**
 * Reads a total as a document prints it: with how fine it is printed.
 *
 * @rule AU5 RD1
 */
export function readPrintedTotal(text: string): Result<PrintedAmount, Problem> {
  const plain = text.trim().replace(AROUND_TOTAL, "");
  const total = readTotal(plain);
  if (!total.ok) return total;
  const reading = readNumber(plain, "amount");
  const step = reading.kind === "number" ? reading.step : new ExactDecimal(1);
  const figure = printedFigure(total.value, step);
  if (figure === null) return fail([problem("published-below-ore", { text }, option("total"))]);
  return succeed({ text: text.trim(), figure, unit: "kr" });
}

/** Reads what weights make together, «280 000-300 000» or one number. @rule AU5 */
export function readWeightSum(text: string): Result<WeightBounds, Problem> {
  const place = option("weight-sum");
  const [from = "", to = from, ...more] = text.split(/\s*(?:-|–|\.\.)\s*/u);
  const [least, most] = [numberAt(from, "count", place), numberAt(to, "count", place)];
  if (!least.ok || !most.ok) return fail(problemsOf(least, most));
  const isRange =
    least.value?.isInteger() === true &&
    most.value?.isInteger() === true &&
    least.value.gt(0) &&
    least.value.lte(most.value);
  if (!isRange || more.length > 0) {
    return fail([problem("weight-sum-unreadable", { text }, place)]);
  }
  return succeed({ least: BigInt(least.value.toFixed()), most: BigInt(most.value.toFixed()) });
}

/** Reads a rounding unit in kr. @rule AL6 */
export function readUnit(text: string): Result<RoundingUnit, Problem> {
  const place = option("unit");
  const number = numberAt(text, "amount", place);
  if (!number.ok) return number;
  const unit = number.value?.toString() ?? text;
  if (isRoundingUnit(unit)) return succeed(unit);
  return fail([problem("unit-unknown", { unit: text, units: [...ROUNDING_UNITS] }, place)]);
}

/** Reads a rule id. @rule AL4 */
export function readRule(text: string): Result<RuleId, Problem> {
  const rule = ruleId(text.trim()) ?? ruleId(text.trim().toLowerCase());
  if (rule !== null) return succeed(rule);
  const rules = [...PLAIN_RULES, `${RESIDUAL_TO}<party>`];
  const nearest = nearestTo(text, rules)[0] ?? null;
  return fail([problem("rule-unknown", { rule: text, rules, nearest }, option("rule"))]);
}

/** Lets `residual-to:` name its party by name as well as by code. */
export function resolveRule(rule: RuleId, parties: readonly NamedCode[]): Result<RuleId, Problem> {
  const wanted = residualParty(rule);
  if (wanted === null) return succeed(rule);
  const party = findParty(parties, wanted);
  if (party !== null) return succeed(residualRule(party.code));
  const facts = unknownParty(parties, wanted);
  return fail([problem("residual-party-unknown", facts, option("rule"))]);
}

/** The party that `--explain` names, by code or name. */
export function readExplained(
  text: string,
  parties: readonly NamedCode[],
): Result<NamedCode, Problem> {
  const party = findParty(parties, text.trim());
  if (party !== null) return succeed(party);
  const facts = unknownParty(parties, text);
  return fail([problem("explained-party-unknown", facts, option("explain"))]);
}

/** Who takes an odd unit between equal groups, by code or name. @rule AL12 */
export function readOddUnitTo(text: string, parts: readonly NamedCode[]): Result<string, Problem> {
  const part = findParty(parts, text.trim());
  if (part !== null) return succeed(part.code);
  return fail([
    problem("odd-unit-party-unknown", unknownParty(parts, text), option("odd-unit-to")),
  ]);
}

/** Reads what a key divides by that leaves it open, by a word of either language. @rule AL10 */
export function readKey(text: string): Result<KeyAnswer, Problem> {
  const ids = ["population", "equal"] as const;
  const wanted = text.trim().toLowerCase();
  const found = ids.find((id) => [id, ...Object.values(KEY_ANSWERS[id])].includes(wanted));
  if (found !== undefined) return succeed(found);
  const nearest = nearestTo(text, ids)[0] ?? null;
  return fail([problem("choice-unknown", { text, choices: [...ids], nearest }, option("key"))]);
}

/** Reads a year of four digits. */
export function readYear(text: string): Result<number, Problem> {
  if (/^\d{4}$/.test(text.trim())) return succeed(Number(text));
  return fail([problem("year-unreadable", { text }, option("year"))]);
}

/** Reads a day as `YYYY-MM-DD`. */
export function readDate(text: string): Result<IsoDate, Problem> {
  const date = isoDate(text.trim());
  if (date !== null) return succeed(date);
  return fail([problem("date-unreadable", { text }, option("population-date"))]);
}

/** A party by its code, or by a name that only one party has. */
function findParty(parties: readonly NamedCode[], text: string): NamedCode | null {
  const byCode = parties.find(({ code }) => code === text);
  if (byCode !== undefined) return byCode;
  const wanted = text.toLowerCase();
  const [only, ...others] = parties.filter(({ name }) => name.toLowerCase() === wanted);
  return only !== undefined && others.length === 0 ? only : null;
}

function unknownParty(
  parties: readonly NamedCode[],
  party: string,
): { party: string; parties: string[]; nearest: string | null } {
  const names = parties.map(({ name }) => name);
  return { party, parties: names, nearest: nearestTo(party, names)[0] ?? null };
}

/** Which option a problem is about, where the engine cannot know. */
const ABOUT: ReadonlyMap<ProblemCode, string> = new Map([
  ["year-outside-agreement", "year"],
  ["too-few-units", "rule"],
  ["residual-party-unknown", "rule"],
  ["residual-party-without-weight", "rule"],
  ["residual-negative", "rule"],
]);

/** Gives problems without a place the option that they are about. */
export function pointAtOptions(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((found) => {
    const name = ABOUT.get(found.code);
    return found.place !== null || name === undefined ? found : { ...found, place: option(name) };
  });
}
