import type { IsoDate } from "../kernel/date.ts";

/** That a party has signed an agreement: when, under what number, and who did. @rule CO7 */
export interface Signing {
  /** The party's code. */
  readonly party: string;
  /** Null where the day is not known: then it counts as unsigned. */
  readonly date: IsoDate | null;
  /** The number in the party's register. */
  readonly reference: string | null;
  readonly signatory: string | null;
  /** The decision that the signatory's right to sign rests on. */
  readonly delegation: string | null;
}
