import type { Agreement, Signing } from "../../engine/index.ts";
import { withoutAgreement } from "./staffing-rows.ts";

/** A party's signing as a row of the table Underskrifter. */
export interface SigningRow extends Signing {
  /** The agreement's id. */
  readonly agreement: string;
}

/** A row for each party of an agreement, blank where it is not known to have signed. @rule CO7 */
export function signingRows({ id, parties, signings = [] }: Agreement): readonly SigningRow[] {
  return parties.map(({ code }) => {
    const own = signings.find(({ party }) => party === code);
    return { agreement: id, ...(own ?? unsigned(code)) };
  });
}

function unsigned(party: string): Signing {
  return { party, date: null, reference: null, signatory: null, delegation: null };
}

/** What rows of the table say; a row that says nothing of its party is left out. */
export function signingsOf(rows: readonly SigningRow[]): readonly Signing[] {
  return rows
    .filter(({ date, reference, signatory, delegation }) =>
      [date, reference, signatory, delegation].some((said) => said !== null),
    )
    .map(withoutAgreement);
}
