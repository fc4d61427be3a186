import { isoDate } from "../../engine/index.ts";
import { readNumber } from "../number-text.ts";
import { oreIn } from "./sie-amount.ts";

/** A code and the name that may stand after it: «4010 Löner», «4010 - Löner». */
export interface CodedName {
  readonly code: string;
  readonly name: string;
}

/** What a cell of codes holds; codes stay text, with their leading zeros. @rule LE6 */
export function codedName(text: string): CodedName {
  const parts = /^(?<code>\S+)(?:\s+(?:[-–:]\s*)?(?<name>.+))?$/u.exec(
    text.replace(/\s+/gu, " ").trim(),
  )?.groups;
  return { code: parts?.["code"] ?? "", name: parts?.["name"] ?? "" };
}

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH: Readonly<Record<string, string>> = { may: "maj", oct: "okt" };

/**
 * A month as exports write it: 202601, 2026-01, 2601, 2026M01, a day of it, «jan 2026»;
 * with a column of years a month's number or name alone. Null for what is none.
 *
 * @rule LE6
 */
export function periodIn(text: string, year: string): number | null {
  const plain = text.trim().toLowerCase();
  const day = /^(?<y>\d{4})[-/.]?(?<m>\d\d)[-/.]?(?<d>\d\d)(?:[ t].*)?$/.exec(plain)?.groups;
  if (day !== undefined) {
    const iso = isoDate(`${day["y"] ?? ""}-${day["m"] ?? ""}-${day["d"] ?? ""}`);
    return iso === null ? null : monthOf(day["y"], day["m"]);
  }
  const month = /^(?<y>\d{4})(?:[-/. ]|m)?(?<m>\d\d?)$/.exec(plain)?.groups;
  if (month !== undefined) return monthOf(month["y"], month["m"]);
  const named = /^(?<name>[a-zåäö]{3})[a-zåäö]*\.?(?:[ -](?<y>\d{4}))?$/.exec(plain)?.groups;
  if (named !== undefined) {
    const name = named["name"] ?? "";
    const index = MONTHS.indexOf(ENGLISH[name] ?? name);
    return index < 0 ? null : monthOf(named["y"] ?? year, String(index + 1));
  }
  const short = /^(?<y>\d\d)(?<m>\d\d)$/.exec(plain)?.groups;
  if (short !== undefined) return monthOf(`20${short["y"] ?? ""}`, short["m"]);
  return /^\d\d?$/.test(plain) ? monthOf(year, plain) : null;
}

function monthOf(year: string | undefined, month: string | undefined): number | null {
  const [y, m] = [Number(year), Number(month)];
  if (!/^(?:19|20)\d\d$/.test(year ?? "") || m < 1 || m > 12) return null;
  return y * 100 + m;
}

/** Why a cell is no amount. */
export type CellFault = "amount" | "decimals" | "too-large" | "ambiguous";

/**
 * An amount in whole öre; null for a blank cell. What programs write is read as it is,
 * what people write as {@link readNumber} does.
 *
 * @param orePerUnit - how many öre one of the column's unit is
 * @rule LE6 RD1
 */
export function cellOre(text: string, orePerUnit: number): number | null | CellFault {
  const plain = text.trim();
  if (plain === "") return null;
  if (orePerUnit === 100 && /^-?\d+(?:[.,]\d{1,2})?$/.test(plain)) return oreIn(plain);
  const reading = readNumber(plain, "amount");
  if (reading.kind === "ambiguous") return "ambiguous";
  if (reading.kind !== "number") return "amount";
  const ore = reading.value.times(reading.suffix === "" ? orePerUnit : 100);
  if (ore.abs().greaterThan(1e15)) return "too-large";
  return ore.isInteger() ? ore.toNumber() : "decimals";
}
