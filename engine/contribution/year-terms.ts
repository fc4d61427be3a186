import type { Decimal } from "decimal.js";
import type {
  Agreement,
  Clause,
  ClauseName,
  PopulationClause,
  RoundingClause,
} from "../agreement/agreement.ts";
import { clauseInForce } from "../agreement/clause-in-force.ts";
import { populationMembers } from "../agreement/key-members.ts";
import { sourceNamed } from "../agreement/source-named.ts";
import type { RuleId } from "../allocation/rule.ts";
import { DEFAULT_RULE } from "../allocation/rule.ts";
import type { IndexSeries } from "../indexation/index-series.ts";
import type { IndexedCost } from "../indexation/indexed-cost.ts";
import { indexedCost } from "../indexation/indexed-cost.ts";
import type { IsoDate } from "../kernel/date.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import type { Result } from "../kernel/result.ts";
import { fail, problemsOf, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import { countOn, datesOf } from "../population/count-on.ts";
import type { MunicipalityRegister } from "../population/municipality.ts";
import type { PopulationBasis, PopulationSeries } from "../population/population.ts";
import { referenceDate } from "../population/reference-date.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { publishedCounts } from "./published-population.ts";
import type { Origin, RoundingOrigins, Sourced, YearDecision } from "./year-split.ts";

/** What the user may say beside, or against, the agreement's clauses. */
export interface Choices {
  readonly rule?: RuleId | undefined;
  readonly unit?: RoundingUnit | undefined;
  readonly populationDate?: IsoDate | undefined;
  /** The year's cost for all parties, in kr. */
  readonly annualCost?: Decimal | undefined;
  /** The indexation that makes the year's cost, by its name: the answer to a clause that leaves it open. @rule IX1 */
  readonly indexation?: string | undefined;
  /** Who takes an odd unit between equal groups, where the agreement names nobody. @rule AL12 */
  readonly oddUnitTo?: string | undefined;
}

/** Data that the product keeps and the agreement refers to. */
export interface ReferenceData {
  readonly register: MunicipalityRegister;
  readonly population: PopulationSeries;
  /** Index series; left out where none is at hand. @rule IX2 */
  readonly indices?: readonly IndexSeries[];
  /** What documents print of populations, for what claims to be theirs. */
  readonly documents?: readonly DocumentCounts[];
}

/** The populations that a table of an agreement's document prints, by party. */
export interface DocumentCounts {
  readonly agreement: string;
  readonly table: string;
  readonly persons: ReadonlyMap<string, number>;
}

/** What {@link termsOf} needs. */
export interface TermsRequest {
  readonly agreement: Agreement;
  readonly year: number;
  readonly reference: ReferenceData;
  readonly choices: Choices;
  /** What earlier years were decided to cost, in kr: an indexation may go on from them. @rule IX4 */
  readonly decidedCosts?: ReadonlyMap<number, Decimal> | undefined;
  /** What the choices were decided by, where that is said. */
  readonly decision?: YearDecision | undefined;
  /** Where each choice stands, for messages. */
  readonly places?: Readonly<Partial<Record<keyof Choices, Place>>>;
}

/** The terms of one year: what the clauses say, or the user where they are silent. */
export interface Terms {
  readonly annualCost: Sourced<Decimal>;
  /** How the cost was made by an index; null where it is stated. */
  readonly indexed: IndexedCost | null;
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
  const population = populationOf(request);
  const rounding = roundingOf(request);
  if (!annualCost.ok || !population.ok || !rounding.ok) {
    return fail(problemsOf(annualCost, population, rounding));
  }
  return succeed({
    ...annualCost.value,
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
    });
  }
  if (choices.indexation !== undefined) {
    return indexedBy(request, choices.indexation, chosenBy(request));
  }
  const clause = statedClause(request, "annualCost", agreement.clauses.annualCost);
  if (!clause.ok) return clause;
  const { value, origin } = clause.value;
  return "indexation" in value
    ? indexedBy(request, value.indexation, origin)
    : succeed({ annualCost: { value: value.amount, origin }, indexed: null });
}

type YearCostTerms = Pick<Terms, "annualCost" | "indexed">;

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
  return succeed({ annualCost: { value: cost.value.amount, origin }, indexed: cost.value });
}

/** Terms are mended where they are stated, all else where the values stand. @rule IX3 */
function indexPlace({ id }: Agreement, { code }: Problem): Place {
  const isOfTerms = code === "indexation-open" || code === "index-before-base";
  return { kind: "clause", agreement: id, clause: isOfTerms ? "indexations" : "indices" };
}

/** Null where no key asks for a population. */
function populationOf(request: TermsRequest): Result<Sourced<PopulationBasis> | null, Problem> {
  const { agreement, choices, places } = request;
  if (populationMembers(agreement.key).length === 0) return succeed(null);
  if (choices.populationDate !== undefined) {
    const counts = countMembers(request, choices.populationDate, places?.populationDate);
    return counts.ok ? succeed({ value: counts.value, origin: chosenBy(request) }) : counts;
  }
  const clause = statedClause(request, "population", agreement.clauses.population);
  if (!clause.ok) return clause;
  const counts = countByClause(request, clause.value.value);
  return counts.ok ? succeed({ value: counts.value, origin: clause.value.origin }) : counts;
}

function countByClause(
  request: TermsRequest,
  clause: PopulationClause,
): Result<PopulationBasis, Problem> {
  const { agreement, year } = request;
  if (clause.kind === "published") {
    return publishedCounts(agreement, clause.table, populationMembers(agreement.key));
  }
  const place: Place = { kind: "clause", agreement: agreement.id, clause: "population" };
  return countMembers(request, referenceDate(clause, year), place);
}

function countMembers(
  { agreement, reference }: TermsRequest,
  date: IsoDate,
  place: Place | undefined,
): Result<PopulationBasis, Problem> {
  return countOn({
    register: reference.register,
    series: reference.population,
    codes: populationMembers(agreement.key),
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
