import { readFileSync } from "node:fs";
import type { Agreement, IsoDate, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { isoDate } from "../../engine/index.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { readIndexData } from "../../formats/index-data.ts";
import { readPopulationData } from "../../formats/population-data.ts";
import { dataPath } from "../../cli/data-path.ts";
import { valueOf } from "./results.ts";

/** The data that come with the product. */
export const REFERENCE: ReferenceData = {
  ...readPopulationData(readFileSync(dataPath("population/population.json"), "utf8")),
  indices: readIndexData(readFileSync(dataPath("indices/indices.json"), "utf8")),
};

/** The text of a packaged agreement. */
export function agreementText(id: string): string {
  return readFileSync(dataPath(`agreements/${id}.json`), "utf8");
}

/** A packaged agreement. */
export function packaged(id: string): Agreement {
  return valueOf(parseAgreement(agreementText(id)));
}

/** Reads an agreement from JSON text. */
export function parseAgreement(text: string): Result<Agreement, Problem> {
  const bytes = new TextEncoder().encode(text);
  return readAgreement({ file: "avtal.json", bytes }, REFERENCE.register);
}

/** A day that is known to exist. */
export function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}
