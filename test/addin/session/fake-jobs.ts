import { FIELDS } from "../../../addin/taskpane/session/split-state.ts";
import type { Jobs, BookContents } from "../../../addin/jobs/jobs.ts";
import type {
  Answer,
  SplitFields,
  CalculatedSplit,
  Fault,
} from "../../../addin/worker/worker-api.ts";
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
  /** The text of the workbook that is open; null where none is. */
  readonly current: () => string | null;
  readonly stop: () => void;
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

/** The text of a workbook of paper: its version without the number that tells it from one with the same text. */
export function textOfBook(book: Pick<BookContents, "version"> | null): string {
  return book?.version?.replace(/#\d+$/, "") ?? "";
}

/** A workbook's file of paper. */
export function paperFile(text: string, name = "papper.xlsx"): File {
  return new File([text], name);
}

interface Paper {
  readonly file: string;
  readonly text: string;
  readonly version: string;
}

/** The workbook of paper as it is and as it was, which outlives its jobs. */
export interface PaperPlace {
  current: Paper | null;
  history: Paper[];
  /** How many versions there have been. */
  versions: number;
}

/** Makes fake jobs, one after the other, on the same workbook. */
export function fakeJobsOf(sample: Sample): () => FakeJobs {
  const place: PaperPlace = { current: null, history: [], versions: 0 };
  return () => fakeJobs(sample, place);
}

/** Fake jobs with no workbook open. */
function fakeJobs({ contents: looks, calculated: split }: Sample, place: PaperPlace): FakeJobs {
  let open: BookContents | null = null;
  let isStopped = false;
  const show = (paper: Paper, accept: () => void): Answer<BookContents> => {
    const { file, text, version } = paper;
    const [mark, year = "", ...texts] = text.split("|");
    if (mark !== "bok") return { ok: false, faults: [FAULT] };
    const typed = FIELDS.slice(1).map((field, index) => [field, texts[index] ?? ""] as const);
    const fields = withField(year, Object.fromEntries(typed));
    open = { ...looks, file, version, fields, decided: decidedOnly(fields) };
    // What a stopped worker would have made reaches nobody.
    if (!isStopped) accept();
    return { ok: true, value: open };
  };
  const newPaper = (file: string, text: string): Paper => {
    place.versions += 1;
    return { file, text, version: `${text}#${String(place.versions)}` };
  };
  const opened = (file: string, text: string): Answer<BookContents> => {
    const paper = newPaper(file, text);
    return show(paper, () => {
      [place.current, place.history] = [paper, []];
    });
  };
  const calculated = ({ year, total }: SplitFields): Answer<CalculatedSplit> => {
    if (open === null) throw new Error("no workbook is open");
    if (total === BREAKING) throw new Error("it broke");
    if (total === UNSPLITTABLE) return { ok: false, faults: [FAULT] };
    const view = { ...split.view, year: Number(year) };
    return { ok: true, value: { view, chart: { group: null, total, bars: [] } } };
  };
  return {
    stop: () => {
      isStopped = true;
    },
    current: () => (open === null ? null : textOfBook(open)),
    warmUp: () => Promise.resolve(),
    create: async ({ id }, onProgress, onFirstSplit) => {
      onProgress("loading");
      const file = `${id}.xlsx`;
      const fields = withField("2023");
      const decided = decidedOnly(fields);
      const contents = { ...looks, file, version: null, fields, decided };
      onFirstSplit?.({ contents, calculated: split });
      await Promise.resolve();
      return opened(file, paperText(fields));
    },
    openFile: async (files, onProgress) => {
      onProgress("loading");
      const [file] = files;
      return opened(file?.name ?? "", (await file?.text()) ?? "");
    },
    reread: () => {
      const { current } = place;
      return Promise.resolve(
        current === null ? { ok: true, value: null } : show(current, () => undefined),
      );
    },
    undo: () => {
      const earlier = place.history.at(-1);
      if (earlier === undefined) return Promise.resolve({ ok: true, value: null });
      return Promise.resolve(
        show(earlier, () => {
          [place.current, place.history] = [earlier, place.history.slice(0, -1)];
        }),
      );
    },
    split: async (fields) => Promise.resolve(calculated(fields)),
    explain: () => Promise.resolve(null),
    explainTable: ({ text }) =>
      Promise.resolve(
        text === ""
          ? { ok: false, faults: [FAULT] }
          : { ok: true, value: { isGiven: true, blocks: { sv: [], en: [] }, remarks: [] } },
      ),
    readLedger: ({ file, fields }) =>
      Promise.resolve(
        fields.only === UNSPLITTABLE
          ? { ok: false, faults: [FAULT] }
          : {
              ok: true,
              value: {
                blocks: { sv: [{ kind: "lines", lines: [file.name] }], en: [] },
                remarks: [],
                preview: { sheets: [], changes: [], changed: 7 },
              },
            },
      ),
    enterLedger: ({ file, fields }, onProgress) => {
      onProgress("writing");
      const { current, history } = place;
      if (current === null || fields.plan === UNSPLITTABLE) {
        return Promise.resolve({ ok: false, faults: [FAULT] });
      }
      place.versions += 1;
      const version = `${current.text}#${String(place.versions)}`;
      const after = { ...current, file: file.name, version };
      return Promise.resolve(
        show(after, () => {
          [place.current, place.history] = [after, [...history, current]];
        }),
      );
    },
    cellOf: () => Promise.resolve(null),
    select: () => Promise.resolve({ ok: true, value: null }),
    selection: () => Promise.resolve({ ok: true, value: "" }),
    preview: async ({ fields }) => {
      const run = await Promise.resolve(calculated(fields));
      return run.ok ? { ok: true, value: { sheets: [], changes: [], changed: 1 } } : run;
    },
    write: async ({ fields, signature }, onProgress) => {
      onProgress("splitting");
      const run = await Promise.resolve(calculated(fields));
      if (!run.ok) return run;
      onProgress("checking");
      const { current, history } = place;
      const text = paperText(fields, signature.by);
      const isSame = current?.text === text;
      const written = isSame ? current : newPaper(open?.file ?? "", text);
      return show(written, () => {
        if (current !== null && !isSame) place.history = [...history, current];
        place.current = written;
      });
    },
  };
}

const FAULT: Fault = { problem: problem("file-empty", { file: "papper.xlsx" }), peek: null };
