import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer, SplitFields, CalculatedSplit } from "../../../addin/worker/worker-api.ts";
import { withField, UNSIGNED } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm, runPane, soon } from "./pane-run.ts";
import type { FakeJobs, Sample } from "./fake-jobs.ts";
import { UNSPLITTABLE, madeSample, fakeJobsOf, paperFile, paperText } from "./fake-jobs.ts";

/** A split that has been asked for and not answered yet. */
interface AskedCount {
  readonly fields: SplitFields;
  readonly answer: () => Promise<void>;
}

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
let pane: PaneRun<FakeJobs>;
let counts: AskedCount[];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  counts = [];
  const newJobs = fakeJobsOf(sample);
  pane = runPane({ newJobs: () => slowJobs(newJobs) });
  await pane.actions.open([paperFile(BOOK)]);
});
afterEach(() => {
  vi.useRealTimers();
});

const BOOK = paperText(withField("2024", { total: "1" }));

/** Jobs that answer a split when the test says so. */
function slowJobs(newJobs: () => FakeJobs): FakeJobs {
  const jobs = newJobs();
  return {
    ...jobs,
    split: (fields) =>
      new Promise<Answer<CalculatedSplit>>((resolve, reject) => {
        counts.push({
          fields,
          answer: async () => {
            await jobs.split(fields).then(resolve, reject);
            await soon();
          },
        });
      }),
  };
}

function answer(index: number): Promise<void> | undefined {
  return counts[index]?.answer();
}

/** What is shown of the count: its total, or how far it has come. */
function shown(): string {
  const { calculation } = pane.book().split;
  switch (calculation.status) {
    case "calculated":
      return calculation.calculated.chart?.total ?? "";
    case "calculating":
      return `calculating after ${calculation.before?.chart?.total ?? "nothing"}`;
    case "failed":
      return `failed ${String(calculation.faults.length)}`;
  }
}

describe("[PA2] the split of the fields as they stand", () => {
  test("[PA2] is calculated when a workbook is opened, without a pause", async () => {
    expect(counts.map(({ fields }) => fields.total)).toEqual(["1"]);
    expect(shown()).toBe("calculating after nothing");
    await answer(0);
    expect(shown()).toBe("1");
  });

  test("[PA2] waits for a pause while one types, and is calculated once", async () => {
    await answer(0);
    for (const total of ["2", "23", "234"]) {
      pane.actions.setField("total", total);
      vi.advanceTimersByTime(119);
      await soon();
    }
    expect(counts).toHaveLength(1);
    expect(shown()).toBe("calculating after 1");
    vi.advanceTimersByTime(1);
    await soon();
    expect(counts.map(({ fields }) => fields.total)).toEqual(["1", "234"]);
    await answer(1);
    expect(shown()).toBe("234");
  });

  test("[PA2] is the last one's: what is typed while one is calculated is not calculated in vain", async () => {
    await answer(0);
    for (const total of ["2", "3", UNSPLITTABLE, "5"]) {
      pane.actions.setField("total", total);
      await calm();
    }
    await answer(1);
    expect(shown()).toBe("calculating after 1");
    expect(counts.map(({ fields }) => fields.total)).toEqual(["1", "2", "5"]);
    await answer(2);
    expect(shown()).toBe("5");
  });

  test("[PA2] shows the one before until it is there, and nothing after one that was failed", async () => {
    await answer(0);
    pane.actions.setField("total", "2");
    pane.actions.setField("total", "3");
    await calm();
    pane.actions.setField("total", UNSPLITTABLE);
    expect(shown()).toBe("calculating after 1");
    await answer(1);
    await calm();
    await answer(2);
    expect(shown()).toBe("failed 1");
    pane.actions.setField("total", "5");
    expect(shown()).toBe("calculating after nothing");
  });

  test("[PA2] of a workbook that was left is of no interest to the next one", async () => {
    pane.actions.close();
    await answer(0);
    expect(pane.now().book).toBeNull();
    await pane.actions.open([paperFile(paperText(withField("2025", { total: "9" })))]);
    pane.actions.setField("total", "10");
    pane.actions.close();
    pane.actions.leave();
    const opening = pane.actions.open([paperFile(paperText(withField("2026", { total: "11" })))]);
    await answer(1);
    await opening;
    expect(shown()).toBe("calculating after nothing");
    await calm();
    expect(counts.map(({ fields }) => fields.total)).toEqual(["1", "9", "11"]);
    await answer(2);
    expect(shown()).toBe("11");
  });

  test("[PA2][PA6] is calculated again after a writing and after an undoing", async () => {
    await answer(0);
    pane.actions.setField("total", "2");
    await calm();
    await answer(1);
    await pane.actions.write(UNSIGNED, 1);
    await answer(2);
    expect(shown()).toBe("2");
    await pane.actions.undo();
    expect(shown()).toBe("calculating after 2");
    await answer(3);
    expect(shown()).toBe("2");
    expect(counts.map(({ fields }) => fields.total)).toEqual(["1", "2", "2", "2"]);
  });

  test("[PA3] that was stopped is calculated again on the new worker", async () => {
    await answer(0);
    pane.actions.setField("total", "2");
    await calm();
    pane.actions.stop();
    expect(shown()).toBe("calculating after 1");
    await calm();
    expect(counts.map(({ fields }) => fields.total)).toEqual(["1", "2", "2"]);
    await answer(1);
    expect(shown()).toBe("calculating after 1");
    await answer(2);
    expect(shown()).toBe("2");
  });
});
