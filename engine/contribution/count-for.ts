import { invariant } from "../kernel/invariant.ts";
import type { PopulationCount } from "../population/population.ts";
import type { Context } from "./key-pieces.ts";

/** A party's population in the basis of the year. @rule PO1 */
export function countFor({ terms }: Context, code: string): PopulationCount {
  const count = terms.population?.value.counts.find((candidate) => candidate.code === code);
  invariant(count !== undefined, "PO1", `the population of ${code} was counted`);
  return count;
}
