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

// Where no pictures are kept, others walk the same way and look whether all fits.
test.each(KEPT === undefined ? [] : WALKS)(
  "[PA3] every state fits its window: %s",
  async (look, options) => {
    expectFitting(await pictureAll(open, options, { folder, look }), 23);
  },
);

const FEW: readonly (readonly [string, PaneOptions])[] = [
  ["320-en", { language: "en", width: 320, theme: "dark" }],
  ["1200-light", { theme: "light" }],
  ["1200-dark", { theme: "dark" }],
  ["480-contrast", { theme: "contrast", width: 480 }],
];

test("[PA3] so do the first screen and the split in other looks and in English", async () => {
  for (const [look, options] of KEPT === undefined ? FEW.slice(0, 2) : FEW) {
    expectFitting(await pictureFew(open, options, { folder, look }), 2);
  }
});
