import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { presentIn } from "../support/book-runs.ts";
import { actuals, JANUARY, plain, sie } from "../support/imports.ts";
import { run } from "../support/memory-host.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import type { Pane } from "../support/pane-browser.ts";
import {
  chooseFiles,
  pickAgreement,
  press,
  saveCopy,
  settled,
  showScreen,
} from "../support/pane-driving.ts";

const open = usePaneBrowser();

const folder = mkdtempSync(join(tmpdir(), "ledger-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function openLedger(width: number): Promise<Pane> {
  const pane = await open({ width, height: 900 });
  await pickAgreement(pane);
  await showScreen(pane, "ledger");
  return pane;
}

async function choose(pane: Pane, name: string, text: string): Promise<void> {
  const { words } = pane;
  const file = { name, bytes: new TextEncoder().encode(text) };
  const other = pane.page.getByRole("button", { name: words.ledger.chooseOther });
  const label = (await other.count()) > 0 ? words.ledger.chooseOther : words.ledger.choose;
  await chooseFiles(pane, () => press(pane, label), [file]);
  await settled(pane);
}

test("[PA12][LE8] a file is chosen, understood, entered and saved, as the command line enters it", async () => {
  const pane = await openLedger(480);
  const { page, words } = pane;
  await page.getByLabel(words.ledger.fields.plan).selectOption("kommun-bas");
  await page.getByLabel(words.ledger.fields.only).fill("RSS");
  await choose(pane, "h.se", sie(JANUARY));
  const shown = plain(await page.locator("main").innerText());
  expect(shown).toContain("Rader: 2. Summa: 18 000,50 kr.");
  expect(shown).toContain("Valda objekt: RSS. Utanför urvalet: 77,00 kr.");
  await press(pane, words.ledger.enter);
  await page.getByText(words.file.unsaved).waitFor();
  await settled(pane);
  const saved = await saveCopy(pane);
  expect(actuals(saved.bytes)).toEqual([
    "202601 3510 RSS -12000 I1 Saknas Saknas import",
    "202601 4010 RSS 30000.5 I1 Övrig kostnad Saknas import",
  ]);
  const audit = await run(["audit", "bok.xlsx"], { "bok.xlsx": saved.bytes });
  expect([audit.code, audit.out]).toEqual([0, expect.stringContaining("Inga skillnader")]);
  await press(pane, words.file.undo);
  await settled(pane);
  const undone = await saveCopy(pane);
  expect(presentIn(undone.bytes).sheets.map(({ name }) => name)).not.toContain("Utfall");
});

/** A file of SIE with so many transactions, of fifty accounts in a year. */
function largeFile(transactions: number): string {
  const lines = ["#FLAGGA 0", "#RAR 0 20260101 20261231"];
  for (let at = 0; at < transactions; at += 2) {
    const month = String(1 + (at % 12)).padStart(2, "0");
    const account = String(4000 + (at % 50));
    lines.push(`#VER A ${String(at)} 2026${month}15 "Text"`, "{");
    lines.push(`#TRANS ${account} {1 "310" 6 "RSS"} 100.25 2026${month}15 "Inköp"`);
    lines.push(`#TRANS 1930 {} -100.25 2026${month}15 "Inköp"`, "}");
  }
  return lines.join("\r\n");
}

test("[PA12][PA3] half a million transactions are read without the page standing still", async () => {
  const pane = await openLedger(1200);
  const { page, words } = pane;
  // From the disk, as a user gives it: handed over by the test it would stop the page by itself.
  const file = join(folder, "stor.se");
  writeFileSync(file, largeFile(500_000));
  // How long the page went without drawing, at most, while the file was read.
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const frame = (now: number): void => {
      longest = Math.max(longest, now - last);
      last = now;
      document.body.dataset["longest"] = String(longest);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await chooseFiles(pane, () => press(pane, words.ledger.choose), file);
  await page.getByRole("heading", { name: words.ledger.willWrite }).waitFor({ timeout: 60_000 });
  expect(plain(await page.locator("main").innerText())).toContain("SIE 4, 500 000 transaktioner");
  const longest = await page.evaluate(() => Number(document.body.dataset["longest"]));
  expect(longest).toBeLessThan(1000);
});
