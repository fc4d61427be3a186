import { readFile, writeFile } from "node:fs/promises";
import { packIndices } from "../formats/index-source.ts";
import { packPopulation } from "../formats/population-source.ts";
import { PACKAGED_AGREEMENTS } from "../toolkit/packaged-agreements.ts";
import { dataPath } from "./data-path.ts";

/** Packs data/population/*.csv into population.json and data/indices/indices.csv into indices.json: `npm run data`. */
const read = (file: string): Promise<string> =>
  readFile(dataPath(`population/${file}.csv`), "utf8");

await writeFile(
  dataPath("population/population.json"),
  packPopulation({
    counties: await read("counties"),
    municipalities: await read("municipalities"),
    population: await read("population"),
    dates: await read("dates"),
    divisionChanges: await read("division-changes"),
    agreements: await Promise.all(
      PACKAGED_AGREEMENTS.map(({ id }) => readFile(dataPath(`agreements/${id}.json`), "utf8")),
    ),
  }),
);

await writeFile(
  dataPath("indices/indices.json"),
  packIndices(await readFile(dataPath("indices/indices.csv"), "utf8")),
);
