import { z } from "zod";
import type { IndexSeries } from "../engine/index.ts";
import { ExactDecimal, INDEX_STATUSES, invariant, isoDate } from "../engine/index.ts";

const day = z.string().transform((text) => {
  const date = isoDate(text);
  invariant(date !== null, "DA1", `${text} is a day`);
  return date;
});

const value = z.tuple([
  z.int(),
  z.int().nullable(),
  z.string().transform((digits) => new ExactDecimal(digits)),
  z.enum(INDEX_STATUSES),
  day.nullable(),
  z.int(),
]);

/** The product's own index file, as `npm run data` makes it from the CSV file beside it. */
const form = z.object({
  sources: z.array(z.tuple([z.string(), z.string(), day])),
  series: z.array(
    z.object({ id: z.string(), kind: z.enum(["percent", "level"]), values: z.array(value) }),
  ),
});

/** Reads the product's own index file. A fault in it is a bug of ours. @rule DA1 IX2 */
export function readIndexData(text: string): readonly IndexSeries[] {
  const { sources, series } = form.parse(JSON.parse(text));
  return series.map(({ id, kind, values }) => ({
    id,
    kind,
    values: values.map(([year, month, number, status, published, at]) => {
      const source = sources[at];
      invariant(source !== undefined, "DA1", `${id} ${String(year)} has a source`);
      const [title, reference, fetched] = source;
      return {
        year,
        month,
        value: number,
        status,
        published,
        source: { title, reference, dated: published, fetched },
      };
    }),
  }));
}
