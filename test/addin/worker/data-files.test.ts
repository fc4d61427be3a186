import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DATA_FILES } from "../../../addin/worker/data-files.ts";
import { loadAgreement, referenceLoader } from "../../../addin/worker/reference.ts";
import { dataPath } from "../../../cli/data-path.ts";
import { PACKAGED_AGREEMENTS } from "../../../toolkit/packaged-agreements.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";

describe("[PA4] the product's own data", () => {
  test("[PA4][PA8] lie beside the page, all that can be asked for and nothing else", async () => {
    const agreements = PACKAGED_AGREEMENTS.map(({ id }) => `agreements/${id}.json`);
    expect([...DATA_FILES.keys()].sort()).toEqual(
      [...agreements, "population/population.json", "indices/indices.json"].sort(),
    );
    for (const [file, load] of DATA_FILES) {
      expect(await load()).toBe(readFileSync(dataPath(file), "utf8"));
    }
  });

  test("[PA8][PO1] are the command line's, fetched when first needed and once", async () => {
    const fetched: string[] = [];
    const fetchData = (file: string): Promise<string> => {
      fetched.push(file);
      return Promise.resolve(readFileSync(dataPath(file), "utf8"));
    };
    const reference = referenceLoader(fetchData);
    expect(fetched).toEqual([]);
    const [one, other] = await Promise.all([reference(), reference()]);
    expect(one).toBe(other);
    expect(one).toEqual(REFERENCE);
    const agreement = await loadAgreement(fetchData, "dalarna-2023", one);
    expect(agreement).toEqual(packaged("dalarna-2023"));
    expect(fetched).toEqual([
      "population/population.json",
      "indices/indices.json",
      "agreements/dalarna-2023.json",
    ]);
  });

  test("[PA8][HO5] that cannot be fetched, or are not sound, stop the work", async () => {
    const gone = referenceLoader(() => Promise.reject(new Error("population: 404")));
    await expect(gone()).rejects.toThrow("population: 404");
    await expect(
      loadAgreement(() => Promise.resolve("{}"), "dalarna-2023", REFERENCE),
    ).rejects.toThrow("[AG1]");
  });
});
