import type { IsoDate } from "../kernel/date.ts";
import type { Source } from "../kernel/source.ts";

/** All municipalities' population on one day, from one source. @rule PO1 */
export interface PopulationSnapshot {
  /** The reference date of the count. */
  readonly date: IsoDate;
  /** SCB's table: another from 2025 on. @rule PO4 */
  readonly table: string;
  /** Whether SCB added noise to each count (Cell Key Method). @rule PO2 PO4 */
  readonly perturbed: boolean;
  readonly source: Source;
  /** Persons by municipality code. */
  readonly persons: ReadonlyMap<string, number>;
  /** The codes of municipalities whose count the user says is a figure of their own. */
  readonly own?: ReadonlySet<string>;
}

/** The population at hand: one snapshot for each date, in the order of time. */
export type PopulationSeries = readonly PopulationSnapshot[];

/** One municipality's population. @rule PO1 */
export interface PopulationCount {
  /** The party's code as the agreement writes it. */
  readonly code: string;
  readonly persons: number;
  /** Whether the count follows a later division than the date's own. @rule PO5 */
  readonly byLaterDivision: boolean;
  /** Whether the user says that it is a figure of their own. */
  readonly isOwn?: true;
}

/** Which population a key was counted with. */
export interface PopulationBasis {
  /** Null where a published table states no reference date. */
  readonly date: IsoDate | null;
  /** SCB's table, or null for a published table of the agreement's own. */
  readonly table: string | null;
  readonly perturbed: boolean;
  readonly source: Source;
  readonly counts: readonly PopulationCount[];
}
