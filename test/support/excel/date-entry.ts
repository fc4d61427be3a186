/** The year that a date without one is in. */
export const THIS_YEAR = 2026;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A date or a time of day as en-US types it, as Excel's number of days; null for anything else. */
export function dateEntry(text: string): { value: number; format: string } | null {
  return numericDate(text) ?? namedDate(text) ?? clock(text);
}

/** `2023-01-31`, `1/31/2023`, `1/31`, `1-2`, `1/2023`, `2023-12`. */
function numericDate(text: string): { value: number; format: string } | null {
  const [, first = "", , second = "", third] =
    /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text) ?? [];
  if (first === "") return null;
  if (third !== undefined) {
    return first.length === 4
      ? dayEntry({ year: first, month: second, day: third }, "m/d/yyyy")
      : dayEntry({ year: third, month: first, day: second }, "m/d/yyyy");
  }
  if (first.length === 4) return dayEntry({ year: first, month: second, day: "1" }, "mmm-yy");
  if (second.length === 4) return dayEntry({ year: second, month: first, day: "1" }, "mmm-yy");
  const asDay = dayEntry({ year: String(THIS_YEAR), month: first, day: second }, "d-mmm");
  return asDay ?? dayEntry({ year: second, month: first, day: "1" }, "mmm-yy");
}

/** `31-Jan-2023`, `5 Jan`, `Jan 5, 2023`, `Jan-23`, `January 2023`. */
function namedDate(text: string): { value: number; format: string } | null {
  const dayFirst = /^(\d{1,2})[- /]([A-Za-z]{3,9})(?:[- /,]+(\d{2,4}))?$/.exec(text);
  if (dayFirst !== null) {
    const [, day = "", name = "", year] = dayFirst;
    const format = year === undefined ? "d-mmm" : "d-mmm-yy";
    return dayEntry({ year: year ?? String(THIS_YEAR), month: monthOf(name), day }, format);
  }
  const monthFirst = /^([A-Za-z]{3,9})[- /](\d{1,4})(?:,? (\d{4}))?$/.exec(text);
  if (monthFirst === null) return null;
  const [, name = "", number = "", year] = monthFirst;
  const month = monthOf(name);
  if (year !== undefined) return dayEntry({ year, month, day: number }, "d-mmm-yy");
  if (number.length > 2) return dayEntry({ year: number, month, day: "1" }, "mmm-yy");
  const asDay = dayEntry({ year: String(THIS_YEAR), month, day: number }, "d-mmm");
  return asDay ?? dayEntry({ year: number, month, day: "1" }, "mmm-yy");
}

function monthOf(name: string): string {
  const full =
    /^(january|february|march|april|may|june|july|august|september|october|november|december)$/i;
  const isMonth = full.test(name) || name.length === 3;
  return isMonth ? String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1) : "0";
}

function dayEntry(
  { year, month, day }: { readonly year: string; readonly month: string; readonly day: string },
  format: string,
): { value: number; format: string } | null {
  if (year.length === 3 || month.length > 2 || day.length > 2) return null;
  const short = Number(year);
  const full = year.length > 2 ? short : short + (short < 30 ? 2000 : 1900);
  const time = Date.UTC(full, Number(month) - 1, Number(day));
  const date = new Date(time);
  const isDay =
    full >= 1900 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isDay && full <= 9999 ? { value: serialOf(time), format } : null;
}

/** Days since 30 December 1899, one less before March 1900, when Excel has a day that never was. */
function serialOf(time: number): number {
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}

/** `12:30`, `12:30:15`, `1:05 PM`. */
function clock(text: string): { value: number; format: string } | null {
  const [, hours = "", minutes = "", seconds, half] =
    /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?([AaPp])[Mm])?$/.exec(text) ?? [];
  if (hours === "") return null;
  const isHalf = half !== undefined;
  if (isHalf && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour = isHalf
    ? (Number(hours) % 12) + (half.toUpperCase() === "P" ? 12 : 0)
    : Number(hours);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const format = `h:mm${seconds === undefined ? "" : ":ss"}${isHalf ? " AM/PM" : ""}`;
  return { value, format };
}
