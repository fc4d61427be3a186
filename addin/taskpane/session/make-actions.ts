import type { Asked } from "../../work/desk.ts";
import type { ActionContext, Actions, Files } from "./actions.ts";
import type { DeskRunner } from "./desk-runner.ts";
import { leavingActions, openingActions } from "./opening.ts";
import { readingActions } from "./reading-again.ts";
import { makeRecount } from "./recount.ts";
import type { ScreenId } from "./session.ts";
import type { SessionStore } from "./session-store.ts";
import { writingActions } from "./writing.ts";

/** How long one may go on typing before the split is counted again, in milliseconds. */
const PAUSE = 120;

/** The pane's actions, on a store and a desk. */
export function makeActions(store: SessionStore, runner: DeskRunner, files: Files | null): Actions {
  const context: ActionContext = { store, runner, files, recount: makeRecount(store, runner) };
  return {
    ...plainActions(store),
    ...openingActions(context),
    ...leavingActions(context),
    ...writingActions(context),
    ...readingActions(context),
    ask: (field, text) => {
      store.happen({ kind: "asked", field, text });
      context.recount(PAUSE);
    },
    explain: async (figure) => {
      const outcome = await runner.run((desk) => desk.explain(figure));
      return outcome.kind === "done" ? outcome.value : null;
    },
  };
}

function plainActions(store: SessionStore) {
  return {
    show: (screen: ScreenId, focus?: keyof Asked): void => {
      store.happen({ kind: "screen", screen, focus: focus ?? null });
    },
    dismissRefusal: (): void => {
      store.happen({ kind: "refused", refused: null });
    },
    dismissNotice: (): void => {
      store.happen({ kind: "notice", notice: null });
    },
  };
}
