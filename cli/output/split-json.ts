import type { Language, Origin, Source, YearSplit } from "../../engine/index.ts";
import { amountText, sourceNamed } from "../../engine/index.ts";
import type { AllocationJson, RowJson } from "./allocation-json.ts";
import { allocationJson, contributionRow, rowJson, weightForm } from "./allocation-json.ts";

/** Where one of the terms of a split comes from. */
interface TermSource {
  readonly term: "annual-cost" | "key" | "population" | "rule" | "unit";
  /** `clause`: the agreement; `choice`: the user; `default`: the program. */
  readonly origin: Origin["kind"];
  readonly source: Source | null;
  readonly date?: string | null;
  readonly table?: string | null;
  /** The terms that the cost is indexed by, and whether a value of the index may still be changed. */
  readonly indexation?: string;
  readonly preliminary?: boolean;
  readonly perturbed?: boolean;
}

/** The contract's JSON of `split`. */
export interface SplitJson extends AllocationJson {
  readonly agreement: string;
  readonly year: number;
  /** What all parties pay together. */
  readonly annualCost: string;
  readonly populationDate: string | null;
  readonly groups: readonly RowJson[];
  readonly sources: readonly TermSource[];
}

/** A year's split in the contract's shape: `rows` share `total`, `groups` share the year's cost. @rule CL5 */
export function splitJson(split: YearSplit, language: Language): SplitJson {
  const groups = split.groups.map((group) => contributionRow(group, language));
  const formed = weightForm(groups);
  return {
    ...allocationJson(
      split,
      split.rows.map((row) => contributionRow(row, language)),
    ),
    agreement: split.agreement.id,
    year: split.year,
    annualCost: amountText(split.annualCost.value, split.unit),
    populationDate: split.population?.value.date ?? null,
    groups: groups.map((group) => rowJson(group, split.unit, formed)),
    sources: termSources(split),
  };
}

function termSources({
  agreement,
  annualCost,
  indexed,
  staffed,
  population,
  rounding,
  keyOrigin,
}: YearSplit): readonly TermSource[] {
  const cost: TermSource = {
    term: "annual-cost",
    origin: annualCost.origin.kind,
    source: sourceOf(annualCost.origin),
    ...(indexed === undefined
      ? {}
      : { indexation: indexed.indexation.id, preliminary: indexed.isPreliminary }),
    ...(staffed?.isPreliminary === true ? { preliminary: true } : {}),
  };
  const key: TermSource = {
    term: "key",
    origin: keyOrigin?.kind ?? "clause",
    source: sourceNamed(agreement, agreement.key.source),
  };
  const decided = (term: "rule" | "unit"): TermSource => {
    const origin = rounding[term];
    return { term, origin: origin.kind, source: sourceOf(origin) };
  };
  const rounded = [decided("rule"), decided("unit")];
  if (population === null) return [cost, key, ...rounded];
  const { date, table, perturbed, source } = population.value;
  const people: TermSource = {
    term: "population",
    origin: population.origin.kind,
    source,
    date,
    table,
    perturbed,
  };
  return [cost, key, people, ...rounded];
}

function sourceOf(origin: Origin): Source | null {
  return origin.kind === "clause" ? origin.source : null;
}
