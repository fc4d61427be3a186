/** The product's own data as modules: the page loads them as it loads its code, and no way to fetch is needed. */
const LOADERS = import.meta.glob<string>(
  [
    "../../data/population/population.json",
    "../../data/indices/indices.json",
    "../../data/agreements/*.json",
  ],
  { query: "?raw", import: "default" },
);

/** What loads each data file, by its path below `data/`. */
export const DATA_FILES: ReadonlyMap<string, () => Promise<string>> = new Map(
  Object.entries(LOADERS).map(([path, load]) => [path.replace("../../data/", ""), load]),
);
