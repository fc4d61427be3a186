import { gridForm } from "../model/input-table.ts";
import { CLAUSES } from "../tables/clauses.ts";
import { KEYS } from "../tables/keys.ts";
import { PARTIES } from "../tables/parties.ts";
import { POPULATION } from "../tables/population.ts";
import { PUBLISHED } from "../tables/published.ts";
import { SOURCES } from "../tables/sources.ts";

/** The input tables as grids, by id. */
export const GRIDS = {
  clauses: gridForm(CLAUSES),
  parties: gridForm(PARTIES),
  keys: gridForm(KEYS),
  population: gridForm(POPULATION),
  published: gridForm(PUBLISHED),
  sources: gridForm(SOURCES),
} as const;
