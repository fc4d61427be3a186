import type { Agreement, Party } from "./agreement.ts";

/** The parties that have not signed, where it is known of others that they have. @rule CO7 */
export function unsignedParties({ parties, signings = [] }: Agreement): readonly Party[] {
  const signed = new Set(signings.flatMap(({ party, date }) => (date === null ? [] : [party])));
  return signed.size === 0 ? [] : parties.filter(({ code }) => !signed.has(code));
}
