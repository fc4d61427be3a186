import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isUnsaved } from "../../../addin/taskpane/session/session.ts";
import { withField, UNSIGNED } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm, runPane, soon } from "./pane-run.ts";
import type { FakeJobs, Sample } from "./fake-jobs.ts";
import { BREAKING, madeSample, fakeJobsOf, paperFile, paperText, textOfBook } from "./fake-jobs.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
let pane: PaneRun<FakeJobs>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  pane = runPane({ newJobs: fakeJobsOf(sample) });
});
afterEach(() => {
  vi.useRealTimers();
});

const BOOK = paperText(withField("2024", { total: "5 mkr" }));

/** A pane where something is typed and not written. */
async function typedPane(): Promise<void> {
  await pane.actions.open([paperFile(BOOK)]);
  pane.actions.setField("unit", "100");
  await calm();
}

describe("[PA1] opening", () => {
  test("[PA1] an agreement shows its split at once, and is no file on the disk", async () => {
    await pane.actions.pick("dalarna-2023", "sv");
    await calm();
    expect(pane.book()).toMatchObject({
      origin: null,
      split: {
        fields: withField("2023"),
        calculation: { status: "calculated", calculated: { view: { year: 2023 } } },
      },
    });
    expect(pane.now()).toMatchObject({ work: null, notice: null, screen: "split" });
    expect(pane.links).toHaveLength(1);
  });

  test("[PA1] a file shows its split at once, and is remembered", async () => {
    const file = paperFile(BOOK);
    await pane.actions.open([file]);
    await calm();
    expect(pane.book().origin).toBe(file);
    expect(pane.book()).toMatchObject({
      split: {
        calculation: {
          status: "calculated",
          calculated: { view: { year: 2024 }, chart: { total: "5 mkr" } },
        },
      },
    });
    expect(isUnsaved(pane.book())).toBe(false);
  });

  test("[PA5] a file that cannot be used is reported, and what was open stays open", async () => {
    await pane.actions.open([paperFile(BOOK)]);
    await calm();
    const before = pane.book();
    await pane.actions.open([paperFile("annat", "annat.xlsx")]);
    await calm();
    expect(pane.now().failure).toMatchObject({
      file: "annat.xlsx",
      faults: [{ problem: { code: "file-empty" } }],
    });
    expect(pane.book()).toEqual(before);
    expect(pane.links.map(({ jobs }) => jobs.current())).toEqual([BOOK]);
    pane.actions.dismissFailure();
    expect(pane.now().failure).toBeNull();
    await pane.actions.open([]);
    expect(pane.book()).toEqual(before);
  });

  test("[PA3] reports its stages, and none after it is over", async () => {
    const stages: unknown[] = [];
    pane.store.subscribe(() => stages.push(pane.now().work));
    await pane.actions.pick("dalarna-2023", "sv");
    const told = stages.filter((stage, index) => stage !== stages[index - 1]);
    expect(told).toEqual([null, "loading", null]);
    expect(pane.now().work).toBeNull();
  });
});

describe("[PA6] leaving", () => {
  test("[PA6] a workbook that nothing is done with is left without a word", async () => {
    await pane.actions.open([paperFile(BOOK)]);
    pane.actions.close();
    expect(pane.now()).toMatchObject({ book: null, leaving: null });
  });

  test("[PA6] what is typed and not written is asked about; staying leaves it as it is", async () => {
    await typedPane();
    const { fields } = pane.book().split;
    pane.actions.close();
    expect(pane.now().leaving).toEqual({ kind: "close" });
    pane.actions.stay();
    expect(pane.now().leaving).toBeNull();
    expect(pane.book().split.fields).toEqual(fields);
    pane.actions.close();
    pane.actions.leave();
    expect(pane.now()).toMatchObject({ book: null, leaving: null });
  });

  test("[PA6] what is written and not saved is asked about before another file is opened", async () => {
    await typedPane();
    await pane.actions.write(UNSIGNED, 1);
    await calm();
    const other = paperFile(paperText(withField("2026")), "annan.xlsx");
    await pane.actions.open([other]);
    expect(pane.now().leaving).toEqual({ kind: "open", files: [other] });
    expect(pane.book().contents.file).toBe("papper.xlsx");
    pane.actions.stay();
    await calm();
    expect(pane.book().contents.file).toBe("papper.xlsx");
    await pane.actions.open([other]);
    pane.actions.leave();
    await calm();
    expect(pane.book().origin).toBe(other);
    expect(pane.book().split.fields.year).toBe("2026");
    expect(pane.now().leaving).toBeNull();
    pane.actions.leave();
    await calm();
    expect(pane.book().origin).toBe(other);
  });

  test("[PA5][PA6] a file that cannot be used, once one has left, still leaves what was open", async () => {
    await typedPane();
    await pane.actions.open([paperFile("annat")]);
    pane.actions.leave();
    await calm();
    expect(pane.now().failure?.file).toBe("papper.xlsx");
    expect(pane.book().split.fields.unit).toBe("100");
  });
});

describe("[PA3] stopping", () => {
  test("[PA3] leaves all as it was, and opens the workbook in a new worker", async () => {
    await typedPane();
    await pane.actions.write(UNSIGNED, 1);
    pane.actions.setField("rule", "adams");
    await calm();
    const before = pane.book();
    const writing = pane.actions.write(UNSIGNED, 1);
    pane.actions.stop();
    expect(await writing).toBe(false);
    await calm();
    expect(pane.now()).toMatchObject({ notice: { kind: "stopped" }, work: null });
    expect(pane.book()).toEqual(before);
    expect(pane.links.map(({ isStopped }) => isStopped())).toEqual([true, false]);
    expect(pane.links[1]?.jobs.current()).toBe(textOfBook(before.contents));
    await pane.actions.undo();
    await calm();
    expect(textOfBook(pane.book().contents)).toBe(BOOK);
  });

  test("[PA3] of the first opening leaves the first screen, and one can begin again", async () => {
    const picking = pane.actions.pick("dalarna-2023", "sv");
    pane.actions.stop();
    await picking;
    await calm();
    expect(pane.now()).toMatchObject({ book: null, notice: { kind: "stopped" }, work: null });
    await pane.actions.pick("dalarna-2023", "sv");
    expect(pane.now().notice).toBeNull();
    expect(pane.book().contents.file).toBe("dalarna-2023.xlsx");
  });

  test("[PA3] while one types calculates what was typed, on the new worker", async () => {
    await typedPane();
    pane.actions.setField("total", "7 mkr");
    pane.actions.stop();
    await calm();
    expect(pane.book()).toMatchObject({
      split: {
        fields: { total: "7 mkr" },
        calculation: { status: "calculated", calculated: { chart: { total: "7 mkr" } } },
      },
    });
  });
});

describe("[PA3] a worker that breaks", () => {
  test("[PA3] is reported as the program's own fault, with what was open untouched", async () => {
    await typedPane();
    const before = pane.book();
    const opening = pane.actions.open([paperFile(BOOK)]);
    pane.actions.leave();
    pane.links[0]?.breakUp("worker is gone");
    await opening;
    await calm();
    expect(pane.now()).toMatchObject({
      notice: { kind: "internal", detail: "worker is gone" },
      work: null,
    });
    expect(pane.book().contents).toBe(before.contents);
    pane.actions.dismissNotice();
    expect(pane.now().notice).toBeNull();
    expect(await pane.actions.preview(UNSIGNED)).toBeNull();
    expect(pane.now().notice?.kind).toBe("internal");
    expect(await pane.actions.write(UNSIGNED, 1)).toBe(false);
    expect(await pane.actions.explain({ kind: "sum" })).toBeNull();
  });

  test("[PA3] in the middle of a count says so, and the next count is shown again", async () => {
    await typedPane();
    pane.actions.setField("total", BREAKING);
    await calm();
    expect(pane.now().notice).toEqual({ kind: "internal", detail: "it broke" });
    expect(pane.book().split.calculation.status).toBe("calculating");
    pane.actions.setField("total", "8 mkr");
    await calm();
    expect(pane.book().split.calculation).toMatchObject({
      calculated: { chart: { total: "8 mkr" } },
    });
  });

  test("[PA3] explains, foresees and writes nothing where no workbook is open", async () => {
    expect(await pane.actions.preview(UNSIGNED)).toBeNull();
    expect(await pane.actions.write(UNSIGNED, 1)).toBe(false);
    await pane.actions.undo();
    await pane.actions.save("a.xlsx");
    pane.actions.close();
    pane.actions.leave();
    pane.actions.setField("total", "5");
    await soon();
    expect(pane.now()).toMatchObject({ book: null, work: null, notice: null });
    expect(pane.saved).toEqual([]);
    expect(pane.links).toEqual([]);
  });
});

describe("[PA2] screens", () => {
  test("[PA2] are shown as asked, with the field that mends a problem in focus", () => {
    pane.actions.show("agreement");
    expect(pane.now()).toMatchObject({ screen: "agreement", focus: null });
    pane.actions.show("split", "populationDate");
    expect(pane.now()).toMatchObject({ screen: "split", focus: "populationDate" });
    pane.actions.show("split");
    expect(pane.now().focus).toBeNull();
  });
});
