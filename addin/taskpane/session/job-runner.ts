import { makeQueue } from "../../queue.ts";
import type { Queue } from "../../queue.ts";
import type { Jobs } from "../../jobs/jobs.ts";

/** A worker that has been started, and the jobs that it does. */
export interface WorkerLink {
  readonly jobs: Jobs;
  /** Resolves with a message when the worker cannot be started or breaks. */
  readonly broken: Promise<string>;
  /** Stops all jobs at once; the link cannot be used after that. */
  readonly stop: () => void;
}

/** How a job ended. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "stopped" }
  | { readonly kind: "broken"; readonly detail: string };

/** Runs jobs, which can be stopped. */
export interface JobRunner {
  /**
   * Runs a job when those before it have ended: a split that is asked for while a file
   * is still being read is the split of that file.
   */
  readonly run: <Value>(job: (jobs: Jobs) => Promise<Value>) => Promise<Outcome<Value>>;
  /** Stops all jobs; the next one gets a new worker with no workbook open. */
  readonly stop: () => void;
}

interface Connection {
  readonly link: WorkerLink;
  readonly queue: Queue;
  readonly stopped: Promise<"stopped">;
  readonly markStopped: () => void;
  readonly isStopped: () => boolean;
}

/** Runs jobs one after the other, and starts the worker for the first. @rule PA3 PA8 */
export function makeJobRunner(startLink: () => WorkerLink): JobRunner {
  let current: Connection | null = null;
  const drop = (): void => {
    current?.link.stop();
    current?.markStopped();
    current = null;
  };
  return {
    run: async (job) => {
      const connection = (current ??= connect(startLink()));
      const outcome = await outcomeOf(connection, job);
      // A worker that broke cannot be used again: the next job gets another.
      if (outcome.kind === "broken" && outcome.isWorker && current === connection) drop();
      return outcome.kind === "broken" ? { kind: "broken", detail: outcome.detail } : outcome;
    },
    stop: drop,
  };
}

function connect(link: WorkerLink): Connection {
  let isStopped = false;
  let markStopped: () => void = () => undefined;
  const stopped = new Promise<"stopped">((resolve) => {
    markStopped = () => {
      isStopped = true;
      resolve("stopped");
    };
  });
  return { link, queue: makeQueue(), stopped, markStopped, isStopped: () => isStopped };
}

type Ending<Value> =
  | Exclude<Outcome<Value>, { readonly kind: "broken" }>
  | { readonly kind: "broken"; readonly detail: string; readonly isWorker: boolean };

async function outcomeOf<Value>(
  { link, queue, stopped, isStopped }: Connection,
  job: (jobs: Jobs) => Promise<Value>,
): Promise<Ending<Value>> {
  const done = queue(() => {
    if (isStopped()) throw new Error("stopped before it began");
    return job(link.jobs);
  });
  try {
    return await Promise.race([
      done.then((value) => ({ kind: "done", value }) as const),
      stopped.then(() => ({ kind: "stopped" }) as const),
      link.broken.then((detail) => ({ kind: "broken", detail, isWorker: true }) as const),
    ]);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: "broken", detail, isWorker: false };
  }
}
