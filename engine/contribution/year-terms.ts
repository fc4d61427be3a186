import type { Decimal } from "decimal.js";
import { answeredKey, asksClause } from "../agreement/answered-key.ts";
import type {
  Agreement,
  AnsweredKey,
  Clause,
  ClauseName,
  KeyAnswer,
  PopulationClause,
  RoundingClause,
} from "../agreement/agreement.ts";
import { clauseInForce } from "../agreement/clause-in-force.ts";
import { countedMembers, keysOf, populationMembers } from "../agreement/key-members.ts";
import { sourceNamed } from "../agreement/source-named.ts";
import type { RuleId } from "../allocation/rule.ts";
import { DEFAULT_RULE } from "../allocation/rule.ts";
import type { IndexedCost } from "../indexation/indexed-cost.ts";
import { indexedCost } from "../indexation/indexed-cost.ts";
import type { IsoDate } from "../kernel/date.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { fail, problemsOf, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import { countOn, datesOf } from "../population/count-on.ts";
import type { PopulationBasis } from "../population/population.ts";
import { referenceDate } from "../population/reference-date.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { PositionsCost } from "./position-cost.ts";
import { positionsCost } from "./position-cost.ts";
import { publishedCounts } from "./published-population.ts";
import type { TermsRequest } from "./terms-request.ts";
import type { Origin, RoundingOrigins, Sourced } from "./year-split.ts";

/** The terms of one year: what the clauses say, or the user where they are silent. */
export interface Terms {
  readonly annualCost: Sourced<Decimal>;
  /** How the cost was made by an index; null where it is stated. */
  readonly indexed: IndexedCost | null;
  /** Which positions made the cost; null where others did. */
  readonly staffed: PositionsCost | null;
  /** The keys as they divide in the year, and who said so; of no origin where no key leaves it to the clause. */
  readonly key: Readonly<{ value: AnsweredKey; origin: Origin | null }>;
  /** Null where no key asks for a population. */
  readonly population: Sourced<PopulationBasis> | null;
  readonly rule: RuleId;
  readonly unit: RoundingUnit;
  readonly rounding: RoundingOrigins;
  /** Codes that go first in ties between groups, after those that the keys name. */
  readonly oddUnitTo: readonly string[];
}

/** Whole kronor by largest remainder, where nobody says otherwise. */
const DEFAULT_ROUNDING: RoundingClause = { rule: DEFAULT_RULE, unit: "1" };

/**
 * Finds the terms of a year. An open question of the agreement that no choice
 * answers is a problem; all of them are listed.
 *
 * @rule PO3 IX3 AL3
 */
export function termsOf(request: TermsRequest): Result<Terms, Problem> {
  const { agreement, year } = request;
  if (year < agreement.from || agreement.to < year) {
    const facts = { agreement: agreement.id, year, from: agreement.from, to: agreement.to };
    return fail([problem("year-outside-agreement", facts)]);
  }
  const annualCost = annualCostOf(request);
  const key = keyOf(request);
  // Which day counts is asked at once, though an answer to the key may do without it.
  const population = populationOf(
    request,
    key.ok ? populationMembers(key.value.value) : countedMembers(request.agreement),
  );
  const rounding = roundingOf(request);
  if (!annualCost.ok || !key.ok || !population.ok || !rounding.ok) {
    return fail(problemsOf(annualCost, key, population, rounding));
  }
  return succeed({
    ...annualCost.value,
    key: key.value,
    population: population.value,
    ...rounding.value,
    oddUnitTo: request.choices.oddUnitTo === undefined ? [] : [request.choices.oddUnitTo],
  });
}

/** A cost that is chosen goes before an indexation that is, and both before the clause. @rule IX3 */
function annualCostOf(request: TermsRequest): Result<YearCostTerms, Problem> {
  const { agreement, choices } = request;
  if (choices.annualCost !== undefined) {
    return succeed({
      annualCost: { value: choices.annualCost, origin: chosenBy(request) },
      indexed: null,
      staffed: null,
    });
  }
  if (choices.indexation !== undefined) {
    return indexedBy(request, choices.indexation, chosenBy(request));
  }
  const clause = statedClause(request, "annualCost", agreement.clauses.annualCost);
  if (!clause.ok) return clause;
  const { value, origin } = clause.value;
  if ("indexation" in value) return indexedBy(request, value.indexation, origin);
  if ("positions" in value) {
    const cost = positionsCost(agreement, value.positions, {
      year: request.year,
      series: request.reference.indices,
    });
    if (!cost.ok) return cost;
    const annualCost = { value: cost.value.amount, origin };
    return succeed({ annualCost, indexed: null, staffed: cost.value });
  }
  return succeed({ annualCost: { value: value.amount, origin }, indexed: null, staffed: null });
}

type YearCostTerms = Pick<Terms, "annualCost" | "indexed" | "staffed">;

function indexedBy(
  { agreement, year, reference, decidedCosts, places }: TermsRequest,
  id: string,
  origin: Origin,
): Result<YearCostTerms, Problem> {
  const all = agreement.indexations ?? [];
  const indexation = all.find((one) => one.id === id);
  const place: Place = { kind: "clause", agreement: agreement.id, clause: "annualCost" };
  if (indexation === undefined) {
    const facts = { indexation: id, known: all.map((one) => one.id) };
    return fail([problem("indexation-unknown", facts, places?.indexation ?? place)]);
  }
  const series = reference.indices ?? [];
  const cost = indexedCost({
    indexation,
    year,
    series,
    ...(decidedCosts && { decided: decidedCosts }),
  });
  if (!cost.ok) {
    return fail(cost.problems.map((found) => ({ ...found, place: indexPlace(agreement, found) })));
  }
  const annualCost = { value: cost.value.amount, origin };
  return succeed({ annualCost, indexed: cost.value, staffed: null });
}

const OF_TERMS: readonly Problem["code"][] = [
  "indexation-open",
  "index-before-base",
  "index-mix-percent",
];

/** Terms are mended where they are stated, all else where the values stand. @rule IX3 */
function indexPlace({ id }: Agreement, { code }: Problem): Place {
  const clause = OF_TERMS.includes(code) ? "indexations" : "indices";
  return { kind: "clause", agreement: id, clause };
}

/** A choice goes before the clause; where no key asks, neither does. @rule AL10 */
function keyOf(request: TermsRequest): Result<Terms["key"], Problem> {
  const { id, key, clauses } = request.agreement;
  const { key: chosen } = request.choices;
  if (!asksClause(key)) {
    if (chosen === undefined) return succeed({ value: answeredKey(key, null), origin: null });
    const place = request.places?.key ?? null;
    return fail([problem("key-not-asked", { agreement: id }, place)]);
  }
  if (chosen !== undefined) return answeredBy(request, chosen, chosenBy(request));
  const clause = statedClause(request, "key", clauses.key ?? []);
  if (!clause.ok) return clause;
  const { value, origin } = clause.value;
  return answeredBy(request, value.by, origin);
}

/** Population is no answer for those who have none. @rule AL10 PO1 */
function answeredBy(
  { agreement, places }: TermsRequest,
  answer: KeyAnswer,
  origin: Origin,
): Result<Terms["key"], Problem> {
  const { id, key, parties } = agreement;
  const asking = keysOf(key).flatMap((one) => (one.kind === "clause" ? one.parties : []));
  const uncounted = parties.filter(
    ({ code, kind }) => kind !== "municipality" && asking.includes(code),
  );
  if (answer === "equal" || uncounted.length === 0) {
    return succeed({ value: answeredKey(key, answer), origin });
  }
  const place: Place = { kind: "clause", agreement: id, clause: "key" };
  const facts = { parties: uncounted.map(({ name }) => name) };
  return fail([problem("key-answer-uncounted", facts, places?.key ?? place)]);
}

/** Null where no key asks for a population. */
function populationOf(
  request: TermsRequest,
  codes: readonly string[],
): Result<Sourced<PopulationBasis> | null, Problem> {
  const { agreement, choices, places } = request;
  if (codes.length === 0) return succeed(null);
  if (choices.populationDate !== undefined) {
    const counts = countMembers(request, codes, {
      date: choices.populationDate,
      place: places?.populationDate,
    });
    return counts.ok ? succeed({ value: counts.value, origin: chosenBy(request) }) : counts;
  }
  const clause = statedClause(request, "population", agreement.clauses.population);
  if (!clause.ok) return clause;
  const counts = countByClause(request, codes, clause.value.value);
  return counts.ok ? succeed({ value: counts.value, origin: clause.value.origin }) : counts;
}

function countByClause(
  request: TermsRequest,
  codes: readonly string[],
  clause: PopulationClause,
): Result<PopulationBasis, Problem> {
  const { agreement, year } = request;
  if (clause.kind === "published") return publishedCounts(agreement, clause.table, codes);
  const place: Place = { kind: "clause", agreement: agreement.id, clause: "population" };
  return countMembers(request, codes, { date: referenceDate(clause, year), place });
}

function countMembers(
  { reference }: TermsRequest,
  codes: readonly string[],
  { date, place }: { readonly date: IsoDate; readonly place: Place | undefined },
): Result<PopulationBasis, Problem> {
  return countOn({
    register: reference.register,
    series: reference.population,
    codes,
    date,
    ...(place === undefined ? {} : { place }),
  });
}

/** Where no clause speaks of rounding, the product's default holds and its origin says so. @rule AL3 */
function roundingOf(
  request: TermsRequest,
): Result<Pick<Terms, "rule" | "unit" | "rounding">, Problem> {
  const { agreement, year, choices } = request;
  const clauses = agreement.clauses.rounding;
  const isSilent = clauseInForce(clauses, year) === null;
  const isChosen = choices.rule !== undefined && choices.unit !== undefined;
  const agreed: Result<Sourced<RoundingClause>, Problem> = isSilent || isChosen
    ? succeed({ value: DEFAULT_ROUNDING, origin: { kind: "default" } })
    : statedClause(request, "rounding", clauses);
  if (!agreed.ok) return agreed;
  const { value, origin } = agreed.value;
  const own = (choice: unknown): Origin => (choice === undefined ? origin : chosenBy(request));
  return succeed({
    rule: choices.rule ?? value.rule,
    unit: choices.unit ?? value.unit,
    rounding: { rule: own(choices.rule), unit: own(choices.unit) },
  });
}

function chosenBy({ decision }: Pick<TermsRequest, "decision">): Origin {
  return decision === undefined ? { kind: "choice" } : { kind: "choice", decision };
}

/** What a clause says in the year; a silent or open one is a problem. */
function statedClause<Value>(
  request: TermsRequest,
  name: ClauseName,
  clauses: readonly Clause<Value>[],
): Result<Sourced<Value>, Problem> {
  const { agreement, year } = request;
  const clause = clauseInForce(clauses, year);
  if (clause === null) {
    const place: Place = { kind: "clause", agreement: agreement.id, clause: name };
    const facts = { agreement: agreement.id, clause: name, year };
    return fail([problem("clause-missing", facts, place)]);
  }
  if (clause.statement.status === "open") {
    return fail([openQuestion(request, name, clause.statement.question)]);
  }
  const source = sourceNamed(agreement, clause.source);
  const origin: Origin = { kind: "clause", clause: name, source };
  return succeed({ value: clause.statement.value, origin });
}

function openQuestion(
  { agreement, year, reference }: TermsRequest,
  clause: ClauseName,
  question: LocalText,
): Problem {
  const dates = clause === "population" ? datesOf(reference.population) : [];
  const facts = { agreement: agreement.id, clause, year, question, dates };
  return problem("clause-open", facts, { kind: "clause", agreement: agreement.id, clause });
}
