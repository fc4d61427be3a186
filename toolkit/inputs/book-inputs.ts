import type {
  Agreement,
  Choices,
  MunicipalityRegister,
  Place,
  PopulationSeries,
  ReferenceData,
} from "../../engine/index.ts";
import { invariant, municipalityOn } from "../../engine/index.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import { seriesOf } from "../../templates/forms/index-rows.ts";
import type { InputData, PopulationRow } from "../../templates/forms/input-data.ts";
import type { AgreementYear } from "../../templates/forms/decisions.ts";
import type { RowNumbers } from "./row-numbers.ts";

/** All that the input sheets of a workbook say. They are the only truth: nothing is kept out of sight. */
export type BookInputs = InputData;

/** Where choices stand, as far as they have a cell. */
export type ChoicePlaces = Readonly<Partial<Record<keyof Choices, Place>>>;

/** Inputs that were read from a workbook, and where they stand in it. */
export interface ReadInputs extends BookInputs {
  /** Where each choice of a decision stands. */
  readonly choicePlaces: (at: AgreementYear) => ChoicePlaces;
  /** An agreement as it is in a year. */
  readonly agreementIn: (at: AgreementYear) => Agreement;
  /** The rows that the clauses of an agreement, and its decisions, stand on. */
  readonly rowNumbers: (agreement: string) => RowNumbers;
  /** Where the count of a row of Befolkning stands. */
  readonly populationPlace: (row: Pick<PopulationRow, "basis" | "code">) => Place | null;
  /** The number of the workbook's form. */
  readonly format: number;
}

/** The counts of Statistics Sweden among the rows, as the engine takes them. @rule PO1 */
export function populationSeries(
  { population, populationSources, agreement }: BookInputs,
  register: MunicipalityRegister,
): PopulationSeries {
  const sources = { ...agreement.sources, ...populationSources };
  return [...byBasis(population)].flatMap(([basis, rows]) => {
    const date = scbDay(basis);
    const [first] = rows;
    if (date === null || first === undefined) return [];
    const source = sources[first.source];
    invariant(source !== undefined, "PO1", `the source of ${basis} was found`);
    const codeOn = (code: string): string => {
      const municipality = municipalityOn(register, { code, date });
      return municipality.ok ? municipality.value.code : code;
    };
    const persons = new Map(rows.map(({ code, persons: count }) => [codeOn(code), count]));
    const own = rows.filter((row) => row.own).map(({ code }) => codeOn(code));
    const { table, perturbed } = first;
    const snapshot = { date, table: table ?? "", perturbed, source, persons };
    return [own.length === 0 ? snapshot : { ...snapshot, own: new Set(own) }];
  });
}

/** What a workbook knows: the register is the program's, populations and index values stand in its sheets. */
export function knownIn(inputs: BookInputs, register: MunicipalityRegister): ReferenceData {
  return {
    register,
    population: populationSeries(inputs, register),
    indices: seriesOf(inputs.indices),
  };
}

function byBasis(rows: readonly PopulationRow[]): ReadonlyMap<string, readonly PopulationRow[]> {
  const groups = new Map<string, PopulationRow[]>();
  for (const row of rows) {
    const group = groups.get(row.basis);
    if (group === undefined) groups.set(row.basis, [row]);
    else group.push(row);
  }
  return groups;
}
