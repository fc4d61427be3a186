import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Happening } from "../../../addin/taskpane/session/session.ts";
import type { LaidOut } from "../../../addin/work/desk.ts";
import { isPending } from "../../../addin/taskpane/session/session.ts";
import { makeSessionStore } from "../../../addin/taskpane/session/session-store.ts";
import { inTurn } from "../../../addin/work/in-turn.ts";
import { asking, UNSIGNED } from "../../support/pane-desk.ts";
import type { PaneRun } from "./pane-run.ts";
import { runPane, soon } from "./pane-run.ts";
import type { PaperDesk, Sample } from "./paper-desk.ts";
import { HINDERED, madeSample, paperDesk, paperFile, paperText, textOfBook } from "./paper-desk.ts";

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

type Do = ({ actions }: PaneRun<PaperDesk>) => unknown;

/** What a quick hand can do while other things are still going on. */
const DEEDS: Readonly<Record<string, Do>> = {
  pick: ({ actions }) => actions.pick("dalarna-2023", "sv"),
  open: ({ actions }) => actions.open([paperFile(paperText(asking("2025", { total: "9" })))]),
  "open no workbook": ({ actions }) => actions.open([paperFile("annat")]),
  "year 2024": ({ actions }) => {
    actions.ask("year", "2024");
  },
  "year 2023": ({ actions }) => {
    actions.ask("year", "2023");
  },
  "total 1": ({ actions }) => {
    actions.ask("total", "1");
  },
  "total 2": ({ actions }) => {
    actions.ask("total", "2");
  },
  "no total": ({ actions }) => {
    actions.ask("total", HINDERED);
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
  foresee: ({ actions }) => actions.foresee(UNSIGNED),
};

const STEPS = fc.array(
  fc.oneof(
    fc.constantFrom("wait", "pause"),
    fc.constantFrom("write", "undo", "save", "total 1", "total 2"),
    fc.constantFrom(...Object.keys(DEEDS)),
  ),
  { minLength: 5, maxLength: 25, size: "max" },
);

/** A desk where everything waits until the scheduler lets it begin, each in its turn. */
function scheduledDesk(scheduler: fc.Scheduler): PaperDesk {
  const desk = paperDesk(sample);
  const next = (name: string): Promise<void> => scheduler.schedule(Promise.resolve(), name);
  return {
    ...inTurn({
      make: async (wanted, tell, showEarly) => {
        await next("make");
        return desk.make(wanted, tell, showEarly);
      },
      lay: async (files, tell) => {
        await next("lay");
        return desk.lay(files, tell);
      },
      again: async (laid, tell) => {
        await next("again");
        return desk.again(laid, tell);
      },
      takeBack: async (earlier, tell) => {
        await next("take back");
        return desk.takeBack(earlier, tell);
      },
      split: async (asked) => {
        await next("split");
        return desk.split(asked);
      },
      explain: desk.explain,
      foresee: async (asked, signature) => {
        await next("foresee");
        return desk.foresee(asked, signature);
      },
      write: async (writing, tell) => {
        await next("write");
        return desk.write(writing, tell);
      },
    }),
    lying: desk.lying,
  };
}

interface Watched {
  readonly pane: PaneRun<PaperDesk>;
  /** Where the pane has said something that is not so. */
  readonly wrong: readonly string[];
}

/** The workbook that is open from then on; one that is still being made has no bytes. */
function openedBy(happening: Happening): LaidOut | null {
  if (happening.kind === "early") return happening.early.laid;
  return happening.kind === "laid" || happening.kind === "made" ? happening.laid : null;
}

/** Writes down beside the pane what it has opened, written, undone and saved, and holds the pane against it. */
function watched(scheduler: fc.Scheduler): Watched {
  const store = makeSessionStore();
  const wrong: string[] = [];
  let versions: string[] = [];
  let onDisk = new Set<string>();
  const happen = (happening: Happening): void => {
    store.happen(happening);
    const { book } = store.now();
    const opened = openedBy(happening);
    if (opened !== null) {
      versions = [textOfBook(opened)];
      onDisk = new Set(versions);
    }
    if (book === null) return;
    if (happening.kind === "written" && textOfBook(happening.laid) !== versions.at(-1)) {
      versions.push(textOfBook(happening.laid));
    }
    if (happening.kind === "undone") versions.pop();
    const shown = [...book.history, book.laid].map((one) => textOfBook(one));
    if (shown.join() !== versions.join()) wrong.push(`${shown.join()} for ${versions.join()}`);
    if (book.saved === book.laid && !onDisk.has(textOfBook(book.laid))) {
      wrong.push(`${textOfBook(book.laid)} is said to be saved`);
    }
  };
  const pane = runPane({
    newDesk: () => scheduledDesk(scheduler),
    store: { ...store, happen },
    look: () => scheduler.schedule(Promise.resolve(), "look at the disk"),
    onSave: ({ bytes }) => onDisk.add(textOfBook({ bytes })),
  });
  return { pane, wrong };
}

test("[PA3][PA6] however quick the hand and slow the desk, the pane shows what lies on the desk", async () => {
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
      const lying = await runner.run((desk) => {
        const own = pane.links.at(-1)?.desk;
        expect(desk).toBe(own);
        return Promise.resolve(own?.lying());
      });
      expect(lying).toEqual({ kind: "done", value: textOfBook(book.laid) });
      expect(isPending({ ...book, asked: book.laid.asked })).toBe(false);
      const { total, year } = book.asked;
      expect(book.count).toMatchObject(
        total === HINDERED
          ? { status: "hindered" }
          : {
              status: "counted",
              counted: { view: { year: Number(year) }, chart: { total } },
            },
      );
    }),
    { numRuns: 300 },
  );
  expect(isOpen).toBeGreaterThan(100);
});
