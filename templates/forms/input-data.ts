import type { Agreement, Choices, Language, Source } from "../../engine/index.ts";

/** What the input sheets of a new workbook are filled with. */
export interface InputData {
  readonly agreement: Agreement;
  readonly year: number;
  readonly choices: Choices;
  readonly population: readonly PopulationRow[];
  /** Sources of populations, by the names that {@link PopulationRow} cites; the agreement's own stand in it. */
  readonly populationSources: Readonly<Record<string, Source>>;
  readonly language: Language;
}

/** One count as it stands in the table Befolkning. @rule PO1 */
export interface PopulationRow {
  /** `SCB 2022-12-31`, or the id of a published table. */
  readonly basis: string;
  readonly code: string;
  /** The party's name as the agreement spells it. */
  readonly name: string;
  readonly persons: number;
  /** SCB's table; null for a document's own. */
  readonly table: string | null;
  readonly perturbed: boolean;
  readonly source: string;
}
