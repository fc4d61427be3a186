import type { Remote } from "comlink";
import { proxy, wrap } from "comlink";
import type { Desk } from "../work/desk.ts";
import type { DeskLink } from "../taskpane/session/desk-runner.ts";

/** Starts the desk in a worker, so that the pane answers while it works. @rule PA3 */
export function linkDesk(): DeskLink {
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
  return { desk: overLink(wrap<Desk>(worker)), broken, stop };
}

/** What is told on the way comes over the link by a proxy. */
function overLink(remote: Remote<Desk>): Desk {
  return {
    make: (id, language, tell) => remote.make(id, language, proxy(tell)),
    lay: (files, tell) => remote.lay(files, proxy(tell)),
    split: (asked) => remote.split(asked),
    explain: (figure) => remote.explain(figure),
    foresee: (asked, signature) => remote.foresee(asked, signature),
    write: (writing, tell) => remote.write(writing, proxy(tell)),
  };
}
