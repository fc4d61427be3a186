import type { Decimal } from "decimal.js";
import type { IndexSeries, IndexStatus, IsoDate } from "../../engine/index.ts";

/** A value of a series as a row of the table Index. */
export interface IndexRow {
  readonly series: string;
  readonly kind: IndexSeries["kind"];
  readonly year: number;
  readonly month: number | null;
  readonly value: Decimal;
  readonly status: IndexStatus;
  readonly published: IsoDate | null;
  readonly title: string;
  readonly reference: string;
  readonly fetched: IsoDate;
}

/** The values of series as rows, series by series. @rule IX2 */
export function indexRows(series: readonly IndexSeries[]): readonly IndexRow[] {
  return series.flatMap(({ id, kind, values }) =>
    values.map(({ source: { title, reference, fetched }, ...value }) => ({
      series: id,
      kind,
      ...value,
      title,
      reference,
      fetched,
    })),
  );
}

/** The series that rows make, in the order that they first name them. */
export function seriesOf(rows: readonly IndexRow[]): readonly IndexSeries[] {
  const names = [...new Set(rows.map(({ series }) => series))];
  return names.map((id) => {
    const own = rows.filter(({ series }) => series === id);
    return {
      id,
      kind: own[0]?.kind ?? "level",
      values: own.map(({ year, month, value, status, published, title, reference, fetched }) => ({
        year,
        month,
        value,
        status,
        published,
        source: { title, reference, dated: published, fetched },
      })),
    };
  });
}
