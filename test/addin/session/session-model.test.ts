import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, test, vi } from "vitest";
import { runPane } from "./pane-run.ts";
import type { Sample } from "./fake-jobs.ts";
import { madeSample, fakeJobsOf } from "./fake-jobs.ts";
import { COMMANDS, firstModel } from "./pane-model.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("[PA6] whatever is done in whatever order, undoing gives back the bytes, and nothing is said to be saved that is not", async () => {
  const commands = fc.commands([...COMMANDS], { size: "max", maxCommands: 30 });
  await fc.assert(
    fc.asyncProperty(commands, (list) =>
      fc.asyncModelRun(
        () => ({ model: firstModel(), real: runPane({ newJobs: fakeJobsOf(sample) }) }),
        list,
      ),
    ),
    { numRuns: 300 },
  );
});
