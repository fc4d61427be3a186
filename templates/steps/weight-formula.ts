import type { KeyAnswer, Language } from "../../engine/index.ts";
import { CLAUSE_WORDS, KEY_ANSWERS, KEY_KINDS, YES_NO } from "../forms/words.ts";
import type { Formula, Reference } from "../model/formula.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";
import { chosenFormula } from "./decision-formula.ts";
import { inForce } from "./in-force.ts";
import type { Scope } from "./scope.ts";

/**
 * The persons of a member of a key in the basis of the year: one row of the key that holds in
 * the year, and exactly one count that is not negative; else nothing that looks like a number.
 *
 * @rule AL8 PO1 WB8
 */
export function personsFormula({ within, code }: KeyPart, scope: Scope): Formula {
  const { count, isOne } = countIn(code, scope);
  const isMember = formula`${membersOf({ within, code }, scope)}=1`;
  return formula`IF(AND(${isMember},${isOne},${count}=INT(${count})),${count},NA())`;
}

/** The persons of a party in the basis of the year, and whether there is exactly one count of them. @rule PO1 */
export function countIn(
  code: Reference,
  scope: Scope,
): Readonly<Record<"count" | "isOne", Formula>> {
  const row = formula`${tableColumn("population", "basis")},${scope.terms.population},${tableColumn("population", "code")},${code}`;
  const persons = tableColumn("population", "persons");
  return {
    count: formula`SUMIFS(${persons},${row})`,
    isOne: formula`AND(COUNTIFS(${row})=1,COUNTIFS(${row},${persons},">=0")=1)`,
  };
}

/** What a key by fees weighs its members by. */
export interface FeeTerms {
  readonly kind: "amounts" | "weights";
  /** A power of ten that makes whole numbers of all fees. */
  readonly scale: bigint;
  /** Whether any of them is so much per inhabitant; else the agreement may count no population. */
  readonly hasRates: boolean;
  readonly language: Language;
}

/**
 * A fee, scaled to a whole number, with what it adds for each inhabitant; one with more
 * decimals than were known, or below nothing, is none.
 *
 * @rule AL2 AL8 AL10 WB8
 */
export function feeFormula(part: KeyPart, scope: Scope, terms: FeeTerms): Formula {
  const [fee, rate] = [tableColumn("keys", "fee"), tableColumn("keys", "perPerson")];
  const rows = keyRow(part, scope);
  const [by, word] = [
    tableColumn("keys", "by"),
    textLiteral(KEY_KINDS[terms.kind][terms.language]),
  ];
  const counted = (criterion: Formula): Formula =>
    inForce("keys", scope, (years) => formula`COUNTIFS(${rows},${criterion}${years})`);
  const scaled = (column: Reference): Formula => {
    const sum = inForce("keys", scope, (years) => formula`SUMIFS(${column},${rows}${years})`);
    return formula`${sum}*${terms.scale.toString()}`;
  };
  const isWhole = (number: Formula): Formula =>
    formula`ABS(${number}-ROUND(${number},0))<0.0000001`;
  const [base, each] = [scaled(fee), scaled(rate)];
  const isFee = formula`${membersOf(part, scope)}=1,${counted(formula`${by},${word}`)}=1,${counted(formula`${fee},">=0"`)}=1,${isWhole(base)}`;
  const weight = formula`ROUND(${base},0)`;
  if (!terms.hasRates) {
    return formula`IF(AND(${isFee},${counted(formula`${rate},"<>0",${rate},"<>"`)}=0),${weight},NA())`;
  }
  const { count, isOne } = countIn(part.code, scope);
  const isCount = formula`AND(${isOne},${count}=INT(${count}))`;
  const perPerson = formula`IF(ROUND(${each},0)=0,0,IF(${isCount},ROUND(${each},0)*${count},NA()))`;
  return formula`IF(AND(${isFee},${counted(formula`${rate},"<0"`)}=0,${isWhole(each)}),${weight}+${perPerson},NA())`;
}

/** What a key by tiers weighs its members by. */
export interface TierTerms {
  readonly kind: "tier-amounts" | "tier-weights";
  /** A power of ten that makes whole numbers of all fees. */
  readonly scale: bigint;
  readonly scope: Scope;
  readonly language: Language;
}

/**
 * The fee of the highest step that a member's population reaches, scaled to a whole number;
 * none where it is below the first one.
 *
 * @rule AL2 AL8 AL10 WB8
 */
export function tierFormula(part: KeyPart, { kind, scale, scope, language }: TierTerms): Formula {
  const [by, word] = [tableColumn("keys", "by"), textLiteral(KEY_KINDS[kind][language])];
  const [from, amount] = [tableColumn("tiers", "from"), tableColumn("tiers", "amount")];
  const [agreement, key] = [tableColumn("tiers", "agreement"), tableColumn("tiers", "key")];
  const counted = inForce(
    "keys",
    scope,
    (years) => formula`COUNTIFS(${keyRow(part, scope)},${by},${word}${years})`,
  );
  const { count, isOne } = countIn(part.code, scope);
  const isIncluded = formula`(${tableColumn("tiers", "ownsBoundary")}=${textLiteral(YES_NO.yes[language])})`;
  const isReached = formula`((${from}<${count})+(${from}=${count})*${isIncluded}>0)`;
  const isOfKey = formula`(${agreement}=${scope.agreement})*(${key}=${part.within})`;
  // One more than where the step begins, so that 0 says that none is reached.
  const highest = formula`SUMPRODUCT(MAX(${isOfKey}*${isReached}*(${from}+1)))`;
  const step = formula`${agreement},${scope.agreement},${key},${part.within},${from},${highest}-1`;
  const fee = formula`SUMIFS(${amount},${step})*${scale.toString()}`;
  const isStep = formula`COUNTIFS(${step},${amount},">=0")=1,COUNTIFS(${step})=1`;
  const isMember = formula`${membersOf(part, scope)}=1,${counted}=1,${isOne},${count}=INT(${count})`;
  const isWhole = formula`ABS(${fee}-ROUND(${fee},0))<0.0000001`;
  return formula`IF(AND(${isMember},${highest}>0,${isStep},${isWhole}),ROUND(${fee},0),NA())`;
}

/** 1 for each member of a key that divides alike; one row of the key holds in the year. @rule AL10 WB8 */
export function equalFormula(part: KeyPart, scope: Scope, language: Language): Formula {
  const word = KEY_KINDS.equal[language];
  return formula`IF(AND(${membersOf(part, scope)}=1,${isDividedBy(part, word, scope)}),1,NA())`;
}

/** Whether the one row of a key that says a code in the year says that the key divides in a way. */
function isDividedBy(part: KeyPart, word: string, scope: Scope): Formula {
  const criteria = formula`${keyRow(part, scope)},${tableColumn("keys", "by")},${textLiteral(word)}`;
  return formula`${inForce("keys", scope, (years) => formula`COUNTIFS(${criteria}${years})`)}=1`;
}

/**
 * The weight of a member of a key that leaves it to the clause what it divides by. It holds for
 * the answer that it was written for: another waits for a run.
 *
 * @rule AL10 WB8
 */
export function answeredFormula(part: KeyPart, answer: KeyAnswer, terms: AnswerTerms): Formula {
  const { scope, language } = terms;
  const weight = answer === "equal" ? formula`1` : personsFormula(part, scope);
  const isMember = formula`${membersOf(part, scope)}=1,${isDividedBy(part, KEY_KINDS.clause[language], scope)}`;
  return formula`IF(AND(${isMember},${isAnswered(answer, terms)}),${weight},NA())`;
}

/** Whose year it is, and in which language its cells are written. */
export interface AnswerTerms {
  readonly scope: Scope;
  readonly language: Language;
}

/** Whether the decision of the year, or else the clause on the key, says what the key divides by. */
export function isAnswered(answer: KeyAnswer, { scope, language }: AnswerTerms): Formula {
  const word = textLiteral(KEY_ANSWERS[answer][language]);
  const [clause, from, to] = [
    textLiteral(CLAUSE_WORDS.key[language]),
    tableColumn("clauses", "from"),
    tableColumn("clauses", "to"),
  ];
  const isOwn = formula`(${tableColumn("clauses", "agreement")}=${scope.agreement})*(${tableColumn("clauses", "clause")}=${clause})`;
  const holds = formula`${isOwn}*(${from}<=${scope.year})*((${to}="")+(${to}>=${scope.year})>0)`;
  const isStated = formula`SUMPRODUCT(${holds}*(${tableColumn("clauses", "value")}=${word}))=1`;
  const choice = chosenFormula("key", scope);
  return formula`IF(${choice.isChosen},${choice.value}=${word},${isStated})`;
}

/** A percentage of a key, scaled to a whole number; one with more decimals than were known is none. @rule AL2 AL10 */
export function percentFormula(part: KeyPart, scale: bigint, scope: Scope): Formula {
  const percent = tableColumn("keys", "percent");
  const rows = keyRow(part, scope);
  const numbers = inForce(
    "keys",
    scope,
    (years) => formula`COUNTIFS(${rows},${percent},">=0"${years})`,
  );
  const isOne = formula`AND(${membersOf(part, scope)}=1,${numbers}=1)`;
  const sum = inForce("keys", scope, (years) => formula`SUMIFS(${percent},${rows}${years})`);
  const scaled = formula`${sum}*${scale.toString()}`;
  return formula`IF(AND(${isOne},ABS(${scaled}-ROUND(${scaled},0))<0.0000001),ROUND(${scaled},0),NA())`;
}

/** How many parts a key has in the year: whoever joins or leaves makes its rows others. @rule WB8 */
export function partsFormula(within: Reference, scope: Scope): Formula {
  return inForce(
    "keys",
    scope,
    (years) =>
      formula`COUNTIFS(${ofAgreement(scope)},${tableColumn("keys", "key")},${within}${years})`,
  );
}

/** The place that the clause «udda enhet tillfaller» gives; then the user's choice; then the order of codes. @rule AL12 */
export function oddOrderFormula(part: KeyPart, order: number, scope: Scope): Formula {
  const rows = keyRow(part, scope);
  const choice = chosenFormula("oddUnitTo", scope);
  const place = inForce(
    "keys",
    scope,
    (years) => formula`SUMIFS(${tableColumn("keys", "odd")},${rows}${years})`,
  );
  const fallback = formula`IF(AND(${choice.isChosen},${choice.value}=${part.code}),${String(LAST_NAMED)},${String(LAST_NAMED + order)})`;
  return formula`IF(${place}>0,${place},${fallback})`;
}

/** The cells that say a key, and the code of one of its parts. */
export type KeyPart = Readonly<Record<"within" | "code", Reference>>;

/** Orders up to this one were named by somebody; those above follow the codes alone. */
export const LAST_NAMED = 1000;

/** The keys of an agreement, as a criterion. */
export function ofAgreement({ agreement }: Scope): Formula {
  return formula`${tableColumn("keys", "agreement")},${agreement}`;
}

/** The rows of a key that say a code, of whatever year. */
export function keyRow({ within, code }: KeyPart, scope: Scope): Formula {
  return formula`${ofAgreement(scope)},${tableColumn("keys", "key")},${within},${tableColumn("keys", "code")},${code}`;
}

/** How many rows of a key say a code in the year. */
export function membersOf(part: KeyPart, scope: Scope): Formula {
  return inForce("keys", scope, (years) => formula`COUNTIFS(${keyRow(part, scope)}${years})`);
}
