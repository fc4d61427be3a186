import type { Counted, Desk } from "../../work/desk.ts";
import type { ActionContext } from "./actions.ts";
import type { DeskRunner } from "./desk-runner.ts";
import type { Count } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Counts the split of the fields as they stand; only the last count is shown. */
export function makeRecount(store: SessionStore, runner: DeskRunner): ActionContext["recount"] {
  let last = 0;
  return (pause = 0) => {
    last += 1;
    const own = last;
    const { book } = store.now();
    if (book === null) return;
    if (book.unreadable !== null) {
      const count = { status: "hindered", faults: book.unreadable } as const;
      store.happen({ kind: "counted", count });
      return;
    }
    store.happen({ kind: "counted", count: { status: "counting", before: shownIn(book.count) } });
    const count = async (): Promise<void> => {
      const asked = store.now().book?.asked;
      if (own !== last || asked === undefined) return;
      const outcome = await runner.run((desk) => desk.split(asked));
      if (own !== last || outcome.kind === "stopped") return;
      if (outcome.kind === "broken") tellBroken(store, outcome.detail);
      else store.happen({ kind: "counted", count: countOf(outcome.value) });
    };
    if (pause === 0) void count();
    else setTimeout(() => void count(), pause);
  };
}

/** What is shown until a new count is there: the last one, however often one types meanwhile. */
function shownIn(count: Count): Counted | null {
  if (count.status === "counting") return count.before;
  return count.status === "counted" ? count.counted : null;
}

type SplitAnswer = Awaited<ReturnType<Desk["split"]>>;

function countOf(answer: SplitAnswer): Count {
  return answer.ok
    ? { status: "counted", counted: answer.value }
    : { status: "hindered", faults: answer.faults };
}

/** Tells that something in the program broke. */
export function tellBroken(store: SessionStore, detail: string): void {
  store.happen({ kind: "notice", notice: { kind: "internal", detail } });
}
