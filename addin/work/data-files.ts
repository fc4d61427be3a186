/** Where the build has put the product's own data, by path below `data/`. */
const ADDRESSES = import.meta.glob<string>(
  ["../../data/population/population.json", "../../data/agreements/*.json"],
  { query: "?url", import: "default", eager: true },
);

/** The addresses of the data files, by their path below `data/`. */
export const DATA_FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(ADDRESSES).map(([path, address]) => [path.replace("../../data/", ""), address]),
);
