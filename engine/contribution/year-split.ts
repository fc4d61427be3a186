import type { Decimal } from "decimal.js";
import type { RuleId } from "../allocation/rule.ts";
import type { Agreement, AnsweredKey, TierStep } from "../agreement/agreement.ts";
import type { Fraction } from "../kernel/fraction.ts";
import type { IndexedCost } from "../indexation/indexed-cost.ts";
import type { IsoDate } from "../kernel/date.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import type { Source } from "../kernel/source.ts";
import type { PositionsCost } from "./position-cost.ts";
import type { PopulationBasis } from "../population/population.ts";

/** What one party or group is to pay in a year. @rule CO1 */
export interface Contribution {
  readonly kind: "party" | "group";
  /** A party's code, or a group's. */
  readonly code: string;
  readonly name: LocalText;
  /** The code of the group whose total this is a part of. */
  readonly within: string;
  /** What the key weighs by: persons, a percentage, a fee, or nothing, as all pay alike. */
  readonly weight: Weight;
  /** The exact share of the group's total. @rule AL2 */
  readonly share: Fraction;
  /** The exact amount in kr. */
  readonly exact: Fraction;
  /** The amount in whole units. */
  readonly units: bigint;
  /** The amount in kr. */
  readonly amount: Decimal;
  readonly rule: RuleId;
  /** Whether the count follows a later division than the date's own. @rule PO5 */
  readonly byLaterDivision: boolean;
  /** Left out where nobody in the key has a floor or a cap. */
  readonly bounded?: BoundedPart;
}

/** A floor and a cap, and what they make of a party's part. @rule AL10 */
export interface BoundedPart {
  /** What the party weighs, as a whole number. */
  readonly weight: bigint;
  /** In whole units; null where there is no such bound. */
  readonly least: bigint | null;
  readonly most: bigint | null;
  /** The bound that decides; null where the weight does. */
  readonly held: "least" | "most" | null;
}

/** What a key weighs a party by. */
export type Weight =
  | { readonly kind: "persons"; readonly persons: number }
  | { readonly kind: "percent"; readonly percent: Decimal }
  | { readonly kind: "equal" }
  | FeeWeight
  | MixWeight;

/** A weight of a mix: some of it is the same for all, some as the agreement states. */
export interface MixWeight {
  readonly kind: "mix";
  /** How many per cent are shared alike. */
  readonly equalPercent: Decimal;
  readonly persons: number;
  /** What the agreement weighs the party by; left out where no part of the mix goes by that. */
  readonly stated?: StatedWeight;
}

/** A party's own weight in the part of a mix that goes by stated weights. */
export interface StatedWeight {
  /** How many per cent are shared by such weights. */
  readonly percent: Decimal;
  readonly weight: Decimal;
}

/** A fee that the agreement states. */
export interface FeeWeight {
  readonly kind: "fee";
  /** What it comes to, in kr. */
  readonly fee: Decimal;
  /** What is paid whatever the population. */
  readonly amount: Decimal;
  /** What is added for each inhabitant; null where nothing is. */
  readonly perPerson: Decimal | null;
  /** The inhabitants; null where they do not count. */
  readonly persons: number | null;
  /** The step that they reach; null where fees do not go by steps. */
  readonly step: TierStep | null;
}

/** The persons that a weight counts; null where it counts none. */
export function personsOf(weight: Weight): number | null {
  return "persons" in weight ? weight.persons : null;
}

/** A total that a rounding rule splits over parties. */
export interface KeyTotal {
  /** The group's code; the agreement's id where the whole agreement is one key. */
  readonly code: string;
  readonly units: bigint;
  /** The sum of the members' populations: the denominator; null where no persons are counted. @rule PO2 */
  readonly persons: number | null;
}

/** A year of an agreement, split. Amounts are whole numbers of `unit`. */
export interface YearSplit {
  readonly agreement: Agreement;
  readonly year: number;
  /** The agreement's keys as they divide in the year. */
  readonly key: AnsweredKey;
  /** Who said how keys divide that leave it to the clause; left out where none does. @rule AL10 */
  readonly keyOrigin?: Origin;
  readonly rule: RuleId;
  readonly unit: RoundingUnit;
  readonly annualCost: Sourced<bigint>;
  /** How the cost was made by an index; left out where it is stated. @rule IX1 */
  readonly indexed?: IndexedCost;
  /** Which positions made the cost; left out where others did. @rule BU1 */
  readonly staffed?: PositionsCost;
  /** Who said which rule, and which unit. */
  readonly rounding: RoundingOrigins;
  /** Who goes first in ties between groups by the user's choice. @rule AL12 */
  readonly oddUnitTo: readonly string[];
  /** What the user's choices for the year were decided by, where that is said. */
  readonly decision?: YearDecision;
  /** Null where no key asks for a population. */
  readonly population: Sourced<PopulationBasis> | null;
  /** The parts of the percentage keys that hold groups, from the top: region and municipalities, say. */
  readonly groups: readonly Contribution[];
  /** The parties that the rule rounds: members of population keys, and of percentage keys without groups. */
  readonly rows: readonly Contribution[];
  readonly totals: readonly KeyTotal[];
  /** What the rows share. */
  readonly total: bigint;
  readonly sum: bigint;
  /** `sum` − `total`. @rule AL1 */
  readonly roundingDifference: bigint;
}

/** Who decided the two halves of a rounding: a clause says both, a user may say one. */
export interface RoundingOrigins {
  readonly rule: Origin;
  readonly unit: Origin;
}

/** Who decided something for a year, when, and under what number in their register. */
export interface YearDecision {
  readonly body: string | null;
  readonly date: IsoDate | null;
  readonly reference: string | null;
}

/** A value, and who said so. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

/** Who decided a value: a clause, the user's own choice, or the product's default (which is always shown). */
export type Origin =
  | { readonly kind: "clause"; readonly clause: string; readonly source: Source }
  /** With the decision that it was made by, where one is said. */
  | { readonly kind: "choice"; readonly decision?: YearDecision }
  | { readonly kind: "default" };
