/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** The pane's mark in the page's timeline when it begins to load ahead; `addin/warm-up.ts` sets it. */
const WARM_UP = "samrakna-warm-up";

/** The addresses of what a page loaded before it began to load ahead: what its first screen needs. */
export async function loadedForFirstScreen(page: Page): Promise<ReadonlySet<string>> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, WARM_UP);
  const addresses = await page.evaluate((mark) => {
    const begun = performance.getEntriesByName(mark)[0]?.startTime ?? 0;
    return performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime < begun)
      .map(({ name }) => name);
  }, WARM_UP);
  return new Set([page.url(), ...addresses]);
}
