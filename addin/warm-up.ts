import { SCREENS, TABLE_SCREEN } from "./taskpane/screens/screens.ts";
import { BOOK_BARS } from "./taskpane/shell/lazy-book-bars.tsx";
import type { JobRunner } from "./taskpane/session/job-runner.ts";

/** The mark in the page's timeline: what was loaded before it was needed for the first screen. */
export const WARM_UP = "samrakna-warm-up";

/**
 * Loads what the first click will need once the first screen is shown and nothing else is
 * to be done: the worker with its data, and the screens. What fails here is loaded, or
 * reported, when it is needed.
 *
 * @rule PA8
 */
export function warmUpWhenIdle(runner: JobRunner): void {
  whenIdle(() => {
    performance.mark(WARM_UP);
    for (const { load } of [BOOK_BARS, ...SCREENS, TABLE_SCREEN]) load().catch(() => undefined);
    void runner.run((jobs) => jobs.warmUp());
  });
}

/** Not every browser reports when it is idle. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work);
  else setTimeout(work, 300);
}
