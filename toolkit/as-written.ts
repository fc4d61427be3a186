import type { Problem } from "../engine/index.ts";
import type { WeightsTable } from "../formats/weights-table.ts";

/**
 * A problem between the rows of a file, in the file's own words: the engine knows a party
 * by its code and a weight as a whole number, and people know the name and what the file
 * says.
 *
 * @rule PR1 AU1
 */
export function asWritten(found: Problem, table: WeightsTable): Problem {
  const nameOf = (code: string): string => nameIn(table, code) ?? code;
  if (found.code === "weight-negative") {
    const { party, weight } = found.facts;
    const row = table.rows.find(({ places }) => places.weight === found.place);
    const facts = { party: nameOf(party), weight: row?.weight?.toFixed() ?? weight };
    return { ...found, facts };
  }
  if (found.code === "weight-missing" || found.code === "order-missing") {
    return { ...found, facts: { party: nameOf(found.facts.party) } };
  }
  if (found.code === "order-doubled") {
    const { party, order, other } = found.facts;
    return { ...found, facts: { party: nameOf(party), order, other: nameOf(other) } };
  }
  if (found.code !== "party-doubled") return found;
  const { party } = found.facts;
  const name = nameIn(table, party);
  // Both, for the rows may call it by either.
  const both = name === null || name === party ? party : `${name} (${party})`;
  return { ...found, facts: { ...found.facts, party: both } };
}

/** What the file calls the party with a code; null where it has no name. */
function nameIn({ rows }: WeightsTable, code: string): string | null {
  const name = rows.find(({ party }) => party === code)?.name ?? "";
  return name === "" ? null : name;
}
