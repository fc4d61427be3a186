import type { Decimal } from "decimal.js";
import type { IsoDate } from "../kernel/date.ts";
import type { Indexation } from "../indexation/indexation.ts";
import type { LocalText } from "../kernel/local-text.ts";
import type { RoundingUnit } from "../kernel/money.ts";
import type { Source } from "../kernel/source.ts";
import type { RuleId } from "../allocation/rule.ts";
import type { Host } from "./host.ts";
import type { Overhead } from "./overhead.ts";
import type { Signing } from "./signing.ts";
import type { Funding, Position } from "./staffing.ts";
import type { ReferenceDateClause } from "../population/reference-date.ts";

/** An agreement on what its parties pay together, for the years it holds. */
export interface Agreement {
  readonly id: string;
  readonly name: LocalText;
  /** The first and the last year, both included. */
  readonly from: number;
  readonly to: number;
  /** The documents, by the short names that clauses cite. */
  readonly sources: Readonly<Record<string, Source>>;
  /** Who keeps the books; left out where nothing is said of it. @rule BU5 */
  readonly host?: Host | undefined;
  readonly parties: readonly Party[];
  /** Who takes part in other years alone: printed tables may tell of them. */
  readonly former?: readonly Party[];
  readonly key: Key;
  readonly clauses: Clauses;
  /** How costs may be adjusted by an index, by name; left out where none is. @rule IX1 */
  readonly indexations?: readonly Indexation[] | undefined;
  /** What the parties staff together, and the money for it; left out where nothing is said. @rule BU1 BU2 */
  readonly positions?: readonly Position[] | undefined;
  readonly fundings?: readonly Funding[] | undefined;
  /** Who has signed; left out where nothing is known of it. @rule CO7 */
  readonly signings?: readonly Signing[] | undefined;
  readonly published: readonly PublishedTable[];
}

/** Who pays. */
export interface Party {
  /** A municipality's four digits, or a region's county code of two. */
  readonly code: string;
  readonly name: string;
  readonly kind: "municipality" | "region" | "other";
}

/** How a cost is divided: a tree of keys. @rule AL12 */
export type Key<Leaf extends LeafKey = LeafKey> = PercentageKey<Leaf> | Leaf;

/** A key that divides among parties and has no key below it. */
export type LeafKey = DividingKey | (ClauseKey & Bounded);

/** A key that says itself how it divides among parties. */
export type DividingKey = (PopulationKey | EqualKey | FeeKey | TierKey | MixKey) & Bounded;

/** A tree of keys in which every key says how it divides: as a year's terms make it. */
export type AnsweredKey = Key<DividingKey>;

/** A key that may hold its parties within bounds. @rule AL10 */
export interface Bounded {
  /** Left out where no party has any. */
  readonly bounds?: readonly Bound[] | undefined;
}

/** The least and the most that a party pays, in kr, whatever its weight; null where there is no such bound. */
export interface Bound {
  readonly party: string;
  readonly least: Decimal | null;
  readonly most: Decimal | null;
}

/** Fixed percentages over parties and groups. @rule AL10 AL12 */
export interface PercentageKey<Leaf extends LeafKey = LeafKey> {
  readonly kind: "percentages";
  readonly parts: readonly PercentagePart<Leaf>[];
  /** The clause «udda enhet tillfaller»: codes in order; empty where the documents name nobody. */
  readonly oddUnitTo: readonly string[];
  /** A name in {@link Agreement.sources}. */
  readonly source: string;
}

/** A percentage of a cost, borne by one party or by a group with a key of its own. */
export type PercentagePart<Leaf extends LeafKey = LeafKey> =
  | { readonly kind: "party"; readonly percent: Decimal; readonly party: string }
  | {
      readonly kind: "group";
      readonly percent: Decimal;
      readonly code: string;
      readonly name: LocalText;
      readonly key: Key<Leaf>;
    };

/**
 * Shares by what the clause on the key says in the year: it may leave that open, where no
 * document states it.
 *
 * @rule AL10
 */
export interface ClauseKey {
  readonly kind: "clause";
  /** The codes of the municipalities that share. */
  readonly parties: readonly string[];
  readonly source: string;
}

/** Shares by population. @rule AL10 */
export interface PopulationKey {
  readonly kind: "population";
  /** The codes of the municipalities that share. */
  readonly parties: readonly string[];
  readonly source: string;
}

/** Shares alike: each party as much as any other. @rule AL10 */
export interface EqualKey {
  readonly kind: "equal";
  /** The codes of the parties that share. */
  readonly parties: readonly string[];
  readonly source: string;
}

/**
 * Shares by fees that the agreement states: `amounts` are what is paid, and make the cost;
 * `weights` divide whatever the cost is.
 *
 * @rule AL10
 */
export interface FeeKey {
  readonly kind: "amounts" | "weights";
  readonly parts: readonly Fee[];
  readonly source: string;
}

/**
 * Each party's fee is that of the step its population reaches: `tier-amounts` are what is paid,
 * and make the cost; `tier-weights` divide whatever the cost is.
 *
 * @rule AL10
 */
export interface TierKey {
  readonly kind: "tier-amounts" | "tier-weights";
  readonly steps: readonly TierStep[];
  /** The codes of the municipalities that share. */
  readonly parties: readonly string[];
  readonly source: string;
}

/** A step of a key by tiers. */
export interface TierStep {
  /** The population that it begins at. */
  readonly from: number;
  /** Whether a party with exactly so many is on this step, or on the one below. */
  readonly ownsBoundary: boolean;
  /** In kr, or a weight. */
  readonly amount: Decimal;
}

/**
 * Some per cent shared alike, some by stated weights where there are any, and the rest by
 * population: one set of weights, rounded once.
 *
 * @rule AL10
 */
export interface MixKey {
  readonly kind: "mix";
  /** How many per cent are shared alike, from 0 to 100. */
  readonly equalPercent: Decimal;
  /** What is shared by stated weights; left out where nothing is. */
  readonly weights?: MixWeights | undefined;
  /** The codes of the municipalities that share. */
  readonly parties: readonly string[];
  readonly source: string;
}

/** The part of a mix that is shared by weights which the agreement states. @rule AL10 */
export interface MixWeights {
  /** How many per cent of the whole, from 0 to 100. */
  readonly percent: Decimal;
  /** One weight for each party that shares. */
  readonly parts: readonly { readonly party: string; readonly weight: Decimal }[];
}

/** A party's fee, in kr. */
export interface Fee {
  readonly party: string;
  readonly amount: Decimal;
  /** What is added for each inhabitant of the party; null where nothing is. */
  readonly perPerson: Decimal | null;
}

/** What an agreement says that changes with time. */
export interface Clauses {
  readonly annualCost: readonly Clause<AnnualCost>[];
  readonly population: readonly Clause<PopulationClause>[];
  readonly rounding: readonly Clause<RoundingClause>[];
  /** How keys divide that leave it to a clause; left out where none does. @rule AL10 */
  readonly key?: readonly Clause<KeyClause>[] | undefined;
  /** What the host may charge for premises, administration and the like; left out where nothing is said of it. @rule BU4 */
  readonly overhead?: readonly Clause<Overhead>[] | undefined;
}

/** The names of the dated clauses that a year's split asks for. */
export type ClauseName = Exclude<keyof Clauses, "overhead">;

/** A clause with the years it holds and the document it stands in. An ended clause is kept. */
export interface Clause<Value> {
  readonly from: number;
  /** The last year; null while no end is known. */
  readonly to: number | null;
  readonly source: string;
  readonly statement: Statement<Value>;
}

/** What the document says, or the question that it leaves open: never a silent default. */
export type Statement<Value> =
  | { readonly status: "stated"; readonly value: Value }
  | { readonly status: "open"; readonly question: LocalText };

/** The cost of a year for all parties together: an amount in kr, an indexation that makes it, or what the positions of a funding cost. @rule IX1 BU1 */
export type AnnualCost =
  | { readonly amount: Decimal }
  /** The name of one of {@link Agreement.indexations}. */
  | { readonly indexation: string }
  /** The name of one of {@link Agreement.fundings}. */
  | { readonly positions: string };

/** Whose population counts: SCB's on a reference date, or a table printed in a document. @rule PO3 */
export type PopulationClause =
  ReferenceDateClause | { readonly kind: "published"; readonly table: string };

/** The agreed rounding. Where there is no such clause the product's own default holds, and says so. @rule AL3 AL6 */
export interface RoundingClause {
  readonly rule: RuleId;
  readonly unit: RoundingUnit;
}

/** What a clause may say that a key divides by. */
export type KeyAnswer = "population" | "equal";

/** How keys divide that leave it to a clause. @rule AL10 */
export interface KeyClause {
  readonly by: KeyAnswer;
}

/** A table as a document prints it: evidence, never an input unless a clause says so. */
export interface PublishedTable {
  readonly id: string;
  readonly year: number;
  readonly source: string;
  /** The reference date of the printed populations; null where the document gives none. */
  readonly populationDate: IsoDate | null;
  readonly rows: readonly PublishedRow[];
  /** The sum as printed, in kr; null where none is. */
  readonly printedTotal: Decimal | null;
}

/** One printed row. */
export interface PublishedRow {
  readonly party: string;
  /** The party's name as the document spells it. */
  readonly printedName: string;
  /** Persons; null where none is printed. */
  readonly population: number | null;
  /** Whether the user says that the population is a figure of their own. */
  readonly isOwn?: true | undefined;
  /** In kr; null where none is printed. */
  readonly amount: Decimal | null;
}
