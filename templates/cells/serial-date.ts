import type { IsoDate } from "../../engine/index.ts";
import { isoDate } from "../../engine/index.ts";

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Spreadsheets count 1900 as a leap year, which it was not: from March 1900 on all serials are one too high. */
const SERIAL_OF_1900_03_01 = 61;

/** The serial number of a day, as spreadsheets keep days; null before March 1900, where they do not agree. */
export function serialOf(date: IsoDate): number | null {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const serial = daysBefore(year, month) + day - daysBefore(1900, 3) - 1 + SERIAL_OF_1900_03_01;
  return serial < SERIAL_OF_1900_03_01 ? null : serial;
}

/** The day behind a serial number; null where it is none from March 1900 to 9999, or has a time of day. */
export function dateOf(serial: number): IsoDate | null {
  if (!Number.isInteger(serial) || serial < SERIAL_OF_1900_03_01) return null;
  const days = serial - SERIAL_OF_1900_03_01 + daysBefore(1900, 3) + 1;
  let year = Math.floor(days / 365.2425) + 1;
  while (daysBefore(year, 1) >= days) year -= 1;
  while (daysBefore(year + 1, 1) < days) year += 1;
  let month = 12;
  while (daysBefore(year, month) >= days) month -= 1;
  const two = (part: number): string => String(part).padStart(2, "0");
  return isoDate(`${String(year)}-${two(month)}-${two(days - daysBefore(year, month))}`);
}

/** Days from the beginning of year 1 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const whole = year - 1;
  const leapDays = Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0);
  return whole * 365 + leapDays + inYear;
}
