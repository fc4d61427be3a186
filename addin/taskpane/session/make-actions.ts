import type { SplitFields } from "../../worker/worker-api.ts";
import type { ActionContext, Actions, Files } from "./actions.ts";
import type { JobRunner } from "./job-runner.ts";
import { leavingActions, openingActions } from "./open-actions.ts";
import { readingActions } from "./reread-actions.ts";
import { makeRecalculate } from "./recalculate.ts";
import type { ScreenId } from "./session.ts";
import type { SessionStore } from "./session-store.ts";
import { selectActions } from "./select-actions.ts";
import { ledgerActions } from "./ledger-actions.ts";
import { tableActions } from "./table-actions.ts";
import { writingActions } from "./write-actions.ts";

/** How long to wait for more typing before the split is calculated, in milliseconds. */
const PAUSE = 120;

/** The pane's actions. */
export function makeActions(store: SessionStore, runner: JobRunner, files: Files | null): Actions {
  const context: ActionContext = {
    store,
    runner,
    files,
    recalculate: makeRecalculate(store, runner),
  };
  return {
    ...plainActions(store),
    ...openingActions(context),
    ...leavingActions(context),
    ...writingActions(context),
    ...readingActions(context),
    ...selectActions(context),
    ...tableActions(context),
    ...ledgerActions(context),
    setField: (field, text) => {
      store.dispatch({ kind: "field-changed", field, text });
      context.recalculate(PAUSE);
    },
    explain: async (figure) => {
      const outcome = await runner.run((jobs) => jobs.explain(figure));
      return outcome.kind === "done" ? outcome.value : null;
    },
  };
}

function plainActions(store: SessionStore) {
  return {
    show: (screen: ScreenId, focus?: keyof SplitFields): void => {
      store.dispatch({ kind: "screen", screen, focus: focus ?? null });
    },
    dismissFailure: (): void => {
      store.dispatch({ kind: "failed", failure: null });
    },
    dismissNotice: (): void => {
      store.dispatch({ kind: "notice", notice: null });
    },
  };
}
