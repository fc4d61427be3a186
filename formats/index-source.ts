import { fieldIn, ownRows } from "./own-table.ts";

/**
 * Packs data/indices/indices.csv into the compact file that the product loads: each series
 * once, and each source once.
 *
 * @rule DA1 IX2
 */
export function packIndices(csv: string): string {
  const sources: string[] = [];
  const series = new Map<string, { readonly kind: string; readonly values: unknown[] }>();
  for (const row of ownRows("indices.csv", csv)) {
    const text = (name: string): string => fieldIn(row, name);
    const source = JSON.stringify([text("title"), text("reference"), text("fetched")]);
    if (!sources.includes(source)) sources.push(source);
    const own = series.get(text("series")) ?? { kind: text("kind"), values: [] };
    series.set(text("series"), own);
    own.values.push([
      Number(text("year")),
      text("month") === "" ? null : Number(text("month")),
      text("value"),
      text("status"),
      text("published") === "" ? null : text("published"),
      sources.indexOf(source),
    ]);
  }
  const data = {
    sources: sources.map((source): unknown => JSON.parse(source)),
    series: [...series].map(([id, own]) => ({ id, ...own })),
  };
  return `${JSON.stringify(data)}\n`;
}
