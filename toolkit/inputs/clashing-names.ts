import type { Agreement, Problem } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";

/**
 * Names of sources and printed tables that a workbook could not tell apart from
 * another's, or from a day of Statistics Sweden's.
 *
 * @rule WB6
 */
export function clashingNames({ id, sources, published }: Agreement): readonly Problem[] {
  const names = [Object.keys(sources), published.map((table) => table.id)];
  const taken = names.flatMap((list) =>
    list.filter((name, index) => {
      const first = list.findIndex((other) => other.toLowerCase() === name.toLowerCase());
      return first < index || scbDay(name) !== null;
    }),
  );
  return taken.map((code) =>
    problem(
      "code-unusable",
      { agreement: id, code },
      { kind: "clause", agreement: id, clause: "published" },
    ),
  );
}
