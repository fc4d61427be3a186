import type { FirstSplit, BookContents } from "../../jobs/jobs.ts";
import type { Answer, NewBook } from "../../worker/worker-api.ts";
import type { ActionContext, Actions } from "./actions.ts";
import { runLongJob } from "./long-job.ts";
import { showFailure } from "./show-failure.ts";
import { isUnsaved } from "./session.ts";

/** Shows the workbook that was opened, or why it was not. */
function contents(
  { store, recalculate }: ActionContext,
  answer: Answer<BookContents> | null,
  { name, origin }: { readonly name: string; readonly origin: File | null },
): void {
  if (answer === null) return;
  if (answer.ok) {
    const isInExcel = answer.value.place === "excel";
    if (isInExcel) store.dispatch({ kind: "inserted", contents: answer.value });
    else store.dispatch({ kind: "opened", contents: answer.value, origin });
    recalculate();
  } else showFailure(store, "open", { file: name, faults: answer.faults });
}

async function openNow(context: ActionContext, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const answer = await runLongJob(context, "loading", (jobs, onProgress) =>
    jobs.openFile(files, onProgress),
  );
  contents(context, answer, { name: file.name, origin: file });
}

function wouldLoseWork({ store }: ActionContext): boolean {
  const { book } = store.state();
  return book !== null && isUnsaved(book);
}

/** Shows the split of a new workbook as soon as it is there, and the workbook when it is made. @rule PA8 */
async function pick(context: ActionContext, wanted: NewBook): Promise<void> {
  const { store, recalculate } = context;
  // What is open stays until there is something in its place.
  let isOver = store.state().book !== null;
  const onFirstSplit = (firstSplit: FirstSplit): void => {
    if (!isOver) store.dispatch({ kind: "first-split", firstSplit });
  };
  const answer = await runLongJob(context, "loading", (jobs, onProgress) =>
    jobs.create(wanted, onProgress, onFirstSplit),
  );
  isOver = true;
  const isShown = store.state().book?.contents.version === null;
  if (isShown && answer?.ok === true) {
    store.dispatch({ kind: "created", contents: answer.value });
    recalculate();
    return;
  }
  if (isShown) store.dispatch({ kind: "create-failed" });
  contents(context, answer, { name: wanted.id, origin: null });
}

/** What leaves a workbook behind, and asks first. @rule PA6 */
export function leavingActions(context: ActionContext): Pick<Actions, "close" | "leave" | "stay"> {
  const { store } = context;
  return {
    close: () => {
      if (wouldLoseWork(context)) store.dispatch({ kind: "leaving", leaving: { kind: "close" } });
      else store.dispatch({ kind: "closed" });
    },
    leave: () => {
      const { leaving } = store.state();
      store.dispatch({ kind: "leaving", leaving: null });
      if (leaving?.kind === "close") store.dispatch({ kind: "closed" });
      else if (leaving?.kind === "open") void openNow(context, leaving.files);
    },
    stay: () => {
      store.dispatch({ kind: "leaving", leaving: null });
    },
  };
}

/** The actions that open a workbook, and the one that stops a job. @rule PA1 PA3 PA5 */
export function openingActions(context: ActionContext): Pick<Actions, "pick" | "open" | "stop"> {
  const { store, runner } = context;
  return {
    pick: (id, language) => pick(context, { id, language }),
    open: async (files) => {
      if (wouldLoseWork(context)) {
        store.dispatch({ kind: "leaving", leaving: { kind: "open", files } });
      } else await openNow(context, files);
    },
    stop: () => {
      // What Excel has been asked to write, it writes: there is no stopping that half-way.
      if (context.files === null && store.state().work === "writing") return;
      runner.stop();
      store.dispatch({ kind: "notice", notice: { kind: "stopped" } });
      void reopen(context);
    },
  };
}

/** A new worker has no workbook open: the one that was open is opened there again. */
async function reopen({ store, runner, recalculate, files }: ActionContext): Promise<void> {
  const { book } = store.state();
  // The workbook in Excel is read when one comes back to the pane.
  if (book === null || (files === null && book.unreadable !== null)) return;
  // A workbook that was being made is gone with the worker.
  if (book.contents.version === null) return;
  await runner.run((jobs) => jobs.reread(() => undefined));
  recalculate();
}
