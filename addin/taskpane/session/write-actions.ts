import type { Answer, WritePreview } from "../../worker/worker-api.ts";
import type { Signature } from "../../../toolkit/stamp.ts";
import type { ActionContext, Actions } from "./actions.ts";
import { runLongJob } from "./long-job.ts";
import { showReread } from "./reread-actions.ts";
import { showInternalError } from "./recalculate.ts";
import { isOfExcel, showFailure } from "./show-failure.ts";

/** The actions that write, undo and save. @rule PA6 */
export function writingActions(
  context: ActionContext,
): Pick<Actions, "preview" | "write" | "undo" | "save"> {
  return {
    preview: (signature) => preview(context, signature),
    write: (signature, cells) => write(context, signature, cells),
    undo: () => undo(context),
    save: (name, even) => save(context, name, even),
  };
}

/** In Excel the workbook is read again first: the preview is of the workbook as it is now. */
async function preview(
  context: ActionContext,
  signature: Signature,
): Promise<Answer<WritePreview> | null> {
  const { store, runner, files } = context;
  const { book } = store.state();
  if (book === null) return null;
  if (files === null) {
    const read = await runner.run((jobs) => jobs.reread(() => undefined));
    if (read.kind === "done" && !showReread(context, read.value, "quietly")) {
      return read.value.ok ? null : read.value;
    }
  }
  const fields = store.state().book?.split.fields;
  if (fields === undefined) return null;
  const outcome = await runner.run((jobs) => jobs.preview({ fields, signature }));
  if (outcome.kind === "broken") showInternalError(store, outcome.detail);
  return outcome.kind === "done" ? outcome.value : null;
}

async function write(
  context: ActionContext,
  signature: Signature,
  cells: number,
): Promise<boolean> {
  const { store, recalculate } = context;
  const { book } = store.state();
  if (book === null) return false;
  const { contents, split } = book;
  const { fields } = split;
  const answer = await runLongJob(context, "planning", (jobs, onProgress) =>
    jobs.write({ fields, signature }, onProgress),
  );
  if (answer === null) return false;
  if (answer.ok) {
    store.dispatch({ kind: "written", contents: answer.value, cells });
    recalculate();
  } else if (isOfExcel(answer.faults)) {
    showFailure(store, "write", { file: contents.file, faults: answer.faults });
  } else {
    store.dispatch({
      kind: "calculated",
      calculation: { status: "failed", faults: answer.faults },
    });
  }
  return answer.ok;
}

async function undo(context: ActionContext): Promise<void> {
  const { store, recalculate } = context;
  const { book, isHalfWritten } = store.state();
  const earlier = book?.history.at(-1);
  if (earlier === undefined && !isHalfWritten) return;
  const answer = await runLongJob(context, "loading", (jobs, onProgress) => jobs.undo(onProgress));
  if (answer === null) return;
  if (answer.ok) {
    store.dispatch({ kind: "undone", contents: answer.value });
    recalculate();
  } else showFailure(store, "undo", { file: book?.contents.file ?? "", faults: answer.faults });
}

async function save(
  { store, files }: ActionContext,
  name: string,
  even?: "changed",
): Promise<void> {
  const { book } = store.state();
  if (book === null || files === null || book.contents.version === null) return;
  const { origin, contents } = book;
  if (even === undefined && origin !== null && (await files.hasChanged(origin))) {
    const notice = { kind: "changed-on-disk", file: origin.name } as const;
    store.dispatch({ kind: "notice", notice });
    return;
  }
  // Another workbook may have been opened while the disk was asked.
  if (files.save(name, book.contents.version)) {
    store.dispatch({ kind: "saved", file: name, contents });
  }
}
