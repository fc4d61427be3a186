import type { Desk } from "../../work/desk.ts";

/** A desk in a thread of its own. */
export interface DeskLink {
  readonly desk: Desk;
  /** Ends when the thread cannot be started or breaks. */
  readonly broken: Promise<string>;
  /** Stops whatever goes on, at once; the link is then of no more use. */
  readonly stop: () => void;
}

/** How work on the desk ended. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "stopped" }
  | { readonly kind: "broken"; readonly detail: string };

/** Does work on the desk that can be stopped. */
export interface DeskRunner {
  readonly run: <Value>(work: (desk: Desk) => Promise<Value>) => Promise<Outcome<Value>>;
  /** Stops all work; the next work gets a desk with nothing on it. */
  readonly stop: () => void;
}

/** Starts a thread when there is first something to do. */
export function makeDeskRunner(link: () => DeskLink): DeskRunner {
  let current: { readonly link: DeskLink; readonly stopped: Promise<"stopped"> } | null = null;
  let tellStopped: (() => void) | null = null;

  const connect = () => {
    if (current !== null) return current;
    const stopped = new Promise<"stopped">((resolve) => {
      tellStopped = () => {
        resolve("stopped");
      };
    });
    current = { link: link(), stopped };
    return current;
  };
  const drop = (): void => {
    current?.link.stop();
    tellStopped?.();
    current = null;
  };

  return {
    run: async (work) => {
      const { link: own, stopped } = connect();
      try {
        const outcome = await Promise.race([
          work(own.desk).then((value) => ({ kind: "done", value }) as const),
          stopped.then(() => ({ kind: "stopped" }) as const),
          own.broken.then((detail) => ({ kind: "broken", detail }) as const),
        ]);
        // A thread that broke is of no more use: the next work gets another.
        if (outcome.kind === "broken" && current?.link === own) drop();
        return outcome;
      } catch (error) {
        return { kind: "broken", detail: error instanceof Error ? error.message : String(error) };
      }
    },
    stop: drop,
  };
}
