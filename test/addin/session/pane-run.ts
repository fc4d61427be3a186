import { vi } from "vitest";
import type { Actions, Files } from "../../../addin/taskpane/session/actions.ts";
import type { JobRunner } from "../../../addin/taskpane/session/job-runner.ts";
import { makeJobRunner } from "../../../addin/taskpane/session/job-runner.ts";
import { makeActions } from "../../../addin/taskpane/session/make-actions.ts";
import type { OpenBook, Session } from "../../../addin/taskpane/session/session.ts";
import { makeSessionStore } from "../../../addin/taskpane/session/session-store.ts";
import type { SessionStore } from "../../../addin/taskpane/session/session-store.ts";
import type { Jobs } from "../../../addin/jobs/jobs.ts";
import { bookIn } from "./events.ts";

/** A file that was saved. */
export interface SavedFile {
  readonly name: string;
  readonly version: string;
}

/** Jobs that may be told that their worker has been stopped. */
type StoppableJobs = Jobs & { readonly stop?: () => void };

/** Jobs in this process in the place of a worker, and what has become of them. */
export interface TestLink<Own extends StoppableJobs> {
  readonly jobs: Own;
  readonly isStopped: () => boolean;
  /** Breaks the thread. */
  readonly breakUp: (detail: string) => void;
}

/** A pane without a page. */
export interface PaneRun<Own extends StoppableJobs> {
  readonly store: SessionStore;
  readonly actions: Actions;
  readonly runner: JobRunner;
  readonly now: () => Session;
  /** The workbook that is open, which there must be. */
  readonly book: () => OpenBook;
  /** Every worker that was started, in order. */
  readonly links: readonly TestLink<Own>[];
  readonly saved: readonly SavedFile[];
  /** Whether the file on the disk is to be another from now on. */
  readonly changeDisk: (isChanged: boolean) => void;
}

/** How a pane without a page is made. */
export interface PaneMaking<Own extends StoppableJobs> {
  readonly newJobs: () => Own;
  readonly store?: SessionStore;
  /** What asking after the file on the disk waits for. */
  readonly look?: () => Promise<unknown>;
  readonly onSave?: (file: SavedFile) => unknown;
  /** Whether the workbook lies in Excel, so that no files are saved. */
  readonly isInExcel?: boolean;
}

/** A pane without a page and without a worker. */
export function runPane<Own extends StoppableJobs>(making: PaneMaking<Own>): PaneRun<Own> {
  const { newJobs, store = makeSessionStore(), look, onSave } = making;
  const links: TestLink<Own>[] = [];
  const saved: SavedFile[] = [];
  let isChanged = false;
  const runner = makeJobRunner(() => {
    const jobs = newJobs();
    let isStopped = false;
    let breakUp: (detail: string) => void = () => undefined;
    const broken = new Promise<string>((resolve) => {
      breakUp = resolve;
    });
    links.push({
      jobs,
      isStopped: () => isStopped,
      breakUp: (detail) => {
        breakUp(detail);
      },
    });
    const stop = (): void => {
      isStopped = true;
      jobs.stop?.();
    };
    return { jobs, broken, stop };
  });
  const files: Files = {
    save: (name, version) => {
      saved.push({ name, version });
      onSave?.({ name, version });
      return true;
    },
    hasChanged: async () => {
      await look?.();
      return isChanged;
    },
  };
  const actions = makeActions(store, runner, making.isInExcel === true ? null : files);
  return {
    store,
    actions,
    runner,
    now: store.state,
    book: () => bookIn(store.state()),
    links,
    saved,
    changeDisk: (is) => {
      isChanged = is;
    },
  };
}

/** Lets everything come about that is under way, the pauses while one types as well. The clock must be a fake one. */
export async function calm(): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    vi.advanceTimersByTime(100);
    await soon();
  }
}

/** A turn of the event loop, in which files are read too. */
export function soon(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
