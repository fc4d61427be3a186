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
  const plain = plainOre(text);
  if (plain !== null) return plain;
  const parts = AMOUNT.exec(text)?.groups;
  const kronor = parts?.["kronor"] ?? "";
  const decimals = (parts?.["decimals"] ?? "").replace(/0+$/, "");
  if (parts === undefined || kronor + (parts["decimals"] ?? "") === "") return "amount";
  if (decimals.length > 2) return "decimals";
  if (kronor.replace(/^0+/, "").length > MOST_DIGITS) return "too-large";
  const ore = Number(kronor) * 100 + Number(decimals.padEnd(2, "0"));
  return parts["sign"] === "-" && ore !== 0 ? -ore : ore;
}

const ZERO = 48;

/** The öre of an amount as programs write it, `-1234.50` or `1234`; null for anything else. */
function plainOre(text: string): number | null {
  const isNegative = text.charCodeAt(0) === 45;
  const point = text.indexOf(".");
  const end = point < 0 ? text.length : point;
  const start = isNegative ? 1 : 0;
  if (end === start || end - start > MOST_DIGITS || text.length - end > 3) return null;
  if (point >= 0 && text.length - end === 1) return null;
  let ore = 0;
  for (let at = start; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (at === point) continue;
    if (!(digit >= 0 && digit <= 9)) return null;
    ore = ore * 10 + digit;
  }
  const scale = 3 - (text.length - end);
  if (point < 0) ore *= 100;
  else if (scale === 1) ore *= 10;
  return isNegative && ore !== 0 ? -ore : ore;
}
