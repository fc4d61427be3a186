import type {
  AnnualCost,
  Agreement,
  Clause,
  Clauses,
  Key,
  Overhead,
  PercentagePart,
  PopulationClause,
} from "../../engine/index.ts";
import { clauseInForce, invariant, sourceNamed } from "../../engine/index.ts";
import type { AgreementView, ClauseView, KeyLine, ClauseValue, YearOption } from "./worker-api.ts";

/** An agreement as plain data: parties, keys from the top, clauses with their documents. */
export function agreementView(agreement: Agreement): AgreementView {
  const { id, name, from, to, host = null, parties, sources } = agreement;
  return {
    id,
    name,
    from,
    to,
    host,
    parties,
    keys: keyLines(agreement, agreement.key, 0),
    clauses: clauseViews(agreement),
    sources: Object.entries(sources).map(([short, source]) => ({ id: short, source })),
  };
}

/** The parties of a key without percentages are listed elsewhere; here it is said how they share. */
function keyLines(agreement: Agreement, key: Key, depth: number): readonly KeyLine[] {
  if (key.kind !== "percentages") return [];
  const source = sourceNamed(agreement, key.source);
  return key.parts.flatMap((part) => {
    const line = {
      depth,
      name: nameOfPart(agreement, part),
      percent: part.percent.toFixed(),
      sharedBy: part.kind === "group" ? part.key.kind : null,
      source,
    };
    return part.kind === "group" ? [line, ...keyLines(agreement, part.key, depth + 1)] : [line];
  });
}

function nameOfPart({ parties }: Agreement, part: PercentagePart): KeyLine["name"] {
  if (part.kind === "group") return part.name;
  const party = parties.find(({ code }) => code === part.party);
  invariant(party !== undefined, "AG1", "a key names parties that are listed");
  return { sv: party.name, en: party.name };
}

function clauseViews(agreement: Agreement): readonly ClauseView[] {
  const { clauses } = agreement;
  const view = viewsIn(agreement);
  return [
    ...clauses.annualCost.map(view.annualCost),
    ...clauses.population.map(view.population),
    ...clauses.rounding.map(view.rounding),
    ...(clauses.key ?? []).map(view.key),
    ...(clauses.overhead ?? []).map(view.overhead),
  ];
}

/** Every year that the agreement holds, and what it says in it. */
export function yearOptions(agreement: Agreement): readonly YearOption[] {
  const { from, to, clauses } = agreement;
  const view = viewsIn(agreement);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    const cost = clauseInForce(clauses.annualCost, year);
    const population = clauseInForce(clauses.population, year);
    const rounding = clauseInForce(clauses.rounding, year);
    const key = clauseInForce(clauses.key ?? [], year);
    return {
      year: String(year),
      clauses: {
        annualCost: cost === null ? null : view.annualCost(cost),
        population: population === null ? null : view.population(population),
        rounding: rounding === null ? null : view.rounding(rounding),
        key: key === null ? null : view.key(key),
      },
    };
  });
}

type ClauseOf<Name extends keyof Clauses> = NonNullable<Clauses[Name]>[number];

function viewsIn(agreement: Agreement) {
  const view = viewIn(agreement);
  return {
    annualCost: (clause: ClauseOf<"annualCost">) => view("annualCost", clause, costValue),
    population: (clause: ClauseOf<"population">) => view("population", clause, populationValue),
    rounding: (clause: ClauseOf<"rounding">) =>
      view("rounding", clause, ({ rule, unit }) => ({ kind: "rounding", rule, unit })),
    key: (clause: ClauseOf<"key">) => view("key", clause, ({ by }) => ({ kind: "key", by })),
    overhead: (clause: ClauseOf<"overhead">) => view("overhead", clause, overheadValue),
  };
}

function viewIn(agreement: Agreement) {
  return <Value>(
    name: keyof Clauses,
    { from, to, source, statement }: Clause<Value>,
    say: (value: Value) => ClauseValue,
  ): ClauseView => ({
    name,
    from,
    to,
    says: statement.status === "stated" ? say(statement.value) : null,
    question: statement.status === "open" ? statement.question : null,
    source: sourceNamed(agreement, source),
  });
}

function costValue(value: AnnualCost): ClauseValue {
  if ("indexation" in value) return { kind: "indexation", id: value.indexation };
  if ("positions" in value) return { kind: "positions", funding: value.positions };
  return { kind: "cost", amount: value.amount.toFixed() };
}

function overheadValue(overhead: Overhead): ClauseValue {
  switch (overhead.kind) {
    case "actual":
      return { kind: "overhead", sort: "actual", number: null };
    case "percent":
      return { kind: "overhead", sort: overhead.of, number: overhead.percent.toFixed() };
    case "lump":
      return { kind: "overhead", sort: "lump", number: overhead.amount.toFixed() };
  }
}

function populationValue(value: PopulationClause): ClauseValue {
  switch (value.kind) {
    case "published":
      return { kind: "published", table: value.table };
    case "fixed":
      return { kind: "day", date: value.date };
    case "relative":
      return { kind: "years-before", years: value.yearsBefore, day: value.monthAndDay };
  }
}
