import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright-core";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { loadedForFirstScreen } from "../support/first-screen.ts";
import { median } from "./workbook-measurement.ts";

/**
 * Part of `npm run bench`: what the built pane loads, and how long it takes until it
 * can be used and until the first split stands, in Chromium on this machine, also
 * with the processor slowed. With `--write` the table in docs/performance.md is replaced.
 */

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const DOCUMENT = `${ROOT}docs/performance.md`;
const ROUNDS = 5;
const SLOWED = [1, 4];

/** One visit: milliseconds from the first request on. */
interface Visit {
  readonly usable: number;
  /** From the click on an agreement to its split. */
  readonly split: number;
  readonly before: readonly Loaded[];
  readonly after: readonly Loaded[];
}

interface Loaded {
  readonly url: string;
  readonly gzipped: number;
}

/** Whose click comes when. */
interface Visitor {
  readonly slowed: number;
  /** How long one looks before the click, in milliseconds. */
  readonly pause: number;
}

async function visit(
  browser: Browser,
  address: string,
  { slowed, pause }: Visitor,
): Promise<Visit> {
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  const loaded: Promise<Loaded>[] = [];
  page.on("response", (response) => {
    loaded.push(sizeOf(response));
  });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  const from = performance.now();
  await page.goto(address);
  await page.getByRole("button", { name: "Dalarna" }).waitFor();
  const usable = performance.now() - from;
  await page.waitForTimeout(pause);
  const click = performance.now();
  await page.getByRole("button", { name: "Dalarna" }).click();
  await page.getByRole("table", { name: "2023" }).waitFor();
  const split = performance.now() - click;
  const first = await loadedForFirstScreen(page);
  const all = await Promise.all(loaded);
  await context.close();
  return {
    usable,
    split,
    before: all.filter(({ url }) => first.has(url)),
    after: all.filter(({ url }) => !first.has(url)),
  };
}

async function sizeOf(response: Response): Promise<Loaded> {
  return { url: response.url(), gzipped: gzipSync(await response.body(), { level: 9 }).length };
}

function sum(files: readonly Loaded[]): number {
  return files.reduce((all, { gzipped }) => all + gzipped, 0);
}

const server = await preview({
  root: `${ROOT}addin`,
  configFile: `${ROOT}addin/vite.config.ts`,
  preview: { port: 0, open: false },
});
const [address = ""] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const lines: string[] = [];
let sizes = "";
for (const slowed of SLOWED) {
  const visits: Visit[] = [];
  const patient: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    visits.push(await visit(browser, address, { slowed, pause: 0 }));
    patient.push(await visit(browser, address, { slowed, pause: 1000 }));
  }
  const cells = [
    slowed === 1 ? "as it is" : `${String(slowed)} times slower`,
    median(visits.map((one) => one.usable)).toFixed(0),
    median(visits.map((one) => one.split)).toFixed(0),
    median(patient.map((one) => one.split)).toFixed(0),
  ];
  lines.push(`| ${cells.join(" | ")} |`);
  const [first] = visits;
  if (first !== undefined) {
    const kB = (files: readonly Loaded[]): string => (sum(files) / 1000).toFixed(0);
    sizes = `Before the first screen ${kB(first.before)} kB gzipped in ${String(first.before.length)} files; for the first split another ${kB(first.after)} kB.`;
  }
}
await browser.close();
await server.close();

const table = [
  "| processor | usable after, ms | from a click at once to the split, ms | from a click after a second, ms |",
  "| --- | --- | --- | --- |",
  ...lines,
  "",
  sizes,
  "",
  `Measured on ${cpus()[0]?.model.trim() ?? "?"}, Node ${process.version}, Chromium ${browser.version()}.`,
].join("\n");
process.stdout.write(`${table}\n`);
if (process.argv.includes("--write")) {
  const text = readFileSync(DOCUMENT, "utf8");
  const replaced = text.replace(
    /(<!-- pane -->\n)[\s\S]*?(\n<!-- \/pane -->)/,
    (_, open: string, close: string) => `${open}\n${table}\n${close}`,
  );
  writeFileSync(DOCUMENT, replaced);
}
