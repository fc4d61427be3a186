import { z } from "zod";
import type { DocumentCounts, MunicipalityRegister, PopulationSeries } from "../engine/index.ts";
import { invariant, isoDate } from "../engine/index.ts";

/** The product's own population file, as `npm run data` makes it from the CSV files beside it. */
const form = z.object({
  counties: z.record(z.string(), z.string()),
  municipalities: z.array(z.tuple([z.string(), z.string()])),
  changes: z.array(
    z.object({
      date: z.string().transform(day),
      kind: z.enum(["recoded", "formed"]),
      code: z.string(),
      predecessor: z.string(),
      source: z.string(),
    }),
  ),
  documents: z.array(
    z.object({
      agreement: z.string(),
      table: z.string(),
      persons: z.array(z.tuple([z.string(), z.int().min(0)])),
    }),
  ),
  snapshots: z.array(
    z.object({
      date: z.string().transform(day),
      table: z.string(),
      perturbed: z.boolean(),
      source: z.object({
        title: z.string(),
        reference: z.string(),
        dated: z.string().transform(day).nullable(),
        fetched: z.string().transform(day),
      }),
      persons: z.array(z.int().min(0)),
    }),
  ),
});

/** The register and the population that the product brings with it. */
export interface PopulationData {
  readonly register: MunicipalityRegister;
  readonly population: PopulationSeries;
  readonly documents: readonly DocumentCounts[];
}

/**
 * Reads the product's own population file. A fault in it is a bug of ours.
 *
 * @rule DA1 PO1 PO4
 */
export function readPopulationData(text: string): PopulationData {
  const { counties, municipalities, changes, documents, snapshots } = form.parse(JSON.parse(text));
  const codes = municipalities.map(([code]) => code);
  return {
    register: {
      municipalities: municipalities.map(([code, name]) => {
        const countyCode = code.slice(0, 2);
        return { code, name, countyCode, countyName: counties[countyCode] ?? "" };
      }),
      changes,
    },
    documents: documents.map(({ persons, ...document }) => ({
      ...document,
      persons: new Map(persons),
    })),
    population: snapshots.map(({ persons, ...snapshot }) => {
      invariant(persons.length === codes.length, "DA1", `${snapshot.date} is complete`);
      const counted = codes.map((code, index): [string, number] => [code, persons[index] ?? 0]);
      return { ...snapshot, persons: new Map(counted) };
    }),
  };
}

function day(text: string) {
  const date = isoDate(text);
  invariant(date !== null, "DA1", `${text} is a day`);
  return date;
}
