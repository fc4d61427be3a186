import type { Answer, Foreseen } from "../../work/desk.ts";
import type { Signature } from "../../../toolkit/stamp.ts";
import type { ActionContext, Actions } from "./actions.ts";
import { longWork } from "./long-work.ts";
import { settle } from "./reading-again.ts";
import { tellBroken } from "./recount.ts";
import { isOfExcel, refuse } from "./refuse.ts";

/** What writes, takes back and saves. @rule PA6 */
export function writingActions(
  context: ActionContext,
): Pick<Actions, "foresee" | "write" | "undo" | "save"> {
  return {
    foresee: (signature) => foresee(context, signature),
    write: (signature, cells) => write(context, signature, cells),
    undo: () => undo(context),
    save: (name, even) => save(context, name, even),
  };
}

/** What is foreseen in Excel is foreseen of the workbook as it stands now. */
async function foresee(
  context: ActionContext,
  signature: Signature,
): Promise<Answer<Foreseen> | null> {
  const { store, runner, files } = context;
  const { book } = store.now();
  if (book === null) return null;
  if (files === null) {
    const read = await runner.run((desk) => desk.again(book.laid, () => undefined));
    if (read.kind === "done" && !settle(context, read.value, "quietly")) {
      return read.value.ok ? null : read.value;
    }
  }
  const asked = store.now().book?.asked;
  if (asked === undefined) return null;
  const outcome = await runner.run((desk) => desk.foresee(asked, signature));
  if (outcome.kind === "broken") tellBroken(store, outcome.detail);
  return outcome.kind === "done" ? outcome.value : null;
}

async function write(
  context: ActionContext,
  signature: Signature,
  cells: number,
): Promise<boolean> {
  const { store, recount } = context;
  const { book } = store.now();
  if (book === null) return false;
  const { asked, laid } = book;
  const answer = await longWork(context, "splitting", (desk, tell) =>
    desk.write({ asked, signature }, tell),
  );
  if (answer === null) return false;
  if (answer.ok) {
    store.happen({ kind: "written", laid: answer.value, cells });
    recount();
  } else if (isOfExcel(answer.faults)) {
    refuse(store, "write", { file: laid.file, faults: answer.faults });
  } else {
    store.happen({ kind: "counted", count: { status: "hindered", faults: answer.faults } });
  }
  return answer.ok;
}

async function undo(context: ActionContext): Promise<void> {
  const { store, recount, files } = context;
  const { book, isHalfWritten } = store.now();
  const earlier = book?.history.at(-1);
  if (earlier === undefined && !isHalfWritten) return;
  const answer = await longWork(context, "loading", (desk, tell) =>
    desk.takeBack(earlier ?? null, tell),
  );
  if (answer === null) return;
  if (answer.ok) {
    // A file is the very same again; what lies in Excel is as it was read again.
    const laid = files === null ? answer.value : (earlier ?? null);
    store.happen({ kind: "undone", laid });
    recount();
  } else refuse(store, "undo", { file: book?.laid.file ?? "", faults: answer.faults });
}

async function save(
  { store, files }: ActionContext,
  name: string,
  even?: "changed",
): Promise<void> {
  const { book } = store.now();
  if (book === null || files === null || book.laid.bytes === null) return;
  const { origin, laid } = book;
  if (even === undefined && origin !== null && (await files.hasChanged(origin))) {
    const notice = { kind: "changed-on-disk", file: origin.name } as const;
    store.happen({ kind: "notice", notice });
    return;
  }
  files.save(name, book.laid.bytes);
  store.happen({ kind: "saved", file: name, laid });
}
