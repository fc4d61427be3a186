import { z } from "zod";
import { invariant } from "../engine/index.ts";
import type { OwnRow } from "./own-table.ts";
import { fieldIn, ownRows } from "./own-table.ts";

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
  const municipalities = ownRows("municipalities.csv", source.municipalities);
  const population = ownRows("population.csv", source.population);
  const codes = municipalities.map((row) => fieldIn(row, "code"));
  invariant(
    codes.join() === population.map((row) => fieldIn(row, "code")).join(),
    "DA1",
    "population.csv has the rows of municipalities.csv in their order",
  );
  const counties = ownRows("counties.csv", source.counties);
  const data = {
    counties: Object.fromEntries(
      counties.map((row) => [fieldIn(row, "code"), fieldIn(row, "name")]),
    ),
    municipalities: municipalities.map((row) => [fieldIn(row, "code"), fieldIn(row, "name")]),
    changes: ownRows("division-changes.csv", source.divisionChanges).map((row) =>
      Object.fromEntries(row),
    ),
    documents: source.agreements.flatMap(documentCounts),
    snapshots: ownRows("dates.csv", source.dates).map((row) => snapshot(row, population)),
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

function snapshot(row: OwnRow, population: readonly OwnRow[]): object {
  const date = fieldIn(row, "date");
  return {
    date,
    table: fieldIn(row, "table"),
    perturbed: fieldIn(row, "perturbed") === "yes",
    source: {
      title: fieldIn(row, "title"),
      reference: fieldIn(row, "reference"),
      dated: fieldIn(row, "dated") === "" ? null : fieldIn(row, "dated"),
      fetched: fieldIn(row, "fetched"),
    },
    persons: population.map((counts) => persons(fieldIn(counts, date))),
  };
}

function persons(text: string): number {
  invariant(/^\d+$/.test(text), "DA1", `${text} is a whole number of persons`);
  return Number(text);
}
