import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { keptFile } from "../../../addin/browser/file-place.ts";
import { isUnsaved } from "../../../addin/taskpane/session/session.ts";
import { withField, fingerprint, newJobs, UNSIGNED } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm, runPane } from "./pane-run.ts";
import type { FakeJobs, Sample } from "./fake-jobs.ts";
import {
  UNSPLITTABLE,
  madeSample,
  fakeJobsOf,
  paperFile,
  paperText,
  textOfBook,
} from "./fake-jobs.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
let pane: PaneRun<FakeJobs>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  pane = runPane({ newJobs: fakeJobsOf(sample) });
  await pane.actions.open([paperFile(BOOK)]);
  await calm();
});
afterEach(() => {
  vi.useRealTimers();
});

const BOOK = paperText(withField("2024", { total: "5 mkr" }));
const SIGNED = { by: "Anna", at: null };

async function type(unit: string): Promise<void> {
  pane.actions.setField("unit", unit);
  await calm();
}

describe("[PA6] writing", () => {
  test("[PA6] puts the fields into the workbook, reports how many cells, and can be undone", async () => {
    await type("100");
    expect(await pane.actions.preview(SIGNED)).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(textOfBook(pane.book().contents)).toBe(BOOK);
    expect(await pane.actions.write(SIGNED, 12)).toBe(true);
    await calm();
    const written = paperText(withField("2024", { total: "5 mkr", unit: "100" }), "Anna");
    expect(textOfBook(pane.book().contents)).toBe(written);
    expect(pane.now()).toMatchObject({ notice: { kind: "written", cells: 12 }, work: null });
    expect(pane.book().split.calculation.status).toBe("calculated");
    await pane.actions.undo();
    await calm();
    expect(textOfBook(pane.book().contents)).toBe(BOOK);
    expect(pane.book().split.fields.unit).toBe("100");
    expect(pane.now().notice).toEqual({ kind: "undone", file: "papper.xlsx" });
    expect(pane.links[0]?.jobs.current()).toBe(BOOK);
  });

  test("[PA6] that is refused says what hinders it, and leaves the workbook", async () => {
    const before = pane.book().contents;
    pane.actions.setField("total", UNSPLITTABLE);
    expect(await pane.actions.write(UNSIGNED, 1)).toBe(false);
    expect(pane.book().split.calculation).toMatchObject({
      status: "failed",
      faults: [{ problem: { code: "file-empty" } }],
    });
    await calm();
    expect(pane.book().contents).toBe(before);
    expect(pane.now()).toMatchObject({ notice: null, work: null });
    expect(await pane.actions.preview(UNSIGNED)).toMatchObject({ ok: false });
    expect(pane.book().history).toEqual([]);
  });

  test("[PA6] three times is undone three times, in a row, and then there is nothing to undo", async () => {
    const texts = [BOOK];
    for (const unit of ["100", "1", "0.01"]) {
      await type(unit);
      await pane.actions.write(UNSIGNED, 1);
      texts.push(textOfBook(pane.book().contents));
    }
    expect(new Set(texts).size).toBe(4);
    for (const expected of texts.slice(0, 3).reverse()) {
      await pane.actions.undo();
      await calm();
      expect(textOfBook(pane.book().contents)).toBe(expected);
      expect(pane.links[0]?.jobs.current()).toBe(expected);
    }
    await pane.actions.undo();
    expect(textOfBook(pane.book().contents)).toBe(BOOK);
  });

  test("[PA6] a double click undoes one writing, not two", async () => {
    for (const unit of ["100", "1"]) {
      await type(unit);
      await pane.actions.write(UNSIGNED, 1);
      await calm();
    }
    const [, before] = pane.book().history;
    await Promise.all([pane.actions.undo(), pane.actions.undo()]);
    await calm();
    expect(textOfBook(pane.book().contents)).toBe(textOfBook(before ?? null));
    expect(pane.links[0]?.jobs.current()).toBe(textOfBook(pane.book().contents));
  });
});

describe("[PA1] saving", () => {
  test("[PA1][PA6] hands over the workbook's bytes under a name, and says so", async () => {
    await type("100");
    await pane.actions.write(UNSIGNED, 1);
    await pane.actions.save("kopia.xlsx");
    expect(pane.saved.map(({ name, version }) => [name, textOfBook({ version })])).toEqual([
      ["kopia.xlsx", paperText(withField("2024", { total: "5 mkr", unit: "100" }))],
    ]);
    expect(pane.now().notice).toEqual({ kind: "saved", file: "kopia.xlsx" });
    expect(isUnsaved(pane.book())).toBe(false);
  });

  test("[PA5] a file that has changed on the disk is reported, and nothing is saved until one says so", async () => {
    await type("100");
    await pane.actions.write(UNSIGNED, 1);
    pane.changeDisk(true);
    await pane.actions.save("kopia.xlsx");
    expect(pane.now().notice).toEqual({ kind: "changed-on-disk", file: "papper.xlsx" });
    expect(pane.saved).toEqual([]);
    expect(isUnsaved(pane.book())).toBe(true);
    await pane.actions.save("kopia.xlsx", "changed");
    expect(pane.saved).toHaveLength(1);
    expect(isUnsaved(pane.book())).toBe(false);
  });

  test("[PA5] a new workbook has no file on the disk that could have changed", async () => {
    pane.changeDisk(true);
    await pane.actions.pick("dalarna-2023", "sv");
    await pane.actions.save("dalarna-2023.xlsx");
    expect(pane.saved.map(({ name }) => name)).toEqual(["dalarna-2023.xlsx"]);
  });

  test("[PA6] what is written while the disk is looked at is not said to be saved", async () => {
    let looked: () => void = () => undefined;
    const look = new Promise<void>((resolve) => {
      looked = resolve;
    });
    pane = runPane({ newJobs: fakeJobsOf(sample), look: () => look });
    await pane.actions.open([paperFile(BOOK)]);
    await type("100");
    const saving = pane.actions.save("kopia.xlsx");
    await pane.actions.write(UNSIGNED, 1);
    looked();
    await saving;
    expect(pane.saved.map(({ version }) => textOfBook({ version }))).toEqual([BOOK]);
    expect(isUnsaved(pane.book())).toBe(true);
    await pane.actions.undo();
    await type("");
    expect(isUnsaved(pane.book())).toBe(false);
  });
});

describe("[PA6] with the real jobs", () => {
  test("[PA6] write and undo bring back the very bytes, in the worker as well", async () => {
    const kept = keptFile();
    const real = runPane({ newJobs: () => newJobs(kept) });
    const mark = (): string => fingerprint(kept.current()?.bytes ?? new Uint8Array());
    await real.actions.pick("dalarna-2023", "sv");
    const first = real.book().contents;
    const marks: string[] = [];
    for (const unit of ["100", "1000"]) {
      real.actions.setField("unit", unit);
      marks.push(mark());
      expect(await real.actions.write(SIGNED, 1)).toBe(true);
    }
    expect(new Set([...marks, mark()]).size).toBe(3);
    real.actions.stop();
    for (const earlier of [...marks].reverse()) {
      await real.actions.undo();
      expect(mark()).toBe(earlier);
    }
    expect(real.book().contents).toEqual(first);
    expect(real.book().split.fields.unit).toBe("1000");
    real.actions.setField("unit", "");
    const again = await real.actions.preview(UNSIGNED);
    expect(again).toMatchObject({ ok: true, value: { changed: 0 } });
    expect(await real.actions.explain({ kind: "part", code: "0180" })).toBeNull();
  });
});
