import type { Decimal } from "decimal.js";
import type { Language, MixKey } from "../../engine/index.ts";
import { ExactDecimal, personsOf } from "../../engine/index.ts";
import { KEY_KINDS } from "../forms/words.ts";
import type { Formula, Reference } from "../model/formula.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";
import { inForce } from "./in-force.ts";
import type { Scope } from "./scope.ts";
import { SAFE } from "./limits.ts";
import type { BlockRow, StepBlock } from "./step-cells.ts";
import { all as allRows } from "./step-cells.ts";
import type { KeyPart } from "./weight-formula.ts";
import { countIn, keyRow, membersOf, ofAgreement } from "./weight-formula.ts";

const ZERO = new ExactDecimal(0);

/** What a mix weighs its members by. */
export interface MixTerms {
  readonly scope: Scope;
  readonly language: Language;
  /** A power of ten that makes whole numbers of the percentages. */
  readonly scale: bigint;
  /** A power of ten that makes whole numbers of the stated weights; null where the mix has none. */
  readonly weightScale: bigint | null;
}

/** A row of a key, in the year of a scope. */
interface PartOfYear {
  readonly part: KeyPart;
  readonly scope: Scope;
}

/** A number of Nycklar times a power of ten, and whether it is a whole number then. */
interface Scaled {
  readonly value: Formula;
  readonly isWhole: Formula;
}

/**
 * A member's weight in a mix: of its rows' percentages so much the same for all, so much by
 * stated weights, and the rest by its population. All rows of the key say the same percentages.
 * A percentage by weights that is typed into a mix without any waits for a run.
 *
 * @rule AL2 AL8 AL10 WB8
 */
export function mixFormula(part: KeyPart, block: StepBlock, terms: MixTerms): Formula {
  const { scope, weightScale } = terms;
  const { isMember, alike } = mixRow(part, block, terms);
  const { count, isOne } = countIn(part.code, scope);
  const members = String(block.steps.rows.length);
  const population = populationOf(block, scope);
  const isCounted = formula`${isOne},${count}=INT(${count})`;
  const whole = (100n * terms.scale).toString();
  if (weightScale === null) {
    const rest = formula`(${whole}-${alike.value})`;
    const weight = formula`(${alike.value}*${population}+${rest}*${members}*${count})/GCD(${alike.value},${rest})`;
    const isPlain = formula`${filled("weightPercent", part, scope)}=0`;
    return formula`IF(AND(${isMember},${alike.isWhole},${isPlain},${isCounted}),${weight},NA())`;
  }
  const stated = statedIn(part, block, { ...terms, weightScale });
  const rest = formula`(${whole}-${alike.value}-${stated.percent})`;
  const divisor = formula`GCD(${alike.value},${rest},${stated.percent})`;
  const weight = formula`${alike.value}/${divisor}*${population}*${stated.sum}+${rest}/${divisor}*${members}*${count}*${stated.sum}+${stated.percent}/${divisor}*${members}*${population}*${stated.own}`;
  const isSound = formula`${isMember},${alike.isWhole},${stated.isSound},${isCounted},${alike.value}+${stated.percent}<=${whole}`;
  return formula`IF(AND(${isSound}),${weight},NA())`;
}

/**
 * Where the weights are too large for a spreadsheet to count: the engine's value, as long as
 * the year's percentages, weights and populations are those that it was counted from. Null
 * where the spreadsheet counts them, and for other keys than mixes.
 *
 * @rule AL10 AU2 WB8
 */
export function mixValue(
  part: KeyPart,
  { block, step }: BlockRow,
  { scope, language }: Pick<MixTerms, "scope" | "language">,
): Formula | null {
  const { key, weightSum, rows } = block.steps;
  if (key.kind !== "mix" || weightSum < SAFE) return null;
  const own = step.part.weight;
  if (own.kind !== "mix") return null;
  const terms = mixTerms(key, scope, language);
  const weightScale = terms.weightScale ?? 1n;
  const { isMember, alike } = mixRow(part, block, terms);
  const { count, isOne } = countIn(part.code, scope);
  const stated = statedIn(part, block, { ...terms, weightScale });
  const persons = rows.reduce((sum, row) => sum + (personsOf(row.part.weight) ?? 0), 0);
  const weights = key.weights?.parts.reduce((sum, { weight }) => sum.plus(weight), ZERO) ?? ZERO;
  const whole = (number: Decimal, scale: bigint) => number.times(scale.toString()).toFixed();
  const same = [
    formula`${alike.value}=${whole(own.equalPercent, terms.scale)}`,
    formula`${stated.percent}=${whole(own.stated?.percent ?? ZERO, terms.scale)}`,
    formula`${stated.own}=${whole(own.stated?.weight ?? ZERO, weightScale)}`,
    formula`${stated.sum}=${whole(weights, weightScale)}`,
    formula`${count}=${String(own.persons)}`,
    formula`${populationOf(block, scope)}=${String(persons)}`,
  ];
  const isSame = same.map((one) => formula`,${one}`);
  return formula`IF(AND(${isMember},${stated.isSound},${isOne}${isSame.flat()}),${step.weight.toString()},NA())`;
}

/** The terms of a key: percentages in hundredths at least, as an economist may well type 33,33. */
export function mixTerms(
  { equalPercent, weights }: MixKey,
  scope: Scope,
  language: Language,
): MixTerms {
  const percentages = [equalPercent, ...(weights ? [weights.percent] : [])];
  const stated = weights?.parts.map(({ weight }) => weight) ?? null;
  return {
    scope,
    language,
    scale: tenfold(percentages, 2),
    weightScale: stated && tenfold(stated, 0),
  };
}

/** What makes whole numbers of decimals. */
function tenfold(decimals: readonly Decimal[], least: number): bigint {
  const places = decimals.reduce((most, one) => Math.max(most, one.decimalPlaces()), least);
  return 10n ** BigInt(places);
}

/** Whether a row of the year is one of a mix whose rows agree, and how much of it is shared alike. */
function mixRow(
  part: KeyPart,
  block: StepBlock,
  { scope, language, scale }: MixTerms,
): { readonly isMember: Formula; readonly alike: Scaled } {
  const percent = tableColumn("keys", "percent");
  const [by, word] = [tableColumn("keys", "by"), textLiteral(KEY_KINDS.mix[language])];
  const isMix = formula`${keyRow(part, scope)},${by},${word},${percent},">=0",${percent},"<=100"`;
  const isMember = formula`${membersOf(part, scope)}=1,${counted(isMix, scope)}=1,${isAlike(percent, { part, scope }, block)}`;
  return { isMember, alike: scaled(percent, { part, scope }, scale) };
}

/** The stated weights of a mix: how much goes by them, the row's own and all of them together. */
function statedIn(
  part: KeyPart,
  block: StepBlock,
  { scope, scale, weightScale }: MixTerms & { readonly weightScale: bigint },
): Readonly<Record<"percent" | "own" | "sum" | "isSound", Formula>> {
  const [percent, weight] = [tableColumn("keys", "weightPercent"), tableColumn("keys", "fee")];
  const own = scaled(weight, { part, scope }, weightScale);
  const given = scaled(percent, { part, scope }, scale);
  const sum = inForce(
    "keys",
    scope,
    (years) => formula`SUMIFS(${weight},${ofKey(part, scope)}${years})`,
  );
  const isWeight = formula`${keyRow(part, scope)},${percent},">=0",${percent},"<=100",${weight},">=0"`;
  const areAlike = isAlike(percent, { part, scope }, block);
  const isSound = formula`${counted(isWeight, scope)}=1,${areAlike},${given.isWhole},${own.isWhole},${sum}>0`;
  const sumOf = formula`ROUND(${sum}*${weightScale.toString()},0)`;
  return { percent: given.value, own: own.value, sum: sumOf, isSound };
}

function scaled(column: Reference, { part, scope }: PartOfYear, scale: bigint): Scaled {
  const sum = inForce(
    "keys",
    scope,
    (years) => formula`SUMIFS(${column},${keyRow(part, scope)}${years})`,
  );
  const times = formula`${sum}*${scale.toString()}`;
  const isWhole = formula`ABS(${times}-ROUND(${times},0))<0.0000001`;
  return { value: formula`ROUND(${times},0)`, isWhole };
}

/** Whether all rows of the key say the same number as this one. */
function isAlike(column: Reference, { part, scope }: PartOfYear, { steps }: StepBlock): Formula {
  const own = inForce(
    "keys",
    scope,
    (years) => formula`SUMIFS(${column},${keyRow(part, scope)}${years})`,
  );
  const alike = formula`${ofKey(part, scope)},${column},${own}`;
  return formula`${counted(alike, scope)}=${String(steps.rows.length)}`;
}

/** How many rows of a party have something in a column. */
function filled(column: string, part: KeyPart, scope: Scope): Formula {
  return counted(formula`${keyRow(part, scope)},${tableColumn("keys", column)},"<>"`, scope);
}

function counted(criteria: Formula, scope: Scope): Formula {
  return inForce("keys", scope, (years) => formula`COUNTIFS(${criteria}${years})`);
}

function ofKey({ within }: KeyPart, scope: Scope): Formula {
  return formula`${ofAgreement(scope)},${tableColumn("keys", "key")},${within}`;
}

/** The members' populations together. @rule PO2 */
function populationOf(block: StepBlock, { terms }: Scope): Formula {
  const basis = formula`${tableColumn("population", "basis")},${terms.population}`;
  return formula`SUMPRODUCT(SUMIFS(${tableColumn("population", "persons")},${basis},${tableColumn("population", "code")},${allRows("code", block)}))`;
}
