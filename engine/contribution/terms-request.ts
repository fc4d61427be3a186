import type { Decimal } from "decimal.js";
import type { Agreement, KeyAnswer } from "../agreement/agreement.ts";
import type { RuleId } from "../allocation/rule.ts";
import type { IndexSeries } from "../indexation/index-series.ts";
import type { IsoDate } from "../kernel/date.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import type { Place } from "../place.ts";
import type { MunicipalityRegister } from "../population/municipality.ts";
import type { PopulationSeries } from "../population/population.ts";
import type { YearDecision } from "./year-split.ts";

/** What the user may say beside, or against, the agreement's clauses. */
export interface Choices {
  readonly rule?: RuleId | undefined;
  readonly unit?: RoundingUnit | undefined;
  readonly populationDate?: IsoDate | undefined;
  /** The year's cost for all parties, in kr. */
  readonly annualCost?: Decimal | undefined;
  /** The indexation that makes the year's cost, by its name: the answer to a clause that leaves it open. @rule IX1 */
  readonly indexation?: string | undefined;
  /** Who takes an odd unit between equal groups, where the agreement names nobody. @rule AL12 */
  readonly oddUnitTo?: string | undefined;
  /** What those keys divide by that leave it to the clause on the key. @rule AL10 */
  readonly key?: KeyAnswer | undefined;
}

/** Data that the product keeps and the agreement refers to. */
export interface ReferenceData {
  readonly register: MunicipalityRegister;
  readonly population: PopulationSeries;
  /** Index series; left out where none is at hand. @rule IX2 */
  readonly indices?: readonly IndexSeries[];
  /** What documents print of populations, for what claims to be theirs. */
  readonly documents?: readonly DocumentCounts[];
}

/** The populations that a table of an agreement's document prints, by party. */
export interface DocumentCounts {
  readonly agreement: string;
  readonly table: string;
  readonly persons: ReadonlyMap<string, number>;
}

/** What {@link termsOf} needs. */
export interface TermsRequest {
  readonly agreement: Agreement;
  readonly year: number;
  readonly reference: ReferenceData;
  readonly choices: Choices;
  /** What earlier years were decided to cost, in kr: an indexation may go on from them. @rule IX4 */
  readonly decidedCosts?: ReadonlyMap<number, Decimal> | undefined;
  /** What the choices were decided by, where that is said. */
  readonly decision?: YearDecision | undefined;
  /** Where each choice stands, for messages. */
  readonly places?: Readonly<Partial<Record<keyof Choices, Place>>>;
}
