import type { IsoDate, Place, ReferenceData, Remark } from "../../engine/index.ts";
import { municipalityOn, remark } from "../../engine/index.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import type { PopulationRow } from "../../templates/forms/input-data.ts";
import type { PrintedRow } from "../../templates/forms/printed-rows.ts";
import type { BookInputs } from "./book-inputs.ts";

/** A count that is not the one that its basis has. */
interface Differing {
  readonly row: PopulationRow;
  readonly known: number;
}

/**
 * A remark for each basis with counts that are not the basis's, at the first of them:
 * Statistics Sweden's of a day, or a document's whose table the program has. What the user says is a figure of their own is none.
 *
 * @rule RM3
 */
export function remarksOnPopulation(
  { population, printed }: Pick<BookInputs, "population" | "printed">,
  reference: ReferenceData,
  placeOf: (row: PopulationRow) => Place | null,
): readonly Remark[] {
  const bases = new Map<string, Differing[]>();
  for (const row of population) {
    const known = row.own
      ? null
      : (scbCount(row, reference) ?? documentCount(row, printed, reference));
    if (known === null || known === row.persons) continue;
    bases.set(row.basis, [...(bases.get(row.basis) ?? []), { row, known }]);
  }
  return [...bases].flatMap(([basis, [first, ...others]]): Remark[] => {
    if (first === undefined) return [];
    const { row, known } = first;
    const { code, name, persons } = row;
    const facts = { basis, code, name, persons, known, others: others.length };
    return [remark("population-differs", facts, placeOf(row))];
  });
}

/** What the document prints whose table the row claims to be of; null where it is not known. */
function documentCount(
  { basis, code }: PopulationRow,
  printed: readonly PrintedRow[],
  { documents = [] }: ReferenceData,
): number | null {
  const agreement = printed.find(({ table }) => table === basis)?.agreement;
  const found = documents.find((one) => one.agreement === agreement && one.table === basis);
  return found?.persons.get(code) ?? null;
}

/** What Statistics Sweden counted; null where the row claims nothing of theirs, or the day is not at hand. */
function scbCount(
  { basis, code }: PopulationRow,
  { register, population }: ReferenceData,
): number | null {
  const date: IsoDate | null = scbDay(basis);
  const snapshot = population.find((one) => one.date === date);
  if (date === null || snapshot === undefined) return null;
  const municipality = municipalityOn(register, { code, date });
  return municipality.ok ? (snapshot.persons.get(municipality.value.code) ?? null) : null;
}
