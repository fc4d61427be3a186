import type { Answer, CalculatedSplit } from "../../worker/worker-api.ts";
import type { ActionContext } from "./actions.ts";
import type { JobRunner } from "./job-runner.ts";
import type { Calculation } from "./split-state.ts";
import type { SessionStore } from "./session-store.ts";

/** Calculates the split of the fields as they are; only the last calculation is shown. */
export function makeRecalculate(
  store: SessionStore,
  runner: JobRunner,
): ActionContext["recalculate"] {
  let last = 0;
  return (pause = 0) => {
    last += 1;
    const own = last;
    const { book } = store.state();
    if (book === null) return;
    const show = (calculation: Calculation): void => {
      store.dispatch({ kind: "calculated", calculation });
    };
    if (book.unreadable !== null) {
      show({ status: "failed", faults: book.unreadable });
      return;
    }
    show({ status: "calculating", before: shownIn(book.split.calculation) });
    const calculate = async (): Promise<void> => {
      const fields = store.state().book?.split.fields;
      if (own !== last || fields === undefined) return;
      // One that is no longer the last when its turn comes is not calculated.
      const outcome = await runner.run(async (jobs) =>
        own === last ? await jobs.split(fields) : null,
      );
      if (own !== last || outcome.kind === "stopped") return;
      if (outcome.kind === "broken") showInternalError(store, outcome.detail);
      else if (outcome.value !== null) show(calculationOf(outcome.value));
    };
    if (pause === 0) void calculate();
    else setTimeout(() => void calculate(), pause);
  };
}

/** What is shown until a new split is there: the last one, however often one types meanwhile. */
function shownIn(calculation: Calculation): CalculatedSplit | null {
  if (calculation.status === "calculating") return calculation.before;
  return calculation.status === "calculated" ? calculation.calculated : null;
}

function calculationOf(answer: Answer<CalculatedSplit>): Calculation {
  return answer.ok
    ? { status: "calculated", calculated: answer.value }
    : { status: "failed", faults: answer.faults };
}

/** Shows that something in the program broke. */
export function showInternalError(store: SessionStore, detail: string): void {
  store.dispatch({ kind: "notice", notice: { kind: "internal", detail } });
}
