/** The largest amount that a record may have, in digits of kronor: more than any budget of this world. */
const MOST_DIGITS = 13;

const AMOUNT = /^(?<sign>[-+]?)(?<kronor>\d*)(?:[.,](?<decimals>\d*))?$/;

/** Why a text is no amount of a ledger. */
export type AmountFault = "amount" | "decimals" | "too-large";

/**
 * An amount of a ledger's file in whole öre: a point, or a comma, and two decimals at most
 * that are not 0. The öre are below 2^53.
 *
 * @rule LE1
 */
export function oreIn(text: string): number | AmountFault {
  const parts = AMOUNT.exec(text)?.groups;
  const kronor = parts?.["kronor"] ?? "";
  const decimals = (parts?.["decimals"] ?? "").replace(/0+$/, "");
  if (parts === undefined || kronor + (parts["decimals"] ?? "") === "") return "amount";
  if (decimals.length > 2) return "decimals";
  if (kronor.replace(/^0+/, "").length > MOST_DIGITS) return "too-large";
  const ore = Number(kronor) * 100 + Number(decimals.padEnd(2, "0"));
  return parts["sign"] === "-" && ore !== 0 ? -ore : ore;
}
