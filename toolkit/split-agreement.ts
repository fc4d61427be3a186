import type { Decimal } from "decimal.js";
import type {
  Agreement,
  Choices,
  Place,
  Problem,
  ProblemCode,
  PublishedComparison,
  ReferenceData,
  Remark,
  Result,
  TraceNode,
  YearCost,
  YearDecision,
  YearSplit,
} from "../engine/index.ts";
import {
  amountText,
  compareWithPublished,
  explainContribution,
  fail,
  leafMembers,
  problemsOf,
  publishedFor,
  remark,
  remarkOnCost,
  splitYear,
  succeed,
  unsignedParties,
} from "../engine/index.ts";
import { namedParts, sharersOf } from "./named-parts.ts";
import type { NamedCode } from "./options.ts";
import {
  pointAtOptions,
  readDate,
  readExplained,
  readKey,
  readOddUnitTo,
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
  readonly oddUnitTo?: string | undefined;
  readonly indexation?: string | undefined;
  readonly key?: string | undefined;
  readonly explain?: string | undefined;
  /** What a workbook chooses already; the user's own choices go before it. */
  readonly chosen?: ChosenBefore;
  /** What earlier years were decided to cost, where a workbook says that. */
  readonly decidedCosts?: ReadonlyMap<number, Decimal> | undefined;
  /** What a workbook chose for another year, to hold the year's cost against. */
  readonly knownCost?: YearCost | undefined;
}

/** Choices that were made before, and where they stand. */
export interface ChosenBefore {
  readonly choices: Choices;
  /** What they were decided by, where the workbook says that. */
  readonly decision?: YearDecision | undefined;
  readonly places: Readonly<Partial<Record<keyof Choices, Place>>>;
}

/** A year's split, with what the documents print beside it. */
export interface SplitReport {
  readonly split: YearSplit;
  /** What was chosen against the agreement, or where it is silent. */
  readonly choices: Choices;
  /** Null where the documents print no table for the year. */
  readonly published: PublishedComparison | null;
  /** The tree behind the party asked for. */
  readonly trace: TraceNode | null;
  /** What may be worth a look in the year's terms. */
  readonly remarks: readonly Remark[];
}

const PLACES: Readonly<Partial<Record<keyof Choices, Place>>> = {
  rule: { kind: "option", option: "--rule" },
  unit: { kind: "option", option: "--unit" },
  populationDate: { kind: "option", option: "--population-date" },
  annualCost: { kind: "option", option: "--total" },
  oddUnitTo: { kind: "option", option: "--odd-unit-to" },
  indexation: { kind: "option", option: "--indexation" },
  key: { kind: "option", option: "--key" },
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
  const agreed = request.agreement.ok ? request.agreement.value : null;
  const read = readChoices(request, agreed);
  const explained =
    request.explain === undefined || agreed === null
      ? succeed(null)
      : readExplained(request.explain, namedParts(agreed));
  const { choices, places, decision } = overridden(request.chosen, valuesOf(read));
  const split =
    agreed === null || !year.ok
      ? null
      : splitYear({
          ...{ agreement: agreed, year: year.value, reference, choices, places, decision },
          decidedCosts: request.decidedCosts,
        });
  const problems = [
    ...problemsOf(year, ...Object.values(read), explained, request.agreement),
    ...(split === null ? [] : remaining(split, read)),
  ];
  if (problems.length > 0 || split?.ok !== true || !explained.ok) return fail(problems);
  const party = explained.value;
  const { knownCost: known } = request;
  const onCost = remarkOnCost(split.value, { known, place: places.annualCost });
  return succeed({
    split: split.value,
    choices,
    published: printedBeside(split.value),
    trace: party === null ? null : explainContribution(split.value, party.code),
    remarks: [...(onCost === null ? [] : [onCost]), ...remarkOnSignings(split.value)],
  });
}

/** Parties that have not signed, where it is known that others have. @rule CO7 RM1 */
function remarkOnSignings({ agreement }: YearSplit): readonly Remark[] {
  const unsigned = unsignedParties(agreement);
  if (unsigned.length === 0) return [];
  const signed = agreement.parties.length - unsigned.length;
  const parties = unsigned.map(({ name }) => name);
  const place: Place = { kind: "clause", agreement: agreement.id, clause: "signings" };
  return [remark("parties-unsigned", { agreement: agreement.id, parties, signed }, place)];
}

/** What the user chooses now goes before what was chosen earlier. */
function overridden(before: ChosenBefore | undefined, now: Choices): ChosenBefore {
  const made = Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined));
  // A cost that was chosen earlier would go before the index that is asked for now.
  const isIndexed = now.indexation !== undefined && now.annualCost === undefined;
  const replaced = isIndexed ? { annualCost: undefined } : {};
  const places = Object.entries(PLACES).filter(([name]) => Object.hasOwn(made, name));
  return {
    choices: { ...before?.choices, ...replaced, ...made },
    decision: before?.decision,
    places: { ...before?.places, ...Object.fromEntries(places) },
  };
}

/** The document's table stands beside a split of the sum that the document prints, and beside no other. @rule AL5 */
export function printedBeside(split: YearSplit): PublishedComparison | null {
  const table = publishedFor(split.agreement, split.year);
  if (table?.printedTotal?.equals(amountText(split.annualCost.value, split.unit)) !== true) {
    return null;
  }
  return compareWithPublished(split, table);
}

/** Each choice as read; undefined where the user made none. */
type ReadChoices = {
  readonly [Name in keyof Choices]-?: Result<Choices[Name], Problem>;
};

/** Without an agreement (it could not be read) the parties that choices name are left unchecked. */
function readChoices(request: SplitRequest, agreement: Agreement | null): ReadChoices {
  const rule = optional(request.rule, readRule);
  const members = agreement === null ? null : memberNames(agreement);
  const parts = agreement === null ? null : sharersOf(agreement);
  return {
    rule:
      rule.ok && members !== null ? optional(rule.value, (id) => resolveRule(id, members)) : rule,
    unit: optional(request.unit, readUnit),
    populationDate: optional(request.populationDate, readDate),
    annualCost: optional(request.total, readTotal),
    indexation: succeed(request.indexation),
    key: optional(request.key, readKey),
    oddUnitTo: optional(request.oddUnitTo, (text) =>
      parts === null ? succeed(text) : readOddUnitTo(text, parts),
    ),
  };
}

/** The choices that could be read. */
function valuesOf({
  rule,
  unit,
  populationDate,
  annualCost,
  oddUnitTo,
  indexation,
  key,
}: ReadChoices): Choices {
  return {
    rule: valueIn(rule),
    unit: valueIn(unit),
    populationDate: valueIn(populationDate),
    annualCost: valueIn(annualCost),
    oddUnitTo: valueIn(oddUnitTo),
    indexation: valueIn(indexation),
    key: valueIn(key),
  };
}

function valueIn<Value>(result: Result<Value, Problem>): Value | undefined {
  return result.ok ? result.value : undefined;
}

/** What cannot be told before unit and rule can be read: with others it might not be wrong. */
const DEPENDS_ON_UNIT: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "total-off-unit",
  "tie-between-groups",
  "too-few-units",
  "residual-negative",
]);

/** What is wrong with the year's terms, less what hangs on a choice that could not be read. */
function remaining(split: Result<YearSplit, Problem>, read: ReadChoices): readonly Problem[] {
  if (split.ok) return [];
  const asked: ReadonlySet<string> = new Set([
    ...(read.annualCost.ok ? [] : ["annualCost"]),
    ...(read.populationDate.ok ? [] : ["population"]),
    ...(read.key.ok ? [] : ["key", "population"]),
    ...(read.rule.ok && read.unit.ok ? [] : ["rounding"]),
  ]);
  const isAsked = ({ code, facts }: Problem): boolean =>
    code === "clause-open" && "clause" in facts && asked.has(facts.clause);
  const isUnsure = ({ code }: Problem): boolean =>
    !(read.rule.ok && read.unit.ok) && DEPENDS_ON_UNIT.has(code);
  return pointAtOptions(split.problems.filter((found) => !isAsked(found) && !isUnsure(found)));
}

function optional<Given, Value>(
  given: Given | undefined,
  read: (given: Given) => Result<Value, Problem>,
): Result<Value | undefined, Problem> {
  return given === undefined ? succeed(undefined) : read(given);
}

/** Those whom the chosen rule splits over: the members of keys without percentages. */
function memberNames({ parties, key }: Agreement): readonly NamedCode[] {
  const members = leafMembers(key);
  return parties.filter(({ code }) => members.includes(code));
}
