import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { Language } from "../../engine/index.ts";
import type {
  Answer,
  SplitFields,
  Jobs,
  Fault,
  BookContents,
  Stage,
  WorkerJobs,
} from "../../addin/worker/jobs.ts";
import { makeJobs } from "../../addin/worker/make-jobs.ts";
import { dataPath } from "../../cli/data-path.ts";
import { fileOf, newBook } from "./broken-book.ts";

/**
 * Jobs in this process, with no workbook open; data come from `data/`. As from
 * a worker come copies of its answers, and a test fails where one is no plain data.
 */
export function newJobs(): WorkerJobs {
  const jobs = makeJobs((file) => readFile(dataPath(file), "utf8"));
  return {
    create: async (wanted, onProgress, onFirstSplit) =>
      copied(await jobs.create(wanted, onProgress, onFirstSplit)),
    openFile: async (files, onProgress) => copied(await jobs.openFile(files, onProgress)),
    split: async (fields) => copied(await jobs.split(copied(fields))),
    explain: async (figure) => copied(await jobs.explain(copied(figure))),
    preview: async (fields, signature) =>
      copied(await jobs.preview(copied(fields), copied(signature))),
    reread: async (contents, onProgress) => copied(await jobs.reread(copied(contents), onProgress)),
    undo: async (earlier, onProgress) => copied(await jobs.undo(copied(earlier), onProgress)),
    write: async (writing, onProgress) => copied(await jobs.write(copied(writing), onProgress)),
    open: async (file, present) => copied(await jobs.open(file, copied(present))),
    planNewBook: async (making) => copied(await jobs.planNewBook(copied(making))),
    planSplit: async (request) => copied(await jobs.planSplit(copied(request))),
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

/** The contents of a workbook that is a file. */
export interface FileContents extends BookContents {
  readonly bytes: Uint8Array;
}

/** The workbook of an answer that must be one, as a file. */
export function givenFile(answer: Answer<BookContents>): FileContents {
  const { bytes, ...contents } = given(answer);
  if (bytes === null) throw new Error("it lies in Excel");
  return { ...contents, bytes };
}

/** Opens a workbook's file, which must succeed. */
export async function openIn(jobs: Jobs, bytes: Uint8Array): Promise<FileContents> {
  return givenFile(await jobs.openFile([browserFile(bytes)], quietly));
}

/** A signature of nobody. */
export const UNSIGNED = { by: null, at: null } as const;

/** Fields that leave everything to the agreement. */
export const NOTHING_CHOSEN: Omit<SplitFields, "year"> = {
  total: "",
  populationDate: "",
  rule: "",
  unit: "",
  oddUnitTo: "",
};

/** The fields of a year, empty but for what is given. */
export function withField(year: string, chosen: Partial<SplitFields> = {}): SplitFields {
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

/** Jobs with a workbook open. */
export interface JobsWithBook {
  readonly jobs: Jobs;
  readonly contents: FileContents;
  /** What was told on the way. */
  readonly stages: readonly Stage[];
}

/** Jobs that have made a workbook of dalarna-2023. */
export async function createdBook(language: Language = "sv"): Promise<JobsWithBook> {
  const jobs = newJobs();
  const stages: Stage[] = [];
  const contents = givenFile(
    await jobs.create({ id: "dalarna-2023", language }, (stage) => stages.push(stage)),
  );
  return { jobs, contents, stages };
}

/** Jobs that have opened a workbook's file. */
export async function openedBook(file: File): Promise<JobsWithBook> {
  const jobs = newJobs();
  const stages: Stage[] = [];
  const contents = givenFile(await jobs.openFile([file], (stage) => stages.push(stage)));
  return { jobs, contents, stages };
}
