import { wrap } from "comlink";
import type { WorkerLink } from "../taskpane/session/job-runner.ts";
import { passCallbacks } from "../worker/callbacks.ts";
import type { Jobs, Planner, WorkerJobs } from "../worker/jobs.ts";

/** Starts the worker for a workbook that is a file, so that the pane answers while it works. @rule PA3 */
export function startFileJobs(): WorkerLink {
  return startWorker((remote) => remote);
}

/** The same for a workbook that is open in Excel: the worker plans, and `make` makes the jobs of that. @rule PA3 */
export function startExcelJobs(make: (planner: Planner) => Jobs): WorkerLink {
  return startWorker(make);
}

function startWorker(jobsOf: (remote: WorkerJobs) => Jobs): WorkerLink {
  const worker = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" });
  const broken = new Promise<string>((resolve) => {
    // A file that cannot be loaded gives an event without a message.
    worker.addEventListener("error", (event) => {
      resolve(event instanceof ErrorEvent ? event.message : "worker");
    });
  });
  passCallbacks();
  const stop = (): void => {
    worker.terminate();
  };
  return { jobs: jobsOf(wrap<WorkerJobs>(worker)), broken, stop };
}
