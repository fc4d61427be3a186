import { isoDate } from "../../engine/index.ts";

/** A day of 1900 to 2099 written as `YYYYMMDD`, as `YYYY-MM-DD`; null for what is none. */
export function isoDay(text: string): string | null {
  if (!/^(?:19|20)\d{6}$/.test(text)) return null;
  return isoDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}

/** The month of a day, 202603; null for what is no day. */
export function periodOf(text: string): number | null {
  return isoDay(text) === null ? null : Number(text.slice(0, 6));
}

/** A month written as `YYYYMM`; null for what is none. */
export function monthIn(text: string): number | null {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(text) ? Number(text) : null;
}

/** The month of a day as `YYYY-MM-DD`. */
export function monthOfDay(day: string): number {
  return Number(day.slice(0, 7).replace("-", ""));
}
