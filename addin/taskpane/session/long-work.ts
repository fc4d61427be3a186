import type { Desk, Stage, Tell } from "../../work/desk.ts";
import type { ActionContext } from "./actions.ts";
import { tellBroken } from "./recount.ts";

/**
 * Longer work, with its stages told from the first; null where it was stopped or broke.
 * One at a time: what a second click or a dropped file asks for meanwhile is passed over,
 * so that the pane and the desk always have the same workbook.
 */
export async function longWork<Value>(
  { store, runner }: Pick<ActionContext, "store" | "runner">,
  first: Stage,
  work: (desk: Desk, tell: Tell) => Promise<Value>,
): Promise<Value | null> {
  if (store.now().work !== null) return null;
  store.happen({ kind: "notice", notice: null });
  store.happen({ kind: "work", stage: first });
  let isOver = false;
  const tell: Tell = (stage) => {
    // The last word may come over the link after the answer.
    if (!isOver) store.happen({ kind: "work", stage });
  };
  const outcome = await runner.run((desk) => work(desk, tell));
  isOver = true;
  store.happen({ kind: "work", stage: null });
  if (outcome.kind === "done") return outcome.value;
  if (outcome.kind === "broken") tellBroken(store, outcome.detail);
  return null;
}
