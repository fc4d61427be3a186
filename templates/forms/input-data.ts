import type { Agreement, Choices, Language, Source } from "../../engine/index.ts";
import type { Decision } from "./decisions.ts";
import { decisionFor } from "./decisions.ts";
import type { AgreementRow } from "./agreement-rows.ts";
import type { ClauseRow } from "./clause-rows.ts";
import type { HeadRow } from "./head-rows.ts";
import type { IndexRow } from "./index-rows.ts";
import type { IndexationRow } from "./indexation-rows.ts";
import type { KeyRow } from "./key-rows.ts";
import type { PrintedRow } from "./printed-rows.ts";
import type { TierRow } from "./tier-rows.ts";
import type { SigningRow } from "./signing-rows.ts";
import type { FundingRow, PositionRow } from "./staffing-rows.ts";
import type { PartyRow } from "./party-rows.ts";

/** The tables whose rows are taken as they stand; one that the workbook lacks is empty. */
export interface PlainTables {
  /** What is printed above the reports. */
  readonly heads: readonly HeadRow[];
  /** The steps of keys by tiers. */
  readonly tiers: readonly TierRow[];
  /** The values of series that costs go by. */
  readonly indices: readonly IndexRow[];
  /** What is staffed, and the money for it. */
  readonly positions: readonly PositionRow[];
  readonly fundings: readonly FundingRow[];
  /** Who has signed which agreement. */
  readonly signings: readonly SigningRow[];
}

/** What the input sheets of a new workbook are filled with. */
export interface InputData extends PlainTables {
  /** The agreement that the reports show, as it is in the year that they show. */
  readonly agreement: Agreement;
  /** What the tables say, of every agreement and year. */
  readonly agreements: readonly AgreementRow[];
  readonly clauses: readonly ClauseRow[];
  readonly parties: readonly PartyRow[];
  readonly keys: readonly KeyRow[];
  /** How costs are adjusted by an index. */
  readonly indexations: readonly IndexationRow[];
  readonly printed: readonly PrintedRow[];
  /** The year that the reports show. */
  readonly year: number;
  readonly decisions: readonly Decision[];
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
  /** Whether the user says that it is a figure of their own, and not the basis's. */
  readonly own: boolean;
}

/** What is chosen for the year that the reports show. @rule CO1 */
export function shownChoices(shown: ShownYear): Choices {
  return shownDecision(shown)?.choices ?? {};
}

/** The decision on the year that the reports show; undefined where nothing is said of it. @rule CO1 */
export function shownDecision({ agreement, year, decisions }: ShownYear): Decision | undefined {
  return decisionFor(decisions, { agreement: agreement.id, year });
}

/** The year that is shown, and what is decided. */
export type ShownYear = Pick<InputData, "agreement" | "year" | "decisions">;
