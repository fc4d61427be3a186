/** The first and the last year that a row holds, both included; null where no end is set. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

/** Years without an end. */
export const ALWAYS: Years = { from: null, to: null };

/** Whether a row holds in a year. */
export function holdsIn({ from, to }: Years, year: number): boolean {
  return (from ?? year) <= year && year <= (to ?? year);
}

/** Whether there is a year that two rows both hold. */
export function overlap(one: Years, other: Years): boolean {
  const from = Math.max(one.from ?? -Infinity, other.from ?? -Infinity);
  return from <= Math.min(one.to ?? Infinity, other.to ?? Infinity);
}

/** The first years of the spans, within some years, in each of which the very same rows hold. */
export function spanStarts(
  { from, to }: { readonly from: number; readonly to: number },
  rows: readonly Years[],
): readonly number[] {
  const changes = rows.flatMap((row) => [row.from ?? from, row.to === null ? from : row.to + 1]);
  const within = changes.filter((year) => year > from && year <= to);
  return Array.from(new Set([from, ...within])).sort((a, b) => a - b);
}
