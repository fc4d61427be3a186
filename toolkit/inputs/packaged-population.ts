import type {
  Agreement,
  IsoDate,
  PopulationSnapshot,
  ReferenceData,
  Source,
} from "../../engine/index.ts";
import { countOn, countedMembers, referenceDate } from "../../engine/index.ts";
import type { PopulationRow } from "../../templates/forms/input-data.ts";
import { scbBasis } from "../../templates/forms/basis-name.ts";
import { nameOf } from "../../templates/forms/key-rows.ts";

/** Counts with the sources that they cite. */
export interface CitedPopulation {
  readonly rows: readonly PopulationRow[];
  readonly sources: Readonly<Record<string, Source>>;
}

/**
 * The counts that a new workbook brings with it: those that the documents print,
 * and Statistics Sweden's for the days that the agreement's years may ask for.
 *
 * @rule PO1 PO3
 */
export function populationFor(
  agreement: Agreement,
  reference: ReferenceData,
  wanted: IsoDate | undefined,
): CitedPopulation {
  const members = countedMembers(agreement);
  if (members.length === 0) return { rows: publishedRows(agreement), sources: {} };
  const days = wantedDays(agreement, wanted);
  const snapshots = reference.population.filter(({ date }) => days(date));
  const counted = snapshots.map((snapshot) => snapshotRows(agreement, reference, snapshot));
  return {
    rows: [...publishedRows(agreement), ...counted.flatMap(({ rows }) => rows)],
    sources: Object.fromEntries(counted.flatMap(({ sources }) => Object.entries(sources))),
  };
}

/** From two years before the agreement to its end: nobody counts by an older day unless a clause says so. */
const YEARS_BEFORE = 2;

function wantedDays(
  { clauses, from, to }: Agreement,
  wanted: IsoDate | undefined,
): (date: IsoDate) => boolean {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const stated = clauses.population.flatMap(({ statement }) => {
    if (statement.status === "open" || statement.value.kind === "published") return [];
    const { value } = statement;
    return years.map((year) => referenceDate(value, year));
  });
  const named = new Set([...stated, ...(wanted === undefined ? [] : [wanted])]);
  return (date) => {
    const year = Number(date.slice(0, 4));
    return named.has(date) || (from - YEARS_BEFORE <= year && year <= to);
  };
}

/** One day's counts of the members; none where a member did not exist on that day. */
export function snapshotRows(
  agreement: Agreement,
  { register, population }: ReferenceData,
  { date, source }: PopulationSnapshot,
): CitedPopulation {
  const codes = countedMembers(agreement);
  const counts = countOn({ register, series: population, codes, date });
  if (!counts.ok) return { rows: [], sources: {} };
  const basis = scbBasis(date);
  const { table, perturbed } = counts.value;
  const rows = counts.value.counts.map(({ code, persons }) => ({
    basis,
    code,
    name: nameOf(agreement, code, "sv"),
    persons,
    table,
    perturbed,
    source: basis,
    own: false,
  }));
  return { rows, sources: { [basis]: source } };
}

/** The counts that documents print, each under its table's name. */
function publishedRows(agreement: Agreement): readonly PopulationRow[] {
  return agreement.published.flatMap(({ id, source, rows }) =>
    rows.flatMap(({ party, population }) =>
      population === null
        ? []
        : [
            {
              basis: id,
              code: party,
              name: nameOf(agreement, party, "sv"),
              persons: population,
              table: null,
              perturbed: false,
              source,
              own: false,
            },
          ],
    ),
  );
}
