import type { Language, Origin, Source, YearSplit } from "../../engine/index.ts";
import type { AllocationJson, RowJson } from "./allocation-json.ts";
import { allocationJson, contributionRow, rowJson } from "./allocation-json.ts";

/** Where one of the terms of a split comes from. */
interface TermSource {
  readonly term: "annual-cost" | "population" | "rounding";
  /** `clause`: the agreement; `choice`: the user; `default`: the program. */
  readonly origin: Origin["kind"];
  readonly source: Source | null;
  readonly date?: string | null;
  readonly table?: string | null;
  readonly perturbed?: boolean;
}

/** The contract's JSON of `split`. */
export interface SplitJson extends AllocationJson {
  readonly agreement: string;
  readonly year: number;
  readonly populationDate: string | null;
  readonly groups: readonly RowJson[];
  readonly sources: readonly TermSource[];
}

/** A year's split in the contract's shape: `rows` share `total`, `groups` share the year's cost. @rule CL5 */
export function splitJson(split: YearSplit, language: Language): SplitJson {
  const named = (contribution: YearSplit["rows"][number]) => ({
    ...contributionRow(contribution),
    name: contribution.name[language],
  });
  return {
    ...allocationJson(split, split.rows.map(named)),
    agreement: split.agreement.id,
    year: split.year,
    populationDate: split.population?.value.date ?? null,
    groups: split.groups.map((group) => rowJson(named(group), split.unit)),
    sources: termSources(split),
  };
}

function termSources({ annualCost, population, rounding }: YearSplit): readonly TermSource[] {
  const cost: TermSource = {
    term: "annual-cost",
    origin: annualCost.origin.kind,
    source: sourceOf(annualCost.origin),
  };
  const rule: TermSource = {
    term: "rounding",
    origin: rounding.kind,
    source: sourceOf(rounding),
  };
  if (population === null) return [cost, rule];
  const { date, table, perturbed, source } = population.value;
  const people: TermSource = {
    term: "population",
    origin: population.origin.kind,
    source,
    date,
    table,
    perturbed,
  };
  return [cost, people, rule];
}

function sourceOf(origin: Origin): Source | null {
  return origin.kind === "clause" ? origin.source : null;
}
