import type { Agreement } from "../agreement/agreement.ts";
import { sourceNamed } from "../agreement/source-named.ts";
import { invariant } from "../kernel/invariant.ts";
import type { Result } from "../kernel/result.ts";
import { allOf, fail, succeed } from "../kernel/result.ts";
import type { Place } from "../place.ts";
import type { PopulationBasis, PopulationCount } from "../population/population.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";

/**
 * The populations that a document prints, as the basis of a key.
 *
 * @returns every count, or the parties that the document prints none for
 * @throws InvariantError when the agreement lists no such table, which its check rules out
 * @rule PO1 PO3
 */
export function publishedCounts(
  agreement: Agreement,
  tableId: string,
  codes: readonly string[],
): Result<PopulationBasis, Problem> {
  const table = agreement.published.find(({ id }) => id === tableId);
  const place: Place = { kind: "clause", agreement: agreement.id, clause: "population" };
  invariant(table !== undefined, "PO3", `the table ${tableId} is listed`);
  const counts = allOf(
    codes.map((code): Result<PopulationCount, Problem> => {
      const { population: persons = null, isOwn } =
        table.rows.find(({ party }) => party === code) ?? {};
      const own = isOwn === true ? ({ isOwn } as const) : {};
      if (persons !== null) return succeed({ code, persons, byLaterDivision: false, ...own });
      const facts = { agreement: agreement.id, table: tableId, code };
      return fail([problem("published-population-missing", facts, place)]);
    }),
  );
  if (!counts.ok) return counts;
  return succeed({
    date: table.populationDate,
    table: null,
    perturbed: false,
    source: sourceNamed(agreement, table.source),
    counts: counts.value,
  });
}
