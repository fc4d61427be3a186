/** A day as `YYYY-MM-DD`, known to exist in the calendar. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `YYYY-MM-DD`; null when it is not such a text or no such day exists. */
export function isoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const longest = DAYS_IN_MONTH[month - 1];
  if (longest === undefined || day < 1 || day > longest) return null;
  if (month === 2 && day === 29 && !isLeapYear(year)) return null;
  // The one place where a checked text becomes a date.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return text as IsoDate;
}

/** How many days a month has, from 1. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && !isLeapYear(year) ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
