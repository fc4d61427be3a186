import type { ActionContext, Actions } from "./actions.ts";
import { fileOf } from "./file-of.ts";
import { longWork } from "./long-work.ts";
import { tellBroken } from "./recount.ts";

/** What writes, takes back and saves. @rule PA6 */
export function writingActions(
  context: ActionContext,
): Pick<Actions, "foresee" | "write" | "undo" | "save"> {
  const { store, runner, files, recount } = context;
  return {
    foresee: async (signature) => {
      const asked = store.now().book?.asked;
      if (asked === undefined) return null;
      const outcome = await runner.run((desk) => desk.foresee(asked, signature));
      if (outcome.kind === "broken") tellBroken(store, outcome.detail);
      return outcome.kind === "done" ? outcome.value : null;
    },
    write: async (signature, cells) => {
      const asked = store.now().book?.asked;
      if (asked === undefined) return false;
      const writing = { asked, signature };
      const answer = await longWork(context, "splitting", (desk, tell) =>
        desk.write(writing, tell),
      );
      if (answer === null) return false;
      if (answer.ok) store.happen({ kind: "written", laid: answer.value, cells });
      else {
        const count = { status: "hindered", faults: answer.faults } as const;
        store.happen({ kind: "counted", count });
      }
      if (answer.ok) recount();
      return answer.ok;
    },
    undo: async () => {
      const earlier = store.now().book?.history.at(-1);
      if (earlier === undefined) return;
      const answer = await longWork(context, "loading", (desk, tell) =>
        desk.lay([fileOf(earlier)], tell),
      );
      if (answer?.ok !== true) return;
      store.happen({ kind: "undone" });
      recount();
    },
    save: async (name, even) => {
      const { book } = store.now();
      if (book === null) return;
      const { origin, laid } = book;
      if (even === undefined && origin !== null && (await files.hasChanged(origin))) {
        const notice = { kind: "changed-on-disk", file: origin.name } as const;
        store.happen({ kind: "notice", notice });
        return;
      }
      files.save(name, laid.bytes);
      store.happen({ kind: "saved", file: name, laid });
    },
  };
}
