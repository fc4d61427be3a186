import type { BookContents } from "../../jobs/jobs.ts";
import type { Answer } from "../../worker/worker-api.ts";
import type { ActionContext, Actions } from "./actions.ts";
import { runLongJob } from "./long-job.ts";
import { fileIn, isOfExcel, showFailure } from "./show-failure.ts";

/**
 * Reads the workbook in Excel again: people go on working in it beside the pane.
 * Nothing is lost that was typed in the pane.
 *
 * @rule PA6
 */
export function readingActions(context: ActionContext): Pick<Actions, "readAgain" | "noteChange"> {
  const { store, runner, files } = context;
  const readAgain: Actions["readAgain"] = async (how) => {
    const { work } = store.state();
    // A file does not change under the pane.
    if (files !== null || work !== null) return;
    if (how === "with-progress") {
      const answer = await runLongJob(context, "reading", (jobs, onProgress) =>
        jobs.reread(onProgress),
      );
      if (answer !== null) showReread(context, answer, how);
      return;
    }
    const outcome = await runner.run((jobs) => jobs.reread(() => undefined));
    if (outcome.kind === "done") showReread(context, outcome.value, how);
  };
  return {
    readAgain,
    noteChange: (isInPane) => {
      const { book, work } = store.state();
      // What the pane writes itself is read when it is written.
      if (book === null || work !== null) return;
      if (isInPane) void readAgain("quietly");
      else store.dispatch({ kind: "outdated" });
    },
  };
}

/** Shows the workbook as it is now. @returns whether it holds something of ours that can be read */
export function showReread(
  { store, recalculate }: Pick<ActionContext, "store" | "recalculate">,
  answer: Answer<BookContents | null>,
  how: "with-progress" | "quietly",
): boolean {
  const { book } = store.state();
  if (!answer.ok) {
    const { faults } = answer;
    // A busy Excel will be asked again: only a user who asked for it sees the failure.
    if (isOfExcel(faults)) {
      if (how === "with-progress") showFailure(store, "open", { file: fileIn(faults), faults });
    } else if (book === null) showFailure(store, "open", { file: fileIn(faults), faults });
    else store.dispatch({ kind: "unreadable", faults });
    return false;
  }
  const contents = answer.value;
  if (contents === null) {
    if (book !== null) store.dispatch({ kind: "closed" });
    return false;
  }
  if (book === null) store.dispatch({ kind: "opened", contents, origin: null });
  else if (contents === book.contents && book.unreadable === null && !book.isOutdated) return true;
  else store.dispatch({ kind: "reread", contents });
  recalculate();
  return true;
}
