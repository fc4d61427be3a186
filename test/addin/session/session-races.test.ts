import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { isSameVersion } from "../../../addin/taskpane/session/session.ts";
import type { SessionEvent } from "../../../addin/taskpane/session/session.ts";
import type { BookContents } from "../../../addin/jobs/jobs.ts";
import { isPending } from "../../../addin/taskpane/session/session.ts";
import { makeSessionStore } from "../../../addin/taskpane/session/session-store.ts";
import { withField, UNSIGNED } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { runPane, soon } from "./pane-run.ts";
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
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

type Do = ({ actions }: PaneRun<FakeJobs>) => unknown;

/** What a quick hand can do while other things are still going on. */
const DEEDS: Readonly<Record<string, Do>> = {
  pick: ({ actions }) => actions.pick("dalarna-2023", "sv"),
  open: ({ actions }) => actions.open([paperFile(paperText(withField("2025", { total: "9" })))]),
  "open no workbook": ({ actions }) => actions.open([paperFile("annat")]),
  "year 2024": ({ actions }) => {
    actions.setField("year", "2024");
  },
  "year 2023": ({ actions }) => {
    actions.setField("year", "2023");
  },
  "total 1": ({ actions }) => {
    actions.setField("total", "1");
  },
  "total 2": ({ actions }) => {
    actions.setField("total", "2");
  },
  "no total": ({ actions }) => {
    actions.setField("total", UNSPLITTABLE);
  },
  write: ({ actions }) => actions.write(UNSIGNED, 1),
  undo: ({ actions }) => actions.undo(),
  save: ({ actions }) => actions.save("kopia.xlsx"),
  stop: ({ actions }) => {
    actions.stop();
  },
  close: ({ actions }) => {
    actions.close();
  },
  leave: ({ actions }) => {
    actions.leave();
  },
  preview: ({ actions }) => actions.preview(UNSIGNED),
};

const STEPS = fc.array(
  fc.oneof(
    fc.constantFrom("wait", "pause"),
    fc.constantFrom("write", "undo", "save", "total 1", "total 2"),
    fc.constantFrom(...Object.keys(DEEDS)),
  ),
  { minLength: 5, maxLength: 25, size: "max" },
);

/** Jobs that each wait until the scheduler lets them begin. */
function scheduledJobs(scheduler: fc.Scheduler, newJobs: () => FakeJobs): FakeJobs {
  const jobs = newJobs();
  const next = (name: string): Promise<void> => scheduler.schedule(Promise.resolve(), name);
  return {
    create: async (wanted, onProgress, onFirstSplit) => {
      await next("make");
      return jobs.create(wanted, onProgress, onFirstSplit);
    },
    openFile: async (files, onProgress) => {
      await next("openFile");
      return jobs.openFile(files, onProgress);
    },
    reread: async (onProgress) => {
      await next("reread");
      return jobs.reread(onProgress);
    },
    undo: async (onProgress) => {
      await next("undo");
      return jobs.undo(onProgress);
    },
    split: async (fields) => {
      await next("split");
      return jobs.split(fields);
    },
    explain: jobs.explain,
    explainTable: jobs.explainTable,
    readLedger: jobs.readLedger,
    enterLedger: jobs.enterLedger,
    cellOf: jobs.cellOf,
    select: jobs.select,
    selection: jobs.selection,
    preview: async (request) => {
      await next("preview");
      return jobs.preview(request);
    },
    write: async (writing, onProgress) => {
      await next("write");
      return jobs.write(writing, onProgress);
    },
    warmUp: jobs.warmUp,
    current: jobs.current,
    stop: jobs.stop,
  };
}

interface Watched {
  readonly pane: PaneRun<FakeJobs>;
  /** Where the pane has said something that is not so. */
  readonly wrong: readonly string[];
}

/** The workbook that is open from then on; one that is still being made has no version. */
function openedBy(event: SessionEvent): BookContents | null {
  if (event.kind === "first-split") return event.firstSplit.contents;
  return event.kind === "opened" || event.kind === "created" ? event.contents : null;
}

/** Writes down beside the pane what it has opened, written, undone and saved, and holds the pane against it. */
function watched(scheduler: fc.Scheduler): Watched {
  const store = makeSessionStore();
  const wrong: string[] = [];
  let versions: string[] = [];
  let onDisk = new Set<string>();
  const dispatch = (event: SessionEvent): void => {
    store.dispatch(event);
    const { book } = store.state();
    const opened = openedBy(event);
    if (opened !== null) {
      versions = [textOfBook(opened)];
      onDisk = new Set(versions);
    }
    if (book === null) return;
    if (event.kind === "written" && textOfBook(event.contents) !== versions.at(-1)) {
      versions.push(textOfBook(event.contents));
    }
    if (event.kind === "undone") versions.pop();
    const shown = [...book.history, book.contents].map((one) => textOfBook(one));
    if (shown.join() !== versions.join()) wrong.push(`${shown.join()} for ${versions.join()}`);
    if (isSameVersion(book.saved, book.contents) && !onDisk.has(textOfBook(book.contents))) {
      wrong.push(`${textOfBook(book.contents)} is said to be saved`);
    }
  };
  const newJobs = fakeJobsOf(sample);
  const pane = runPane({
    newJobs: () => scheduledJobs(scheduler, newJobs),
    store: { ...store, dispatch },
    look: () => scheduler.schedule(Promise.resolve(), "look at the disk"),
    onSave: ({ version }) => onDisk.add(textOfBook({ version })),
  });
  return { pane, wrong };
}

test("[PA3][PA6] however quick the hand and slow the worker, the pane shows the open workbook", async () => {
  let isOpen = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), STEPS, async (scheduler, steps) => {
      const { pane, wrong } = watched(scheduler);
      const { runner, now } = pane;
      const deeds: unknown[] = [DEEDS["open"]?.(pane)];
      for (const step of steps) {
        if (step === "pause") vi.advanceTimersByTime(200);
        if (step === "wait" && scheduler.count() > 0) await scheduler.waitNext(1);
        deeds.push(DEEDS[step]?.(pane));
        await soon();
      }
      for (let round = 0; round < 4 || scheduler.count() > 0; round += 1) {
        vi.advanceTimersByTime(200);
        await scheduler.waitIdle();
        await soon();
      }
      await Promise.all(deeds);
      expect(wrong).toEqual([]);
      const { book, work, notice } = now();
      expect(work).toBeNull();
      expect(notice?.kind).not.toBe("internal");
      if (book === null) return;
      isOpen += 1;
      const current = await runner.run((jobs) => {
        const own = pane.links.at(-1)?.jobs;
        expect(jobs).toBe(own);
        return Promise.resolve(own?.current());
      });
      expect(current).toEqual({ kind: "done", value: textOfBook(book.contents) });
      expect(isPending({ ...book, split: { ...book.split, fields: book.contents.fields } })).toBe(
        false,
      );
      const { total, year } = book.split.fields;
      expect(book.split.calculation).toMatchObject(
        total === UNSPLITTABLE
          ? { status: "failed" }
          : {
              status: "calculated",
              calculated: { view: { year: Number(year) }, chart: { total } },
            },
      );
    }),
    { numRuns: 300 },
  );
  expect(isOpen).toBeGreaterThan(100);
});
