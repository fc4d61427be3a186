import { wrap } from "comlink";
import { bookJobs } from "../jobs/book-jobs.ts";
import type { Place } from "../jobs/place.ts";
import type { WorkerLink } from "../taskpane/session/job-runner.ts";
import type { WorkerApi } from "../worker/worker-api.ts";

/** Starts the worker, so that the pane answers while it calculates, for the workbook of a place. @rule PA3 */
export function startWorker(placeOf: (worker: WorkerApi) => Place): WorkerLink {
  const thread = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" });
  const broken = new Promise<string>((resolve) => {
    // A file that cannot be loaded gives an event without a message.
    thread.addEventListener("error", (event) => {
      resolve(event instanceof ErrorEvent ? event.message : "worker");
    });
  });
  const stop = (): void => {
    thread.terminate();
  };
  const worker: WorkerApi = wrap<WorkerApi>(thread);
  return { jobs: bookJobs(worker, placeOf(worker)), broken, stop };
}
