import type { Answer, EarlySplit, LaidOut, NewBook } from "../../work/desk.ts";
import type { ActionContext, Actions } from "./actions.ts";
import { longWork } from "./long-work.ts";
import { refuse } from "./refuse.ts";
import { isUnsaved } from "./session.ts";

/** Shows what was laid on the desk, or why it was not. */
function laid(
  { store, recount }: ActionContext,
  answer: Answer<LaidOut> | null,
  { name, origin }: { readonly name: string; readonly origin: File | null },
): void {
  if (answer === null) return;
  if (answer.ok) {
    const isInExcel = answer.value.bytes === null;
    if (isInExcel) store.happen({ kind: "inserted", laid: answer.value });
    else store.happen({ kind: "laid", laid: answer.value, origin });
    recount();
  } else refuse(store, "open", { file: name, faults: answer.faults });
}

async function openNow(context: ActionContext, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const answer = await longWork(context, "loading", (desk, tell) => desk.lay(files, tell));
  laid(context, answer, { name: file.name, origin: file });
}

function wouldLose({ store }: ActionContext): boolean {
  const { book } = store.now();
  return book !== null && isUnsaved(book);
}

/** Shows the split of a new workbook as soon as it is there, and the workbook when it is made. @rule PA8 */
async function pick(context: ActionContext, wanted: NewBook): Promise<void> {
  const { store, recount } = context;
  // What is open stays until there is something in its place.
  let isOver = store.now().book !== null;
  const showEarly = (early: EarlySplit): void => {
    if (!isOver) store.happen({ kind: "early", early });
  };
  const answer = await longWork(context, "loading", (desk, tell) =>
    desk.make(wanted, tell, showEarly),
  );
  isOver = true;
  const isShown = store.now().book?.laid.bytes === null && context.files !== null;
  if (isShown && answer?.ok === true) {
    store.happen({ kind: "made", laid: answer.value });
    recount();
    return;
  }
  if (isShown) store.happen({ kind: "not-made" });
  laid(context, answer, { name: wanted.id, origin: null });
}

/** What leaves a workbook behind, and asks first. @rule PA6 */
export function leavingActions(context: ActionContext): Pick<Actions, "close" | "leave" | "stay"> {
  const { store } = context;
  return {
    close: () => {
      if (wouldLose(context)) store.happen({ kind: "leaving", leaving: { kind: "close" } });
      else store.happen({ kind: "closed" });
    },
    leave: () => {
      const { leaving } = store.now();
      store.happen({ kind: "leaving", leaving: null });
      if (leaving?.kind === "close") store.happen({ kind: "closed" });
      else if (leaving?.kind === "open") void openNow(context, leaving.files);
    },
    stay: () => {
      store.happen({ kind: "leaving", leaving: null });
    },
  };
}

/** What lays a workbook on the desk, and what stops that. @rule PA1 PA3 PA5 */
export function openingActions(context: ActionContext): Pick<Actions, "pick" | "open" | "stop"> {
  const { store, runner } = context;
  return {
    pick: (id, language) => pick(context, { id, language }),
    open: async (files) => {
      if (wouldLose(context)) store.happen({ kind: "leaving", leaving: { kind: "open", files } });
      else await openNow(context, files);
    },
    stop: () => {
      // What Excel has been asked to write, it writes: there is no stopping that half-way.
      if (context.files === null && store.now().work === "writing") return;
      runner.stop();
      store.happen({ kind: "notice", notice: { kind: "stopped" } });
      void layAgain(context);
    },
  };
}

/** After a stop the desk is empty: what was open is laid there again. */
async function layAgain({ store, runner, recount, files }: ActionContext): Promise<void> {
  const { book } = store.now();
  // The workbook in Excel is read when one comes back to the pane.
  if (book === null || (files === null && book.unreadable !== null)) return;
  // One that was being made is gone with the desk.
  if (files !== null && book.laid.bytes === null) return;
  await runner.run((desk) => desk.again(book.laid, () => undefined));
  recount();
}
