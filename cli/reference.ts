import type { Agreement, Problem, ReferenceData, Result } from "../engine/index.ts";
import { fail, invariant, problem, succeed } from "../engine/index.ts";
import { readAgreement } from "../formats/agreement-json.ts";
import { readIndexData } from "../formats/index-data.ts";
import { nearestTo } from "../formats/nearest-name.ts";
import { readPopulationData } from "../formats/population-data.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { looksLikeWorkbook } from "../toolkit/open-workbook.ts";
import { PACKAGED_AGREEMENTS } from "../toolkit/packaged-agreements.ts";
import type { Host } from "./host.ts";

/** Loads the register, the population and the index series that come with the product. */
export async function loadReference(host: Host): Promise<ReferenceData> {
  const population = readPopulationData(await host.data("population/population.json"));
  return { ...population, indices: readIndexData(await host.data("indices/indices.json")) };
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

/** What a user names: an agreement, or a workbook that is still to be opened. */
export type Subject =
  | { readonly kind: "agreement"; readonly agreement: Agreement }
  | { readonly kind: "workbook"; readonly source: FileBytes };

/**
 * The agreement that a user names: one that comes with the product, or a file; or
 * a workbook.
 *
 * @rule AG1 WB4
 */
export async function findSubject(
  host: Host,
  name: string,
  reference: ReferenceData,
): Promise<Result<Subject, Problem>> {
  const packaged = PACKAGED_AGREEMENTS.find(({ id }) => id === name);
  if (packaged !== undefined) {
    return asSubject(succeed(await loadPackaged(host, packaged.id, reference)));
  }
  const file = await host.read(name);
  if (file.ok && looksLikeWorkbook(file.value)) {
    return succeed({ kind: "workbook", source: file.value });
  }
  if (file.ok) return asSubject(readAgreement(file.value, reference.register));
  const looksLikeFile = /[./\\]/.test(name);
  const isMissing = file.problems.every(({ code }) => code === "file-not-found");
  return looksLikeFile || !isMissing ? file : fail([unknownAgreement(name)]);
}

/** As {@link findSubject}, where only an agreement will do. */
export async function findAgreement(
  host: Host,
  name: string,
  reference: ReferenceData,
): Promise<Result<Agreement, Problem>> {
  const subject = await findSubject(host, name, reference);
  if (!subject.ok) return subject;
  if (subject.value.kind === "agreement") return succeed(subject.value.agreement);
  const { file } = subject.value.source;
  return fail([problem("file-is-workbook", { file }, { kind: "file", file })]);
}

function asSubject(agreement: Result<Agreement, Problem>): Result<Subject, Problem> {
  return agreement.ok ? succeed({ kind: "agreement", agreement: agreement.value }) : agreement;
}

function unknownAgreement(name: string): Problem {
  const agreements = PACKAGED_AGREEMENTS.map(({ id }) => id);
  const nearest = nearestTo(name, agreements)[0] ?? null;
  const place = { kind: "option", option: "<agreement>" } as const;
  return problem("agreement-unknown", { agreement: name, agreements, nearest }, place);
}
