import type { Agreement, ReferenceData } from "../../engine/index.ts";
import { invariant } from "../../engine/index.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { readIndexData } from "../../formats/index-data.ts";
import { readPopulationData } from "../../formats/population-data.ts";

/** Fetches a file of the product's own, by its path below `data/`. */
export type FetchData = (file: string) => Promise<string>;

/** Loads the register, the population and the index series that come with the product, once. */
export function referenceLoader(fetchData: FetchData): () => Promise<ReferenceData> {
  let loading: Promise<ReferenceData> | null = null;
  const load = async (): Promise<ReferenceData> => {
    const population = readPopulationData(await fetchData("population/population.json"));
    return { ...population, indices: readIndexData(await fetchData("indices/indices.json")) };
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      // The next work may find the way open again.
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** Loads an agreement that comes with the product; a fault in one is a bug. */
export async function loadAgreement(
  fetchData: FetchData,
  id: string,
  { register }: ReferenceData,
): Promise<Agreement> {
  const file = `agreements/${id}.json`;
  const bytes = new TextEncoder().encode(await fetchData(file));
  const agreement = readAgreement({ file, bytes }, register);
  invariant(agreement.ok, "AG1", `the packaged agreement ${id} is sound`);
  return agreement.value;
}
