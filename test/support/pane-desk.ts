import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { Language } from "../../engine/index.ts";
import type {
  Answer,
  Asked,
  Desk,
  Fault,
  LaidOut,
  Stage,
  WorkerDesk,
} from "../../addin/work/desk.ts";
import { makeDesk } from "../../addin/work/make-desk.ts";
import { dataPath } from "../../cli/data-path.ts";
import { fileOf, newBook } from "./broken-book.ts";

/**
 * A desk in this very process, with nothing on it; data come from `data/`. As from
 * a worker come copies of its answers, and a test fails where one is no plain data.
 */
export function newDesk(): WorkerDesk {
  const desk = makeDesk((file) => readFile(dataPath(file), "utf8"));
  return {
    make: async (wanted, tell, showEarly) => copied(await desk.make(wanted, tell, showEarly)),
    lay: async (files, tell) => copied(await desk.lay(files, tell)),
    split: async (asked) => copied(await desk.split(copied(asked))),
    explain: async (figure) => copied(await desk.explain(copied(figure))),
    foresee: async (asked, signature) =>
      copied(await desk.foresee(copied(asked), copied(signature))),
    again: async (laid, tell) => copied(await desk.again(copied(laid), tell)),
    takeBack: async (earlier, tell) => copied(await desk.takeBack(copied(earlier), tell)),
    write: async (writing, tell) => copied(await desk.write(copied(writing), tell)),
    look: async (file, present) => copied(await desk.look(file, copied(present))),
    planNew: async (making) => copied(await desk.planNew(copied(making))),
    plan: async (writing) => copied(await desk.plan(copied(writing))),
  };
}

/** What comes over a link: the same, and nothing but data. */
export function copied<Value>(value: Value): Value {
  const copy = structuredClone(value);
  if (!isDeepStrictEqual(copy, value)) throw new Error("this is not plain data");
  return copy;
}

/** What tells bytes apart, in a form that is quickly compared and shortly shown. */
export function fingerprint(bytes: Uint8Array): string {
  return `${String(bytes.length)} bytes, ${createHash("sha256").update(bytes).digest("hex")}`;
}

/** A workbook that lies on a desk as a file. */
export interface LaidFile extends LaidOut {
  readonly bytes: Uint8Array;
}

/** The workbook of an answer that must be one, as a file. */
export function givenFile(answer: Answer<LaidOut>): LaidFile {
  const { bytes, ...laid } = given(answer);
  if (bytes === null) throw new Error("it lies in Excel");
  return { ...laid, bytes };
}

/** Lays a workbook's file on a desk, which must take it. */
export async function layOn(desk: Desk, bytes: Uint8Array): Promise<LaidFile> {
  return givenFile(await desk.lay([browserFile(bytes)], quietly));
}

/** A signature of nobody. */
export const UNSIGNED = { by: null, at: null } as const;

/** Fields that leave everything to the agreement. */
export const NOTHING_CHOSEN: Omit<Asked, "year"> = {
  total: "",
  populationDate: "",
  rule: "",
  unit: "",
  oddUnitTo: "",
};

/** The fields of a year, empty but for what is given. */
export function asking(year: string, chosen: Partial<Asked> = {}): Asked {
  return { ...NOTHING_CHOSEN, year, ...chosen };
}

/** Passes over what is told on the way. */
export function quietly(): void {
  // Nothing is done with it.
}

/** The value of an answer that must be one. */
export function given<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`faults: ${JSON.stringify(answer.faults)}`);
}

/** The faults of an answer that must have some. */
export function faultsIn(answer: Answer<unknown>): readonly Fault[] {
  if (answer.ok) throw new Error("there are no faults");
  return answer.faults;
}

/** The codes of the problems of an answer that must have some. */
export function faultCodes(answer: Answer<unknown>): readonly string[] {
  return faultsIn(answer).map(({ problem }) => problem.code);
}

/** A file as a browser hands it over. */
export function browserFile(bytes: Uint8Array, name = "bok.xlsx"): File {
  return new File([new Uint8Array(bytes)], name);
}

/** The file of a new workbook of dalarna-2023. */
export async function bookFile(...options: readonly string[]): Promise<File> {
  return browserFile(fileOf(await newBook(...options)));
}

/** A desk with a workbook on it. */
export interface LaidDesk {
  readonly desk: Desk;
  readonly laid: LaidFile;
  /** What was told on the way. */
  readonly stages: readonly Stage[];
}

/** A desk with a new workbook of dalarna-2023 that it has made itself. */
export async function madeDesk(language: Language = "sv"): Promise<LaidDesk> {
  const desk = newDesk();
  const stages: Stage[] = [];
  const laid = givenFile(
    await desk.make({ id: "dalarna-2023", language }, (stage) => stages.push(stage)),
  );
  return { desk, laid, stages };
}

/** A desk that a workbook's file has been laid on. */
export async function laidDesk(file: File): Promise<LaidDesk> {
  const desk = newDesk();
  const stages: Stage[] = [];
  const laid = givenFile(await desk.lay([file], (stage) => stages.push(stage)));
  return { desk, laid, stages };
}
