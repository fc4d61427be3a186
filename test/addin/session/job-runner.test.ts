import { describe, expect, test } from "vitest";
import type { WorkerLink } from "../../../addin/taskpane/session/job-runner.ts";
import { makeJobRunner } from "../../../addin/taskpane/session/job-runner.ts";
import { newJobs } from "../../support/pane-jobs.ts";

/** A link whose thread breaks when it is told to. */
interface TestLink extends WorkerLink {
  readonly breakUp: (detail: string) => void;
}

function linked() {
  const links: TestLink[] = [];
  const stopped: number[] = [];
  const runner = makeJobRunner(() => {
    const index = links.length;
    let breakUp: (detail: string) => void = () => undefined;
    const broken = new Promise<string>((resolve) => {
      breakUp = resolve;
    });
    const stop = (): void => {
      stopped.push(index);
    };
    const link = { jobs: newJobs(), broken, stop, breakUp };
    links.push(link);
    return link;
  });
  return { runner, links, stopped };
}

const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);

describe("[PA3] a job", () => {
  test("[PA8] begins no thread before there is something to do, and then one", async () => {
    const { runner, links } = linked();
    expect(links).toHaveLength(0);
    expect(await runner.run(() => Promise.resolve(1))).toEqual({ kind: "done", value: 1 });
    expect(await runner.run((jobs) => Promise.resolve(jobs === links[0]?.jobs))).toEqual({
      kind: "done",
      value: true,
    });
    expect(links).toHaveLength(1);
  });

  test("[PA3] that is stopped ends at once, all of it, and what comes next gets a new worker", async () => {
    const { runner, links, stopped } = linked();
    const works = [runner.run(never), runner.run(never)];
    runner.stop();
    expect(await Promise.all(works)).toEqual([{ kind: "stopped" }, { kind: "stopped" }]);
    expect(stopped).toEqual([0]);
    const next = await runner.run((jobs) => Promise.resolve(jobs));
    expect(next).toEqual({ kind: "done", value: links[1]?.jobs });
    expect(links[1]?.jobs).not.toBe(links[0]?.jobs);
    const again = runner.run(never);
    runner.stop();
    expect(await again).toEqual({ kind: "stopped" });
    expect(stopped).toEqual([0, 1]);
  });

  test("[PA3] that is done before it is stopped is done", async () => {
    const { runner } = linked();
    const work = runner.run(() => Promise.resolve("klart"));
    await Promise.resolve();
    expect(await work).toEqual({ kind: "done", value: "klart" });
    runner.stop();
    runner.stop();
    expect(await runner.run(() => Promise.resolve(2))).toEqual({ kind: "done", value: 2 });
  });

  test("[PA3] that was stopped says no more, though its thread breaks or answers later", async () => {
    const { runner, links } = linked();
    let answer: (value: string) => void = () => undefined;
    const work = runner.run(
      () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
    );
    runner.stop();
    answer("för sent");
    links[0]?.breakUp("för sent");
    expect(await work).toEqual({ kind: "stopped" });
    expect(await runner.run(() => Promise.resolve(1))).toEqual({ kind: "done", value: 1 });
  });

  test("[PA3] is broken where its thread breaks, with what the thread said", async () => {
    const { runner, links } = linked();
    const work = runner.run(never);
    links[0]?.breakUp("worker.js finns inte");
    expect(await work).toEqual({ kind: "broken", detail: "worker.js finns inte" });
    // The next work gets another thread.
    expect(await runner.run(() => Promise.resolve(1))).toEqual({ kind: "done", value: 1 });
    expect(links).toHaveLength(2);
  });

  test.each([
    [new Error("[AL1] delarna gör inte det hela"), "[AL1] delarna gör inte det hela"],
    [new DOMException("kunde inte kopieras", "DataCloneError"), "kunde inte kopieras"],
    ["bara en text", "bara en text"],
    [undefined, "undefined"],
  ])(
    "[PA3][HO5] that throws %s is broken, and the worker can be asked again",
    async (thrown, detail) => {
      const { runner, links } = linked();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a worker may throw anything
      expect(await runner.run(() => Promise.reject(thrown))).toEqual({ kind: "broken", detail });
      expect(await runner.run(() => Promise.resolve(1))).toEqual({ kind: "done", value: 1 });
      expect(links).toHaveLength(1);
    },
  );
});
