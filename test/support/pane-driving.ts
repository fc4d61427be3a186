/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Locator, Worker } from "playwright-core";
import type { Field } from "../../templates/messages/surfaces.ts";
import { FIELD_NAMES } from "../../templates/messages/surfaces.ts";
import type { Pane } from "./pane-browser.ts";

/** A file as the user's computer hands it over. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Clicks a button by its name. */
export async function press({ page }: Pane, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Picks the agreement that comes along, and waits for its split. */
export async function pickAgreement(pane: Pane): Promise<void> {
  const { page, language } = pane;
  const name = language === "sv" ? /^RSS Dalarna, avtal 2023/ : /^RSS Dalarna, agreement 2023/;
  await page.getByRole("button", { name }).click();
  await splitTable(pane).waitFor();
  await settled(pane);
}

/** Waits until nothing is being counted and no work goes on. */
export async function settled({ page, words }: Pane): Promise<void> {
  await page.waitForFunction((counting) => {
    const isBusy = document.querySelector('[aria-busy="true"], [role="progressbar"]') !== null;
    const paragraphs = Array.from(document.querySelectorAll("p"), ({ textContent }) => textContent);
    return !isBusy && !paragraphs.includes(counting);
  }, words.split.counting);
}

/** A field of the year, by its label. */
export function field({ page, language }: Pane, name: Field): Locator {
  return page.getByLabel(FIELD_NAMES[language][name], { exact: true });
}

/** Writes in a field or chooses from its list, and waits for what comes of it. */
export async function answer(
  pane: Pane,
  answers: Readonly<Partial<Record<Field, string>>>,
): Promise<void> {
  for (const name of Object.keys(FIELD_NAMES.sv).filter(isField)) {
    const text = answers[name];
    if (text === undefined) continue;
    const place = field(pane, name);
    const isList = await place.evaluate((element) => element.tagName === "SELECT");
    if (isList) await place.selectOption(text);
    else await place.fill(text);
  }
  await settled(pane);
}

function isField(name: string): name is Field {
  return name in FIELD_NAMES.sv;
}

/** The table of the split. */
export function splitTable({ page }: Pane): Locator {
  return page.locator("table[aria-busy]:has(button[aria-label])");
}

/** The cells of a table as they stand, row by row. */
export function cellsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  return table.evaluate((element) =>
    Array.from(element.querySelectorAll("tr"), (row) =>
      Array.from(row.querySelectorAll("th, td"), (cell) => cell.textContent),
    ),
  );
}

/** The split's rows below the headers, each as one line. */
export async function splitLines(pane: Pane): Promise<readonly string[]> {
  const [, ...rows] = await cellsOf(splitTable(pane));
  return rows.map((cells) => oneLine(cells.filter(Boolean).join(" ")));
}

/** A text with one common blank where there are any. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Does what lets the user choose files, and chooses them. */
export async function chooseFiles(
  { page }: Pane,
  click: () => Promise<void>,
  files: readonly GivenFile[] | string,
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), click()]);
  await chooser.setFiles(typeof files === "string" ? files : files.map(payload));
}

function payload({ name, bytes }: GivenFile) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

/** Opens a workbook's file from the first screen, and waits for its split. */
export async function openFile(pane: Pane, file: GivenFile | string): Promise<void> {
  const { words } = pane;
  const files = typeof file === "string" ? file : [file];
  await chooseFiles(pane, () => press(pane, words.start.open), files);
  await pane.page.getByText(typeof file === "string" ? basename(file) : file.name).waitFor();
  await splitTable(pane).waitFor();
  await settled(pane);
}

/** Drops files on the window. */
export async function dropFiles({ page }: Pane, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(
    ({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")] as const,
  );
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of dropped) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, given);
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await dataTransfer.dispose();
}

/** Drops what lies on the disk, files and folders, as the computer's own window would. */
export async function dropFromDisk(
  { page, context }: Pane,
  paths: readonly string[],
): Promise<void> {
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  // What is held over a window is told of again and again; what stands there may have changed.
  for (const type of ["dragEnter", "dragOver", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 100, y: 100, data });
  }
  await session.detach();
}

/** Does what saves a copy, and catches the file. */
export async function savedBy({ page }: Pane, click: () => Promise<void>): Promise<GivenFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Saves a copy where nothing stands in the way. */
export function saveCopy(pane: Pane): Promise<GivenFile> {
  return savedBy(pane, () => press(pane, pane.words.file.save));
}

/** Goes to a screen by its tab. */
export async function showScreen(
  { page, words }: Pane,
  screen: keyof Pane["words"]["screens"],
): Promise<void> {
  await page.getByRole("tab", { name: words.screens[screen] }).click();
}

/** The worker; one that was stopped may still be in the list. */
function jobsOf({ page }: Pane): Worker {
  const worker = page.workers().at(-1);
  if (worker === undefined) throw new Error("no worker has been started");
  return worker;
}

/** Makes the worker read its next file for ever. */
export async function stuckWorker(pane: Pane): Promise<void> {
  await jobsOf(pane).evaluate(() => {
    Blob.prototype.arrayBuffer = () => new Promise(() => undefined);
  });
}

/** Makes every answer of the worker take so many milliseconds: long work on any machine. */
export async function slowJobs(pane: Pane, pause: number): Promise<void> {
  await jobsOf(pane).evaluate((wait) => {
    const post: unknown = Reflect.get(globalThis, "postMessage");
    if (typeof post !== "function") return;
    const late = (...message: readonly unknown[]): void => {
      const end = Date.now() + wait;
      while (Date.now() < end);
      Reflect.apply(post, globalThis, message);
    };
    Reflect.set(globalThis, "postMessage", late);
  }, pause);
}
