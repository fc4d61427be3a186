import type {
  Answer,
  LedgerRequest,
  NewBook,
  WorkerApi,
  WriteRequest,
} from "../worker/worker-api.ts";
import type { BookContents, Jobs, OnFirstSplit, OnProgress } from "./jobs.ts";
import type { BookVersion, Place, Written } from "./place.ts";

/** Loads and calculates in the worker, reads and writes in the place. */
interface Context {
  readonly worker: WorkerApi;
  readonly place: Place;
  readonly show: Show;
}

/** Opens a version of the workbook in the worker; the place keeps it if that succeeds. */
type Show = (book: BookVersion, missesPrint?: boolean) => Promise<Answer<BookContents>>;

/** The jobs on the workbook of a place. @rule PA1 PA6 EX1 */
export function bookJobs(worker: WorkerApi, place: Place): Jobs {
  let last: BookContents | null = null;
  const show: Show = async (book, missesPrint = false) => {
    const { file, present, isWritten, version } = book;
    const view = await worker.open({ file, present, isWritten });
    if (!view.ok) {
      // A file that cannot be opened leaves the one before open; a workbook in Excel is as it is.
      if (place.kind === "excel") last = null;
      return view;
    }
    book.accept();
    last = { ...view.value, version, missesPrint, place: place.kind };
    return { ok: true, value: last };
  };
  const context: Context = { worker, place, show };
  return {
    split: worker.split,
    explain: worker.explain,
    explainTable: worker.explainTable,
    cellOf: worker.cellOf,
    select: place.select,
    selection: place.selection,
    warmUp: worker.load,
    preview: (request) => preview(context, request),
    create: (wanted, onProgress, onFirstSplit) =>
      create(context, { wanted, onFirstSplit }, onProgress),
    openFile: async (files, onProgress) => {
      onProgress("loading");
      await worker.load();
      onProgress("reading");
      const book = await place.readFiles(files);
      return book.ok ? show(book.value) : book;
    },
    reread: async (onProgress) => {
      onProgress("reading");
      const book = await place.read();
      if (!book.ok || book.value === null) return keep(book);
      if (last?.version === book.value.version) return { ok: true, value: last };
      onProgress("checking");
      return nullIfForeign(await show(book.value));
    },
    write: (request, onProgress) => write(context, request, { onProgress, last: () => last }),
    readLedger: async (request) => {
      const planned = await worker.planLedger(request);
      if (!planned.ok) return planned;
      const checked = await place.check(planned.value.plan);
      return checked.ok ? { ok: true, value: planned.value.understood } : checked;
    },
    enterLedger: (request, onProgress) => enterLedger(context, request, onProgress),
    undo: async (onProgress) => {
      onProgress("writing");
      const book = await place.undo();
      if (!book.ok || book.value === null) return keep(book);
      onProgress("checking");
      return nullIfForeign(await show(book.value));
    },
  };
}

async function preview(
  { worker, place }: Context,
  request: WriteRequest,
): ReturnType<Jobs["preview"]> {
  const planned = await worker.planSplit(request);
  if (!planned.ok) return planned;
  const checked = await place.check(planned.value.plan);
  return checked.ok ? { ok: true, value: planned.value.preview } : checked;
}

interface Creation {
  readonly wanted: NewBook;
  readonly onFirstSplit: OnFirstSplit | undefined;
}

async function create(
  { worker, place, show }: Context,
  { wanted, onFirstSplit }: Creation,
  onProgress: OnProgress,
): Promise<Answer<BookContents>> {
  onProgress("loading");
  await worker.load();
  onProgress("splitting");
  const first = await worker.splitFirstYear(wanted);
  if (!first.ok) return first;
  const { view, calculated } = first.value;
  const contents = { ...view, version: null, missesPrint: false, place: place.kind };
  // In Excel there is a workbook to look at meanwhile: only a file that is being made has none.
  if (place.kind === "file" && calculated !== null) onFirstSplit?.({ contents, calculated });
  const among = await place.readForNew();
  if (!among.ok) return among;
  onProgress("planning");
  const plan = await worker.planNewBook({ ...wanted, present: among.value });
  if (!plan.ok) return plan;
  onProgress("writing");
  return showWritten(show, await place.writeNew(view.file, plan.value), onProgress);
}

async function write(
  { worker, place, show }: Context,
  request: WriteRequest,
  {
    onProgress,
    last,
  }: { readonly onProgress: OnProgress; readonly last: () => BookContents | null },
): Promise<Answer<BookContents>> {
  const open = last();
  if (open === null) {
    // What could not be read is not planned from what was there before.
    const book = await place.read();
    if (!book.ok) return book;
    if (book.value !== null) return show(book.value);
  }
  onProgress("planning");
  const planned = await worker.planSplit(request);
  if (!planned.ok) return planned;
  const {
    plan,
    preview: { changed },
  } = planned.value;
  // Where no cell changes there is nothing to write, and nothing to undo.
  if (changed === 0 && open !== null && place.kind === "excel") return { ok: true, value: open };
  onProgress("writing");
  return showWritten(show, await place.write(plan), onProgress);
}

async function enterLedger(
  { worker, place, show }: Context,
  request: LedgerRequest,
  onProgress: OnProgress,
): Promise<Answer<BookContents>> {
  onProgress("reading");
  const planned = await worker.planLedger(request);
  if (!planned.ok) return planned;
  onProgress("writing");
  return showWritten(show, await place.write(planned.value.plan), onProgress);
}

async function showWritten(
  show: Show,
  written: Answer<Written>,
  onProgress: OnProgress,
): Promise<Answer<BookContents>> {
  if (!written.ok) return written;
  onProgress("checking");
  const book = await written.value.read();
  return book.ok ? show(book.value, written.value.missesPrint) : book;
}

function keep(answer: Answer<BookVersion | null>): Answer<null> {
  return answer.ok ? { ok: true, value: null } : answer;
}

/** A workbook without anything of ours is none to show. */
function nullIfForeign(answer: Answer<BookContents>): Answer<BookContents | null> {
  const isForeign =
    !answer.ok && answer.faults.some(({ problem }) => problem.code === "workbook-foreign");
  return isForeign ? { ok: true, value: null } : answer;
}
