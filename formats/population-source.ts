import { z } from "zod";
import { invariant } from "../engine/index.ts";
import { readSeparated } from "./separated-table.ts";

/** The CSV files of data/population, as text. */
export interface PopulationSource {
  readonly counties: string;
  readonly municipalities: string;
  readonly population: string;
  readonly dates: string;
  readonly divisionChanges: string;
  /** The agreements that come with the product, as JSON. */
  readonly agreements: readonly string[];
}

/**
 * Packs the CSV files into the one compact file that the product loads. The CSV
 * files are ours, so a fault in them stops the build.
 *
 * @rule DA1
 */
export function packPopulation(source: PopulationSource): string {
  const municipalities = records("municipalities.csv", source.municipalities);
  const population = records("population.csv", source.population);
  const codes = municipalities.map((row) => field(row, "code"));
  invariant(
    codes.join() === population.map((row) => field(row, "code")).join(),
    "DA1",
    "population.csv has the rows of municipalities.csv in their order",
  );
  const counties = records("counties.csv", source.counties);
  const data = {
    counties: Object.fromEntries(counties.map((row) => [field(row, "code"), field(row, "name")])),
    municipalities: municipalities.map((row) => [field(row, "code"), field(row, "name")]),
    changes: records("division-changes.csv", source.divisionChanges).map((row) =>
      Object.fromEntries(row),
    ),
    documents: source.agreements.flatMap(documentCounts),
    snapshots: records("dates.csv", source.dates).map((row) => snapshot(row, population)),
  };
  return `${JSON.stringify(data)}\n`;
}

const printed = z.object({
  id: z.string(),
  published: z.array(
    z.object({
      id: z.string(),
      rows: z.array(z.object({ party: z.string(), population: z.number().nullable() })),
    }),
  ),
});

/** What an agreement's documents print of populations. */
function documentCounts(json: string): readonly object[] {
  const { id: agreement, published } = printed.parse(JSON.parse(json));
  return published.flatMap(({ id: table, rows }) => {
    const counts = rows.flatMap(({ party, population }) =>
      population === null ? [] : [[party, population]],
    );
    return counts.length === 0 ? [] : [{ agreement, table, persons: counts }];
  });
}

type Row = ReadonlyMap<string, string>;

function snapshot(row: Row, population: readonly Row[]): object {
  const date = field(row, "date");
  return {
    date,
    table: field(row, "table"),
    perturbed: field(row, "perturbed") === "yes",
    source: {
      title: field(row, "title"),
      reference: field(row, "reference"),
      dated: field(row, "dated") === "" ? null : field(row, "dated"),
      fetched: field(row, "fetched"),
    },
    persons: population.map((counts) => persons(field(counts, date))),
  };
}

function persons(text: string): number {
  invariant(/^\d+$/.test(text), "DA1", `${text} is a whole number of persons`);
  return Number(text);
}

function records(file: string, text: string): readonly Row[] {
  const table = readSeparated(file, text);
  invariant(table.ok, "DA1", `${file} is a table`);
  const { headers, rows } = table.value;
  return rows.map(
    ({ cells }) => new Map(headers.map((header, column) => [header, cells[column] ?? ""])),
  );
}

function field(row: Row, name: string): string {
  const value = row.get(name);
  invariant(value !== undefined, "DA1", `the column ${name} exists`);
  return value;
}
