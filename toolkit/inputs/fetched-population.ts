import type { Agreement, IsoDate, ReferenceData } from "../../engine/index.ts";
import { clauseInForce, countedMembers, referenceDate } from "../../engine/index.ts";
import { scbBasis } from "../../templates/forms/basis-name.ts";
import type { AgreementYear, Decision } from "../../templates/forms/decisions.ts";
import type { PopulationRow } from "../../templates/forms/input-data.ts";
import type { BookInputs } from "./book-inputs.ts";
import { snapshotRows } from "./packaged-population.ts";

/** A day whose population an agreement asks for, as the agreement is in the year. */
interface AskedDay {
  readonly agreement: Agreement;
  readonly date: IsoDate;
}

/**
 * The inputs with the counts that the decided years ask for, that the workbook lacks and the
 * program has: of a day that was chosen, or of a municipality that was added, in the sheets
 * as on the command line.
 *
 * @rule PO1 PO3
 */
export function withKnownPopulation(
  inputs: BookInputs,
  agreementIn: (at: AgreementYear) => Agreement,
  reference: ReferenceData,
): BookInputs {
  return inputs.decisions
    .flatMap((decision) => askedDays(decision, agreementIn(decision)))
    .reduce((filled, asked) => withDay(filled, asked, reference), inputs);
}

function askedDays({ year, choices }: Decision, agreement: Agreement): readonly AskedDay[] {
  if (choices.populationDate !== undefined) return [{ agreement, date: choices.populationDate }];
  const statement = clauseInForce(agreement.clauses.population, year)?.statement;
  if (statement?.status !== "stated" || statement.value.kind === "published") return [];
  return [{ agreement, date: referenceDate(statement.value, year) }];
}

function withDay(
  inputs: BookInputs,
  { agreement, date }: AskedDay,
  reference: ReferenceData,
): BookInputs {
  const snapshot = reference.population.find((one) => one.date === date);
  if (snapshot === undefined) return inputs;
  const basis = scbBasis(date);
  const present = inputs.population.filter((row) => row.basis === basis);
  const counted = new Set(present.map(({ code }) => code));
  if (countedMembers(agreement).every((code) => counted.has(code))) return inputs;
  const { rows, sources } = snapshotRows(agreement, reference, snapshot);
  // Rows of one day are of one source: beside somebody else's counts ours are not put.
  if (present.some((row) => !isOfSource(row, rows))) return inputs;
  return {
    ...inputs,
    population: [...inputs.population, ...rows.filter(({ code }) => !counted.has(code))],
    populationSources: { ...inputs.populationSources, ...sources },
  };
}

function isOfSource(
  { source, table, perturbed }: PopulationRow,
  [ours]: readonly PopulationRow[],
): boolean {
  return source === ours?.source && table === ours.table && perturbed === ours.perturbed;
}
