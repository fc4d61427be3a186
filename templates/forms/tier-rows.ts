import type { Decimal } from "decimal.js";
import type { Agreement } from "../../engine/index.ts";
import { isTierKey, keyNames } from "../../engine/index.ts";

/** A step of a key by tiers, as a row of the table Trappsteg. */
export interface TierRow {
  /** The agreement's id. */
  readonly agreement: string;
  /** The key's group; the agreement's id at the top. */
  readonly key: string;
  /** The population that the step begins at. */
  readonly from: number;
  /** Whether a party with exactly so many is on this step, or on the one below. */
  readonly ownsBoundary: boolean;
  /** In kr, or a weight. */
  readonly amount: Decimal;
}

/** The steps of an agreement's keys. @rule AL10 */
export function tierRows({ id, key }: Agreement): readonly TierRow[] {
  return keyNames(key, id).flatMap(([name, one]) =>
    isTierKey(one) ? one.steps.map((step) => ({ agreement: id, key: name, ...step })) : [],
  );
}
