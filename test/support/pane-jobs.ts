import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { Language } from "../../engine/index.ts";
import type { Jobs, BookContents, Stage } from "../../addin/jobs/jobs.ts";
import type { Answer, SplitFields, Fault, WorkerApi } from "../../addin/worker/worker-api.ts";
import type { KeptFile } from "../../addin/browser/file-place.ts";
import { filePlace, keptFile } from "../../addin/browser/file-place.ts";
import { bookJobs } from "../../addin/jobs/book-jobs.ts";
import { makeWorker } from "../../addin/worker/make-worker.ts";
import { dataPath } from "../../cli/data-path.ts";
import { fileOf, newBook } from "./broken-book.ts";

/** Jobs on a file, whose bytes can be looked at. */
export interface FileJobs extends Jobs {
  /** The bytes of the workbook that is open. */
  readonly bytes: () => Uint8Array;
}

/** Jobs in this process, with no workbook open but what `kept` holds. */
export function newJobs(kept: KeptFile = keptFile()): FileJobs {
  const worker = newWorker();
  return {
    ...bookJobs(worker, filePlace(kept, worker)),
    bytes: () => {
      const current = kept.current();
      if (current === null) throw new Error("no file is open");
      return current.bytes;
    },
  };
}

/**
 * A worker in this process; data come from `data/`. As from a thread come copies of its
 * answers, and a test fails where one is no plain data.
 */
export function newWorker(): WorkerApi {
  const worker = makeWorker((file) => readFile(dataPath(file), "utf8"));
  return {
    load: worker.load,
    open: async (book) => copied(await worker.open(copied(book))),
    split: async (fields) => copied(await worker.split(copied(fields))),
    // A file is no plain data, and is handed over as it is.
    planLedger: async ({ file, fields }) =>
      copied(await worker.planLedger({ file, fields: copied(fields) })),
    explainTable: async (fields) => copied(await worker.explainTable(copied(fields))),
    explain: async (figure) => copied(await worker.explain(copied(figure))),
    cellOf: async (figure) => copied(await worker.cellOf(copied(figure))),
    planSplit: async (request) => copied(await worker.planSplit(copied(request))),
    splitFirstYear: async (wanted) => copied(await worker.splitFirstYear(copied(wanted))),
    planNewBook: async (request) => copied(await worker.planNewBook(copied(request))),
    readFiles: async (files) => copied(await worker.readFiles(files)),
    readXlsx: async (source) => copied(await worker.readXlsx(copied(source))),
    writeXlsx: async (writing) => copied(await worker.writeXlsx(copied(writing))),
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

/** The workbook that is open after a job that must have succeeded, with its bytes. */
export function givenFile(jobs: FileJobs, answer: Answer<BookContents>): FileContents {
  return { ...given(answer), bytes: jobs.bytes() };
}

/** Opens a workbook's file, which must succeed. */
export async function openIn(jobs: FileJobs, bytes: Uint8Array): Promise<FileContents> {
  return givenFile(jobs, await jobs.openFile([browserFile(bytes)], quietly));
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
  key: "",
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
  readonly jobs: FileJobs;
  readonly contents: FileContents;
  /** What was told on the way. */
  readonly stages: readonly Stage[];
}

/** Jobs that have made a workbook of dalarna-2023. */
export async function createdBook(language: Language = "sv"): Promise<JobsWithBook> {
  const jobs = newJobs();
  const stages: Stage[] = [];
  const contents = givenFile(
    jobs,
    await jobs.create({ id: "dalarna-2023", language }, (stage) => stages.push(stage)),
  );
  return { jobs, contents, stages };
}

/** Jobs that have opened a workbook's file. */
export async function openedBook(file: File): Promise<JobsWithBook> {
  const jobs = newJobs();
  const stages: Stage[] = [];
  const contents = givenFile(jobs, await jobs.openFile([file], (stage) => stages.push(stage)));
  return { jobs, contents, stages };
}
