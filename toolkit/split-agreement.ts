import type {
  Agreement,
  Choices,
  Place,
  Problem,
  PublishedComparison,
  ReferenceData,
  Result,
  TraceNode,
  YearSplit,
} from "../engine/index.ts";
import {
  compareWithPublished,
  explainContribution,
  fail,
  problemsOf,
  publishedFor,
  splitYear,
  succeed,
} from "../engine/index.ts";
import type { NamedCode } from "./options.ts";
import {
  pointAtOptions,
  readDate,
  readExplained,
  readRule,
  readTotal,
  readUnit,
  readYear,
  resolveRule,
} from "./options.ts";

/** What the user asks for, as typed; what is missing comes as the problem that it is. */
export interface SplitRequest {
  readonly agreement: Result<Agreement, Problem>;
  readonly year: Result<string, Problem>;
  readonly rule?: string | undefined;
  readonly unit?: string | undefined;
  readonly populationDate?: string | undefined;
  readonly total?: string | undefined;
  readonly explain?: string | undefined;
}

/** A year's split, with what the documents print beside it. */
export interface SplitReport {
  readonly split: YearSplit;
  /** Null where the documents print no table for the year. */
  readonly published: PublishedComparison | null;
  /** The tree behind the party asked for. */
  readonly trace: TraceNode | null;
}

const PLACES: Readonly<Partial<Record<keyof Choices, Place>>> = {
  rule: { kind: "option", option: "--rule" },
  unit: { kind: "option", option: "--unit" },
  populationDate: { kind: "option", option: "--population-date" },
  annualCost: { kind: "option", option: "--total" },
};

/**
 * The job behind `split`: one year of an agreement over its parties.
 *
 * @returns the report, or every open question and every problem, at once
 * @rule CO1 CL3
 */
export function splitAgreement(
  request: SplitRequest,
  reference: ReferenceData,
): Result<SplitReport, Problem> {
  const year = request.year.ok ? readYear(request.year.value) : request.year;
  const parties = request.agreement.ok ? request.agreement.value.parties : null;
  const choices = readChoices(request, parties);
  if (!request.agreement.ok || !year.ok || !choices.ok) {
    return fail(problemsOf(request.agreement, year, choices));
  }
  const agreement = request.agreement.value;
  const split = splitYear({
    agreement,
    year: year.value,
    reference,
    choices: choices.value,
    places: PLACES,
  });
  const explained =
    request.explain === undefined
      ? succeed(null)
      : readExplained(request.explain, namedParts(agreement));
  if (!split.ok || !explained.ok) return fail(pointAtOptions(problemsOf(split, explained)));
  const table = publishedFor(agreement, year.value);
  const party = explained.value;
  return succeed({
    split: split.value,
    published: table === null ? null : compareWithPublished(split.value, table),
    trace: party === null ? null : explainContribution(split.value, party.code),
  });
}

/** Without parties (the agreement could not be read) a rule's party is left unchecked. */
function readChoices(
  request: SplitRequest,
  parties: readonly NamedCode[] | null,
): Result<Choices, Problem> {
  const plain = optional(request.rule, readRule);
  const rule =
    plain.ok && parties !== null ? optional(plain.value, (id) => resolveRule(id, parties)) : plain;
  const unit = optional(request.unit, readUnit);
  const populationDate = optional(request.populationDate, readDate);
  const annualCost = optional(request.total, readTotal);
  if (!rule.ok || !unit.ok || !populationDate.ok || !annualCost.ok) {
    return fail(problemsOf(rule, unit, populationDate, annualCost));
  }
  return succeed({
    ...(rule.value === undefined ? {} : { rule: rule.value }),
    ...(unit.value === undefined ? {} : { unit: unit.value }),
    ...(populationDate.value === undefined ? {} : { populationDate: populationDate.value }),
    ...(annualCost.value === undefined ? {} : { annualCost: annualCost.value }),
  });
}

function optional<Given, Value>(
  given: Given | undefined,
  read: (given: Given) => Result<Value, Problem>,
): Result<Value | undefined, Problem> {
  return given === undefined ? succeed(undefined) : read(given);
}

/** Everybody who can be explained: parties and groups. */
function namedParts(agreement: Agreement): readonly NamedCode[] {
  const groups = groupsOf(agreement.key);
  return [...agreement.parties, ...groups];
}

function groupsOf(key: Agreement["key"]): readonly NamedCode[] {
  if (key.kind === "population") return [];
  return key.parts.flatMap((part) =>
    part.kind === "group" ? [{ code: part.code, name: part.name.sv }, ...groupsOf(part.key)] : [],
  );
}
