import type { Decimal } from "decimal.js";
import type { IsoDate } from "../kernel/date.ts";

/** A position that the parties staff together. What no document states is null: a question. @rule BU1 */
export interface Position {
  /** Its name, which no other position of the agreement has. */
  readonly id: string;
  /** 1 is full time. */
  readonly extent: Decimal | null;
  /** The cost of a year at full time, in kr. */
  readonly yearlyCost: Decimal | null;
  /** On-costs on top of it, in per cent; null where the cost includes them. */
  readonly onCosts: Decimal | null;
  /** A series of per cent, whose value of the year they are instead; left out where there is none. */
  readonly onCostsSeries?: string | undefined;
  /** The first and the last day; null where the agreement's years set it. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Whether it is prolonged a year at a time after evaluation. */
  readonly isProlonged: boolean;
  /** The name of one of the agreement's {@link Funding}. */
  readonly funding: string | null;
  /** A name in the agreement's sources. */
  readonly source: string;
}

/** Where money comes from. @rule BU1 */
export type FundingKind =
  | "agreement"
  | "state-grant"
  | "common-funds"
  | "region-alone"
  | "federation"
  | "carried-surplus"
  | "other";

/** A source of money, and on which conditions. What no document states is null: a question. @rule BU1 BU2 */
export interface Funding {
  /** Its name, which no other funding of the agreement has. */
  readonly id: string;
  readonly kind: FundingKind;
  /** What is decided, in kr; null where it is not stated exactly. */
  readonly amount: Decimal | null;
  /** The years it is for; null sets no end. */
  readonly from: number | null;
  readonly to: number | null;
  /** Who receives it. */
  readonly recipient: string | null;
  /** Who asks for it, who carries out what it is for, and who answers for it. */
  readonly requisitionedBy: string | null;
  readonly carriedOutBy: string | null;
  readonly responsible: string | null;
  /** How it is shared among the parties: as the agreement's cost, by population, alike. */
  readonly sharedBy: "agreement" | "population" | "equal" | null;
  /** Per cent that are set aside before the rest is shared. */
  readonly setAside: Decimal | null;
  /** The last day that it may be used. */
  readonly lastUse: IsoDate | null;
  /** The day that its report is due. */
  readonly reportDue: IsoDate | null;
  /** What the document says of it that no column holds: «närmare 27 mkr». */
  readonly note: string | null;
  /** A name in the agreement's sources. */
  readonly source: string;
}
