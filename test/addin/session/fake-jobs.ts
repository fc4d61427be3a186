import { FIELDS } from "../../../addin/taskpane/session/session.ts";
import type {
  Answer,
  SplitFields,
  CalculatedSplit,
  Jobs,
  Fault,
  BookContents,
} from "../../../addin/worker/jobs.ts";
import { problem } from "../../../engine/index.ts";
import { withField, given, createdBook } from "../../support/pane-jobs.ts";

/** What the real jobs make of the packaged agreement; fake workbooks show it. */
export interface Sample {
  readonly contents: BookContents;
  readonly calculated: CalculatedSplit;
}

/** Made once for a file of tests. */
export async function madeSample(): Promise<Sample> {
  const { jobs, contents } = await createdBook();
  return { contents, calculated: given(await jobs.split(contents.fields)) };
}

/** Jobs on workbooks that are nothing but their fields, in a line of text. */
export interface FakeJobs extends Jobs {
  /** The text of what lies on it; null where nothing does. */
  readonly current: () => string | null;
}

/** What a workbook decides that says nothing of other years. */
export function decidedOnly({ year, ...choices }: SplitFields): BookContents["decided"] {
  return { [year]: choices };
}

/** A total that the fake jobs can neither split nor write. */
export const UNSPLITTABLE = "nej";
/** A total that makes the fake jobs throw. */
export const BREAKING = "kasta";

/** A workbook of paper: its fields, and who signed it. */
export function paperText(fields: SplitFields, by: string | null = null): string {
  return ["bok", ...FIELDS.map((field) => fields[field].trim()), by ?? ""].join("|");
}

/** The text of a workbook of paper. */
export function textOfBook(book: Pick<BookContents, "bytes"> | null): string {
  return new TextDecoder().decode(book?.bytes ?? new Uint8Array());
}

/** A workbook's file of paper. */
export function paperFile(text: string, name = "papper.xlsx"): File {
  return new File([text], name);
}

/** Fake jobs with no workbook open. */
export function fakeJobs({ contents: looks, calculated: split }: Sample): FakeJobs {
  let open: BookContents | null = null;
  const put = (file: string, text: string): Answer<BookContents> => {
    const [mark, year = "", ...texts] = text.split("|");
    if (mark !== "bok") return { ok: false, faults: [FAULT] };
    const typed = FIELDS.slice(1).map((field, index) => [field, texts[index] ?? ""] as const);
    const fields = withField(year, Object.fromEntries(typed));
    const bytes = new TextEncoder().encode(text);
    open = { ...looks, file, bytes, fields, decided: decidedOnly(fields) };
    return { ok: true, value: open };
  };
  const calculated = ({ year, total }: SplitFields): Answer<CalculatedSplit> => {
    if (open === null) throw new Error("no workbook is open");
    if (total === BREAKING) throw new Error("it broke");
    if (total === UNSPLITTABLE) return { ok: false, faults: [FAULT] };
    const view = { ...split.view, year: Number(year) };
    return { ok: true, value: { view, chart: { group: null, total, bars: [] } } };
  };
  const againOn = (contents: BookContents | null): Answer<BookContents | null> =>
    contents === null ? { ok: true, value: null } : put(contents.file, textOfBook(contents));
  return {
    current: () => (open === null ? null : textOfBook(open)),
    create: async ({ id }, onProgress, onFirstSplit) => {
      onProgress("loading");
      const file = `${id}.xlsx`;
      const fields = withField("2023");
      const decided = decidedOnly(fields);
      onFirstSplit?.({
        contents: { ...looks, file, bytes: null, fields, decided },
        calculated: split,
      });
      await Promise.resolve();
      return put(file, paperText(fields));
    },
    openFile: async (files, onProgress) => {
      onProgress("loading");
      const [file] = files;
      return put(file?.name ?? "", (await file?.text()) ?? "");
    },
    reread: (contents) => Promise.resolve(againOn(contents)),
    undo: (earlier) => Promise.resolve(againOn(earlier)),
    split: async (fields) => Promise.resolve(calculated(fields)),
    explain: () => Promise.resolve(null),
    preview: async (fields) => {
      const run = await Promise.resolve(calculated(fields));
      return run.ok ? { ok: true, value: { sheets: [], changes: [], changed: 1 } } : run;
    },
    write: async ({ fields, signature }, onProgress) => {
      onProgress("splitting");
      const run = await Promise.resolve(calculated(fields));
      if (!run.ok) return run;
      onProgress("checking");
      return put(open?.file ?? "", paperText(fields, signature.by));
    },
  };
}

const FAULT: Fault = { problem: problem("file-empty", { file: "papper.xlsx" }), peek: null };
