import type { Agreement, Problem, ReferenceData, Result } from "../engine/index.ts";
import { fail, invariant, problem, succeed } from "../engine/index.ts";
import { readAgreement } from "../formats/agreement-json.ts";
import { nearestTo } from "../formats/nearest-name.ts";
import { readPopulationData } from "../formats/population-data.ts";
import type { Host } from "./host.ts";

/** The agreements that come with the product, in the order they are listed. */
export const PACKAGED_AGREEMENTS = ["dalarna-2023"] as const;

/** Loads the register and the population that come with the product. */
export async function loadReference(host: Host): Promise<ReferenceData> {
  return readPopulationData(await host.data("population/population.json"));
}

/** Loads an agreement that comes with the product; a fault in one is a bug. */
export async function loadPackaged(
  host: Host,
  id: string,
  { register }: ReferenceData,
): Promise<Agreement> {
  const file = `agreements/${id}.json`;
  const bytes = new TextEncoder().encode(await host.data(file));
  const agreement = readAgreement({ file, bytes }, register);
  invariant(agreement.ok, "AG1", `the packaged agreement ${id} is sound`);
  return agreement.value;
}

/**
 * The agreement that a user names: one that comes with the product, or a file.
 *
 * @rule AG1
 */
export async function findAgreement(
  host: Host,
  name: string,
  reference: ReferenceData,
): Promise<Result<Agreement, Problem>> {
  const packaged = PACKAGED_AGREEMENTS.find((id) => id === name);
  if (packaged !== undefined) return succeed(await loadPackaged(host, packaged, reference));
  const file = await host.read(name);
  if (file.ok) return readAgreement(file.value, reference.register);
  const looksLikeFile = /[./\\]/.test(name);
  const isMissing = file.problems.every(({ code }) => code === "file-not-found");
  if (looksLikeFile || !isMissing) return file;
  const agreements = [...PACKAGED_AGREEMENTS];
  const nearest = nearestTo(name, agreements)[0] ?? null;
  const place = { kind: "option", option: "<agreement>" } as const;
  return fail([problem("agreement-unknown", { agreement: name, agreements, nearest }, place)]);
}
