import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer, Asked, Counted } from "../../../addin/work/desk.ts";
import { asking, UNSIGNED } from "../../support/pane-desk.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm, runPane, soon } from "./pane-run.ts";
import type { PaperDesk, Sample } from "./paper-desk.ts";
import { HINDERED, madeSample, paperDesk, paperFile, paperText } from "./paper-desk.ts";

/** A count that the desk has been asked for and has not answered yet. */
interface AskedCount {
  readonly asked: Asked;
  readonly answer: () => Promise<void>;
}

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
let pane: PaneRun<PaperDesk>;
let counts: AskedCount[];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  counts = [];
  pane = runPane({ newDesk: slowDesk });
  await pane.actions.open([paperFile(BOOK)]);
});
afterEach(() => {
  vi.useRealTimers();
});

const BOOK = paperText(asking("2024", { total: "1" }));

/** A desk that answers a count when it is told to, in whatever order. */
function slowDesk(): PaperDesk {
  const desk = paperDesk(sample);
  return {
    ...desk,
    split: (asked) =>
      new Promise<Answer<Counted>>((resolve, reject) => {
        counts.push({
          asked,
          answer: async () => {
            await desk.split(asked).then(resolve, reject);
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
  const { count } = pane.book();
  switch (count.status) {
    case "counted":
      return count.counted.chart?.total ?? "";
    case "counting":
      return `counting after ${count.before?.chart?.total ?? "nothing"}`;
    case "hindered":
      return `hindered ${String(count.faults.length)}`;
  }
}

describe("[PA2] the split of the fields as they stand", () => {
  test("[PA2] is counted when a workbook is opened, without a pause", async () => {
    expect(counts.map(({ asked }) => asked.total)).toEqual(["1"]);
    expect(shown()).toBe("counting after nothing");
    await answer(0);
    expect(shown()).toBe("1");
  });

  test("[PA2] waits for a pause while one types, and is counted once", async () => {
    await answer(0);
    for (const total of ["2", "23", "234"]) {
      pane.actions.ask("total", total);
      vi.advanceTimersByTime(119);
      await soon();
    }
    expect(counts).toHaveLength(1);
    expect(shown()).toBe("counting after 1");
    vi.advanceTimersByTime(1);
    expect(counts.map(({ asked }) => asked.total)).toEqual(["1", "234"]);
    await answer(1);
    expect(shown()).toBe("234");
  });

  test("[PA2] is the last one's, though an earlier one is answered after it", async () => {
    await answer(0);
    for (const total of ["2", "3", HINDERED, "5"]) {
      pane.actions.ask("total", total);
      await calm();
    }
    expect(counts).toHaveLength(5);
    await answer(2);
    expect(shown()).toBe("counting after 1");
    await answer(4);
    expect(shown()).toBe("5");
    await answer(1);
    await answer(3);
    expect(shown()).toBe("5");
  });

  test("[PA2] shows the one before until it is there, and nothing after one that was hindered", async () => {
    await answer(0);
    pane.actions.ask("total", "2");
    pane.actions.ask("total", "3");
    await calm();
    pane.actions.ask("total", HINDERED);
    expect(shown()).toBe("counting after 1");
    await calm();
    await answer(counts.length - 1);
    expect(shown()).toBe("hindered 1");
    pane.actions.ask("total", "5");
    expect(shown()).toBe("counting after nothing");
  });

  test("[PA2] of a workbook that was left is of no interest to the next one", async () => {
    pane.actions.close();
    await answer(0);
    expect(pane.now().book).toBeNull();
    await pane.actions.open([paperFile(paperText(asking("2025", { total: "9" })))]);
    pane.actions.ask("total", "10");
    pane.actions.close();
    pane.actions.leave();
    await pane.actions.open([paperFile(paperText(asking("2026", { total: "11" })))]);
    await calm();
    expect(counts.map(({ asked }) => asked.total)).toEqual(["1", "9", "11"]);
    await answer(1);
    expect(shown()).toBe("counting after nothing");
    await answer(2);
    expect(shown()).toBe("11");
  });

  test("[PA2][PA6] is counted anew after a writing and after an undoing", async () => {
    await answer(0);
    pane.actions.ask("total", "2");
    await calm();
    await answer(1);
    await pane.actions.write(UNSIGNED, 1);
    await answer(2);
    expect(shown()).toBe("2");
    await pane.actions.undo();
    expect(shown()).toBe("counting after 2");
    await answer(3);
    expect(shown()).toBe("2");
    expect(counts.map(({ asked }) => asked.total)).toEqual(["1", "2", "2", "2"]);
  });

  test("[PA3] that was stopped is counted again on the new desk", async () => {
    await answer(0);
    pane.actions.ask("total", "2");
    await calm();
    pane.actions.stop();
    expect(shown()).toBe("counting after 1");
    await calm();
    expect(counts.map(({ asked }) => asked.total)).toEqual(["1", "2", "2"]);
    await answer(1);
    expect(shown()).toBe("counting after 1");
    await answer(2);
    expect(shown()).toBe("2");
  });
});
