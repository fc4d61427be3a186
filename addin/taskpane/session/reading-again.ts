import type { Answer, LaidOut } from "../../work/desk.ts";
import type { ActionContext, Actions } from "./actions.ts";
import { longWork } from "./long-work.ts";
import { fileIn, isOfExcel, refuse } from "./refuse.ts";

/**
 * Reads the workbook in Excel again: people go on working in it beside the pane.
 * Nothing is lost that was typed in the pane.
 *
 * @rule PA6
 */
export function readingActions(context: ActionContext): Pick<Actions, "readAgain"> {
  const { store, runner, files } = context;
  return {
    readAgain: async (how) => {
      const { book, work } = store.now();
      // A file does not change under the pane.
      if (files !== null || work !== null) return;
      const laid = book?.laid ?? null;
      if (how === "told") {
        const answer = await longWork(context, "reading", (desk, tell) => desk.again(laid, tell));
        if (answer !== null) settle(context, answer, how);
        return;
      }
      const outcome = await runner.run((desk) => desk.again(laid, () => undefined));
      if (outcome.kind === "done") settle(context, outcome.value, how);
    },
  };
}

/** Shows the workbook as it now stands. @returns whether it holds something of ours that can be read */
export function settle(
  { store, recount }: Pick<ActionContext, "store" | "recount">,
  answer: Answer<LaidOut | null>,
  how: "told" | "quietly",
): boolean {
  const { book } = store.now();
  if (!answer.ok) {
    const { faults } = answer;
    // An Excel that is busy will be asked again: only who asks for it is told.
    if (isOfExcel(faults)) {
      if (how === "told") refuse(store, "open", { file: fileIn(faults), faults });
    } else if (book === null) refuse(store, "open", { file: fileIn(faults), faults });
    else store.happen({ kind: "unreadable", faults });
    return false;
  }
  const laid = answer.value;
  if (laid === null) {
    if (book !== null) store.happen({ kind: "closed" });
    return false;
  }
  if (book === null) store.happen({ kind: "laid", laid, origin: null });
  else if (laid === book.laid && book.unreadable === null) return true;
  else store.happen({ kind: "relaid", laid });
  recount();
  return true;
}
