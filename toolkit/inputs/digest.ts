import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { compareByCodePoint } from "../../engine/index.ts";
import type { Clause } from "../../engine/index.ts";
import { groupsOf, keyRows } from "../../templates/forms/key-rows.ts";
import { shownChoices } from "../../templates/forms/input-data.ts";
import type { BookInputs } from "./book-inputs.ts";

/**
 * SHA-256 of everything that the inputs say, in one form: the order of rows, how
 * cells look and the language of the sheets are left out.
 *
 * @rule AU4
 */
export function digestOf(inputs: BookInputs): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical(inputs)))));
}

function canonical(inputs: BookInputs): object {
  const { agreement, year, population, populationSources } = inputs;
  const { id, name, from, to, parties, key, clauses, published } = agreement;
  const { annualCost, populationDate, rule, unit, oddUnitTo } = shownChoices(inputs);
  return {
    agreement: { id, sv: name.sv, en: name.en, from, to },
    parties: sorted(parties.map(({ code, name: party, kind }) => [code, party, kind])),
    groups: sorted(groupsOf(key).map(({ code, name: group }) => [code, group.sv, group.en])),
    keys: sorted(
      keyRows(agreement).map((row) => [
        row.key,
        row.code,
        row.by,
        row.percent?.toFixed() ?? null,
        row.odd,
        row.source,
      ]),
    ),
    clauses: sorted([
      ...clauseTexts("annualCost", clauses.annualCost),
      ...clauseTexts("population", clauses.population),
      ...clauseTexts("rounding", clauses.rounding),
    ]),
    published: sorted(
      published.map(({ rows, printedTotal, ...table }) => [
        table.id,
        table.year,
        table.source,
        table.populationDate,
        printedTotal?.toFixed() ?? null,
        sorted(rows.map((row) => [row.party, row.printedName, row.amount?.toFixed() ?? null])),
      ]),
    ),
    sources: sorted(
      Object.entries({ ...agreement.sources, ...populationSources }).map(([source, value]) => [
        source,
        value.title,
        value.reference,
        value.dated,
        value.fetched,
      ]),
    ),
    choices: [
      year,
      annualCost?.toFixed() ?? null,
      populationDate ?? null,
      rule ?? null,
      unit ?? null,
      oddUnitTo ?? null,
    ],
    population: sorted(
      population.map((row) => [
        row.basis,
        row.code,
        row.persons,
        row.table,
        row.perturbed,
        row.source,
      ]),
    ),
  };
}

function clauseTexts<Value>(name: string, clauses: readonly Clause<Value>[]): readonly object[] {
  return clauses.map(({ from, to, source, statement }) => [name, from, to, source, statement]);
}

/** Rows in one order, whatever order they stand in. */
function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort(compareByCodePoint);
}
