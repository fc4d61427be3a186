import { afterAll, describe, expect, test } from "vitest";
import type { ErrorCode } from "../../support/excel/errors.ts";
import { valueOf } from "../../support/results.ts";
import type { Job, Ready } from "./jobs.ts";

/** Which actions of a job are refused: each, every 60th from one that a seed chooses, or five evenly spread. */
export type Picked = "each" | "every 60th" | "some";

const SPREAD = 5;
const STEP = 60;
/** FAULT_SEED=n begins elsewhere. */
const SEED = Number(process.env["FAULT_SEED"] ?? "7");

const CODES: readonly ErrorCode[] = [
  "GeneralException",
  "AccessDenied",
  "ItemNotFound",
  "InvalidArgument",
  "ConnectionFailure",
];

/** The actions to break, counted from 1. */
function picked(actions: number, which: Picked): readonly number[] {
  const spread = Math.max(1, Math.floor(actions / SPREAD));
  const step = { each: 1, "every 60th": STEP, some: spread }[which];
  const first = which === "every 60th" ? SEED % Math.min(STEP, actions) : 0;
  const count = Math.ceil((actions - first) / step);
  return Array.from({ length: count }, (_, index) => 1 + first + index * step);
}

function codeAt(action: number): ErrorCode {
  return CODES[action % CODES.length] ?? "GeneralException";
}

/** How many actions something takes. */
async function actionsOf({ host }: Ready, work: () => Promise<unknown>): Promise<number> {
  const before = host.actionCount();
  await work();
  return host.actionCount() - before;
}

/** Tests of jobs in an Excel that refuses one action after another. */
export function testRefusals(jobs: readonly Job[], which: Picked): void {
  const tried = { writes: 0, undoings: 0, both: 0 };

  afterAll(() => {
    const { writes, undoings, both } = tried;
    process.stdout.write(
      `${jobs.map(({ name }) => name).join(", ")}: refused at ${String(writes)} actions of writings, ${String(undoings)} of undoings, ${String(both)} of both.\n`,
    );
  });

  describe.each(jobs)("$name", ({ ready }) => {
    test("[EX5][WB1] refused at an action, a writing leaves the workbook as it was, and says so", async () => {
      const its = await ready();
      const { host, book, plan } = its;
      const before = host.snapshot();
      const actions = await actionsOf(its, () => book.write(plan));
      valueOf(await book.undo());
      for (const action of picked(actions, which)) {
        host.breakAt(action, codeAt(action));
        const written = await book.write(plan);
        tried.writes += 1;
        // The set-up of the print is a batch of its own: what is written stays.
        if (written.ok) {
          expect(book.missesPrint()).toBe(true);
          valueOf(await book.undo());
        } else {
          expect(written.problems).toMatchObject([{ facts: { isUntouched: true } }]);
        }
        expect(host.snapshot(), `refused at action ${String(action)}`).toEqual(before);
      }
    });

    test("[EX5] refused at an action, an undoing is done by the next one", async () => {
      const its = await ready();
      const { host, book, plan } = its;
      const before = host.snapshot();
      valueOf(await book.write(plan));
      const written = host.snapshot();
      const actions = await actionsOf(its, () => book.undo());
      expect(host.snapshot()).toEqual(before);
      valueOf(await book.write(plan));
      for (const action of picked(actions, which)) {
        host.breakAt(action, codeAt(action));
        const undone = await book.undo();
        tried.undoings += 1;
        if (undone.ok) throw new Error(`The undoing took fewer than ${String(action)} actions.`);
        const isUntouched = undone.problems.length === 1;
        if (isUntouched) expect(host.snapshot()).toEqual(written);
        else expect(undone.problems.map(({ code }) => code)).toContain("excel-half-written");
        valueOf(await book.undo());
        expect(host.snapshot(), `refused at action ${String(action)}`).toEqual(before);
        valueOf(await book.write(plan));
      }
    });

    test("[EX5] refused at an action, and again while it undoes itself, a writing is undone by «Ångra»", async () => {
      const its = await ready();
      const { host, book, plan } = its;
      const before = host.snapshot();
      const actions = await actionsOf(its, () => book.write(plan));
      const toUndo = await actionsOf(its, () => book.undo());
      // Both at once are too many to try each: a spread of one, and of the other.
      for (const [index, action] of picked(actions, "some").entries()) {
        host.breakAt(action, codeAt(action));
        const inUndoing = 1 + ((index * 7) % toUndo);
        host.breakAt(action + inUndoing, "ConnectionFailure");
        const written = await book.write(plan);
        tried.both += 1;
        // An error that never came, for the undoing was shorter, must not come later.
        host.forgetBreaks();
        if (written.ok) valueOf(await book.undo());
        else if (written.problems.some(({ code }) => code === "excel-half-written")) {
          valueOf(await book.undo());
        }
        expect(host.snapshot(), `refused at action ${String(action)}`).toEqual(before);
      }
    });

    test("[EX5] done, but with its answer lost, a writing leaves the workbook as it was", async () => {
      const its = await ready();
      const { host, book, plan } = its;
      const before = host.snapshot();
      const requests = host.requests.length;
      valueOf(await book.write(plan));
      const syncs = host.requests.length - requests;
      valueOf(await book.undo());
      for (let round = 1; round <= syncs; round += 1) {
        host.breakRequest(round, "ConnectionFailure", "afterwards");
        const written = await book.write(plan);
        if (written.ok) valueOf(await book.undo());
        expect(host.snapshot(), `lost in round ${String(round)}`).toEqual(before);
      }
    });
  });
}
