import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PaneOptions } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import type { Pictured } from "../support/pane-pictures.ts";
import { pictureAll, pictureFew } from "../support/pane-pictures.ts";

const open = usePaneBrowser();

/** Where they are kept, to be looked at. */
const KEPT = process.env["PANE_PICTURES"];

let folder = "";
beforeAll(() => {
  folder = KEPT ?? mkdtempSync(join(tmpdir(), "bilder-"));
});
afterAll(() => {
  if (KEPT === undefined) rmSync(folder, { recursive: true });
});

function expectFitting(pictured: Pictured, count: number): void {
  expect([...pictured].filter(([, wider]) => wider > 0)).toEqual([]);
  expect(pictured.size).toBe(count);
  for (const name of pictured.keys()) {
    expect([name, existsSync(join(folder, name))]).toEqual([name, true]);
  }
}

/** Every state once in each width, and in each theme. */
const WALKS: readonly (readonly [string, PaneOptions])[] = [
  ["480-dark", { width: 480, height: 800, theme: "dark" }],
  ["320-light", { width: 320, height: 640, theme: "light" }],
  ["1200-contrast", { width: 1200, height: 800, theme: "contrast" }],
];

// In the other widths axe walks the same way, and looks whether all fits.
test.each(KEPT === undefined ? WALKS.slice(0, 1) : WALKS)(
  "[PA3] every state fits its window: %s",
  async (look, options) => {
    expectFitting(await pictureAll(open, options, { folder, look }), 17);
  },
);

const FEW: readonly (readonly [string, PaneOptions])[] = [
  ["1200-light", { theme: "light" }],
  ["1200-dark", { theme: "dark" }],
  ["480-contrast", { theme: "contrast", width: 480 }],
  ["320-en", { language: "en", width: 320, theme: "dark" }],
];

test("[PA3] so do the first screen and the split in other looks and in English", async () => {
  for (const [look, options] of FEW) {
    expectFitting(await pictureFew(open, options, { folder, look }), 2);
  }
});
