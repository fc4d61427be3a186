import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { FirstSplit, BookContents } from "../../../addin/jobs/jobs.ts";
import type { Answer } from "../../../addin/worker/worker-api.ts";
import { problem } from "../../../engine/index.ts";
import { given, newJobs } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm, runPane, soon } from "./pane-run.ts";
import type { FakeJobs, Sample } from "./fake-jobs.ts";
import { madeSample, fakeJobsOf } from "./fake-jobs.ts";

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

/** A pane that has been given the first split, and gets the workbook only when the test says so. */
async function paneWithEarlySplit(): Promise<{
  readonly pane: PaneRun<FakeJobs>;
  readonly finish: (answer?: Answer<BookContents>) => Promise<void>;
}> {
  let release: (answer: Answer<BookContents> | undefined) => void = () => undefined;
  const held = new Promise<Answer<BookContents> | undefined>((resolve) => {
    release = resolve;
  });
  const newJobsNow = fakeJobsOf(sample);
  const newSlowJobs = (): FakeJobs => {
    const jobs = newJobsNow();
    return {
      ...jobs,
      create: async (wanted, onProgress, onFirstSplit) => {
        const made = await jobs.create(wanted, onProgress, onFirstSplit);
        return (await held) ?? made;
      },
    };
  };
  const pane = runPane({ newJobs: newSlowJobs });
  void pane.actions.pick("dalarna-2023", "sv");
  await soon();
  return {
    pane,
    finish: async (answer) => {
      release(answer);
      await calm();
    },
  };
}

describe("[PA8] the split of a new workbook", () => {
  test("[PA8] is before the workbook is made, which then takes its place", async () => {
    const { pane, finish } = await paneWithEarlySplit();
    expect(pane.book()).toMatchObject({
      split: { calculation: { status: "calculated" } },
      contents: { version: null },
    });
    expect(pane.now().work).not.toBeNull();
    pane.actions.setField("unit", "100");
    await finish();
    const book = pane.book();
    expect(book.contents.version).not.toBeNull();
    expect(book.saved).toBe(book.contents);
    expect([book.split.fields.unit, book.split.calculation.status, pane.now().work]).toEqual([
      "100",
      "calculated",
      null,
    ]);
  });

  test("[PA8][PA3] goes where its making is stopped", async () => {
    const { pane } = await paneWithEarlySplit();
    pane.actions.stop();
    await calm();
    expect(pane.now()).toMatchObject({ book: null, work: null, notice: { kind: "stopped" } });
  });

  test("[PA8][PA5] goes where the workbook cannot be made, and says why", async () => {
    const { pane, finish } = await paneWithEarlySplit();
    const faults = [{ problem: problem("file-empty", { file: "a.xlsx" }), peek: null }];
    await finish({ ok: false, faults });
    expect(pane.now()).toMatchObject({ book: null, failure: { what: "open", faults } });
  });

  test("[PA8][CO1] is the one that the workbook gives", async () => {
    const jobs = newJobs();
    const shown: FirstSplit[] = [];
    const wanted = { id: "dalarna-2023", language: "sv" } as const;
    const contents = given(
      await jobs.create(
        wanted,
        () => undefined,
        (firstSplit) => shown.push(firstSplit),
      ),
    );
    const calculated = given(await jobs.split(contents.fields));
    expect(shown).toEqual([{ contents: { ...contents, version: null }, calculated }]);
  });
});
