import type { Remote } from "comlink";
import { proxy, wrap } from "comlink";
import type { DeskLink } from "../taskpane/session/desk-runner.ts";
import type { Desk, Planner, WorkerDesk } from "../work/desk.ts";

/** Starts the desk in a worker, so that the pane answers while it works. @rule PA3 */
export function linkDesk(): DeskLink {
  const { remote, ...thread } = startWorker();
  return { ...thread, desk: overLink(remote) };
}

/** The same for a workbook that lies in Excel: the worker plans, and `make` makes a desk of that. @rule PA3 */
export function linkPlanner(make: (planner: Planner) => Desk): DeskLink {
  const { remote, ...thread } = startWorker();
  return { ...thread, desk: make(plannerOverLink(remote)) };
}

interface Thread extends Omit<DeskLink, "desk"> {
  readonly remote: Remote<WorkerDesk>;
}

function startWorker(): Thread {
  const worker = new Worker(new URL("../work/worker.ts", import.meta.url), { type: "module" });
  const broken = new Promise<string>((resolve) => {
    // A file that cannot be loaded is told without a message.
    worker.addEventListener("error", (event) => {
      resolve(event instanceof ErrorEvent ? event.message : "worker");
    });
  });
  const stop = (): void => {
    worker.terminate();
  };
  return { remote: wrap<WorkerDesk>(worker), broken, stop };
}

/** What is told on the way comes over the link by a proxy. */
function overLink(remote: Remote<WorkerDesk>): Desk {
  return {
    make: (wanted, tell, showEarly) =>
      remote.make(wanted, proxy(tell), showEarly === undefined ? undefined : proxy(showEarly)),
    lay: (files, tell) => remote.lay(files, proxy(tell)),
    again: (laid, tell) => remote.again(laid, proxy(tell)),
    takeBack: (earlier, tell) => remote.takeBack(earlier, proxy(tell)),
    split: (asked) => remote.split(asked),
    explain: (figure) => remote.explain(figure),
    foresee: (asked, signature) => remote.foresee(asked, signature),
    write: (writing, tell) => remote.write(writing, proxy(tell)),
  };
}

function plannerOverLink(remote: Remote<WorkerDesk>): Planner {
  return {
    split: (asked) => remote.split(asked),
    explain: (figure) => remote.explain(figure),
    foresee: (asked, signature) => remote.foresee(asked, signature),
    look: (file, present) => remote.look(file, present),
    planNew: (making) => remote.planNew(making),
    plan: (writing) => remote.plan(writing),
  };
}
