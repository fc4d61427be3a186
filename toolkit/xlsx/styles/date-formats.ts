import { isoDate } from "../../../engine/index.ts";
/** Days between the first days of the two date systems. */
export const DAYS_TO_1904 = 1462;

/** Number formats that a file names by number alone and that show a day. */
const DAY_FORMATS = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 54],
  [57, 58],
] as const;

/** Whether a number format shows a day, so that what it shows depends on the date system. */
export function showsDay(id: number, code: string | null): boolean {
  if (code === null) return DAY_FORMATS.some(([from, to]) => id >= from && id <= to);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[yd]/i.test(bare);
}

/** The day of an ISO date with or without a time, as a serial number in the 1900 system; null for anything else. */
export function serialOfIso(text: string): number | null {
  const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;
  const found = pattern.exec(text);
  if (found === null || isoDate(text.slice(0, 10)) === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part: string | undefined) => Number(part ?? "0"));
  const days = dayNumber(year, month, day) - dayNumber(1899, 12, 30);
  // Excel believes that 29 February 1900 was a day.
  const serial = days < 61 ? days - 1 : days;
  return serial + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** Days of the Gregorian calendar, counted from a March so that leap days come last. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day;
}
