import type { Jobs, Stage, OnProgress } from "../../jobs/jobs.ts";
import type { ActionContext } from "./actions.ts";
import { showInternalError } from "./recalculate.ts";

/**
 * Runs a longer job and shows its stages; null where it was stopped or broke.
 * One at a time: what a second click or a dropped file asks for meanwhile is ignored,
 * so that the pane and the worker always have the same workbook.
 */
export async function runLongJob<Value>(
  { store, runner }: Pick<ActionContext, "store" | "runner">,
  first: Stage,
  work: (jobs: Jobs, onProgress: OnProgress) => Promise<Value>,
): Promise<Value | null> {
  if (store.state().work !== null) return null;
  store.dispatch({ kind: "notice", notice: null });
  store.dispatch({ kind: "work", stage: first });
  let isOver = false;
  const onProgress: OnProgress = (stage) => {
    // A stage may arrive after the answer.
    if (!isOver) store.dispatch({ kind: "work", stage });
  };
  const outcome = await runner.run((jobs) => work(jobs, onProgress));
  isOver = true;
  store.dispatch({ kind: "work", stage: null });
  if (outcome.kind === "done") return outcome.value;
  if (outcome.kind === "broken") showInternalError(store, outcome.detail);
  return null;
}
