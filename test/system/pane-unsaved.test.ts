import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { newBookBytes, splitAgainBytes, toldOf } from "../support/pane-command-line.ts";
import {
  answer,
  chooseFiles,
  dropFiles,
  openFile,
  pickAgreement,
  press,
  saveCopy,
  savedBy,
  settled,
  slowJobs,
  splitLines,
  splitTable,
} from "../support/pane-driving.ts";
import { largeBook } from "../support/pane-large-book.ts";

const open = usePaneBrowser();

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ändrad "));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Closes the window as a user does. @returns whether the browser asks first, and keeps it open */
async function asksBeforeClosing({ page }: Pane): Promise<boolean> {
  const fields = page.waitForEvent("dialog").then(
    async (dialog) => {
      expect(dialog.type()).toBe("beforeunload");
      await dialog.dismiss();
      return true;
    },
    () => false,
  );
  const closed = page.waitForEvent("close").then(
    () => false,
    () => true,
  );
  await page.close({ runBeforeUnload: true });
  return Promise.race([fields, closed]);
}

describe("a file that has changed on the disk", () => {
  test("[PA5][PA1] is reported before a copy is saved, and never written over", async () => {
    const pane = await open();
    const { page, words } = pane;
    const path = join(folder, "min bok.xlsx");
    const first = await newBookBytes();
    writeFileSync(path, first);
    await openFile(pane, path);
    const copy = await saveCopy(pane);
    expect([copy.name, Buffer.from(copy.bytes).equals(first)]).toEqual([
      "min bok kopia.xlsx",
      true,
    ]);
    const second = await splitAgainBytes(first, "--rule", "webster");
    writeFileSync(path, second);
    await press(pane, words.file.save);
    await page.getByText(words.file.changedOnDisk("min bok.xlsx")).waitFor();
    const anyway = await savedBy(pane, () => press(pane, words.file.saveAnyway));
    expect(Buffer.from(anyway.bytes).equals(first)).toBe(true);
    await press(pane, words.file.save);
    await chooseFiles(pane, () => press(pane, words.file.openAgain), path);
    await page.getByText(words.file.changedOnDisk("min bok.xlsx")).waitFor({ state: "detached" });
    await settled(pane);
    expect(await splitLines(pane)).toEqual((await toldOf({ year: "2023", rule: "webster" })).lines);
    expect(Buffer.from((await saveCopy(pane)).bytes).equals(second)).toBe(true);
    rmSync(path);
    await press(pane, words.file.save);
    await page.getByText(words.file.changedOnDisk("min bok.xlsx")).waitFor();
    writeFileSync(path, first);
    expect((await readFile(path)).equals(first)).toBe(true);
  });
});

describe("what is not saved", () => {
  test("[PA6] is asked about before another file is opened or the first screen shown", async () => {
    const pane = await open();
    const { page, words } = pane;
    await pickAgreement(pane);
    await answer(pane, { total: "4 000 002" });
    const lines = await splitLines(pane);
    const other = { name: "annan.xlsx", bytes: await newBookBytes() };
    const asks = page.getByRole("alertdialog");
    await dropFiles(pane, [other]);
    await asks.getByText(words.leave.text("dalarna-2023.xlsx")).waitFor();
    await press(pane, words.leave.stay);
    await asks.waitFor({ state: "detached" });
    expect(await splitLines(pane)).toEqual(lines);
    await press(pane, words.file.other);
    await page.keyboard.press("Escape");
    await asks.waitFor({ state: "detached" });
    expect(await splitLines(pane)).toEqual(lines);

    await press(pane, words.file.write);
    await press(pane, words.write.confirm);
    await page.getByText(words.file.unsaved).waitFor();
    await dropFiles(pane, [other]);
    await press(pane, words.leave.leave);
    await page.getByText("annan.xlsx", { exact: true }).waitFor();
    await settled(pane);
    expect(await splitLines(pane)).toEqual((await toldOf({ year: "2023" })).lines);
    await press(pane, words.file.other);
    await page.getByRole("heading", { name: words.start.heading }).waitFor();
  });

  test("[PA6] keeps the window open; once saved or put back it does not", async () => {
    const pane = await open();
    const { words } = pane;
    await pickAgreement(pane);
    await answer(pane, { rule: "jefferson" });
    expect(await asksBeforeClosing(pane)).toBe(true);
    await press(pane, words.file.save);
    await savedBy(pane, () => press(pane, words.write.confirmAndSave));
    await answer(pane, { unit: "100" });
    await answer(pane, { unit: "" });
    expect(await asksBeforeClosing(pane)).toBe(false);
  });
});

describe("what takes time", () => {
  test("[PA3] the loading of the first agreement can be stopped", async () => {
    const pane = await open();
    const { page, words } = pane;
    await page.route(/population/, () => undefined);
    await page.getByRole("button", { name: /^RSS Dalarna, avtal 2023/ }).click();
    await page.getByText(words.work.stages.loading).first().waitFor();
    await press(pane, words.work.stop);
    await page.getByText(words.work.stopped).waitFor();
    expect(await splitTable(pane).count()).toBe(0);
    await page.unrouteAll();
    await pickAgreement(pane);
    expect(await splitLines(pane)).toEqual((await toldOf({ year: "2023" })).lines);
    // The loading that was stopped may be told as failed, and nothing else.
    const troubles = pane.takeTroubles();
    expect(troubles.filter((trouble) => !/^failed .*population/.test(trouble))).toEqual([]);
  });

  test("[PA3] is reported stage by stage; stopped, it leaves all as it was", async () => {
    const pane = await open();
    const { page, words } = pane;
    const { stages, stopped } = words.work;
    await pickAgreement(pane);
    await answer(pane, { rule: "webster" });
    const lines = await splitLines(pane);
    for (const stage of ["planning", "writing"] as const) {
      await slowJobs(pane, 600);
      await press(pane, words.file.write);
      await press(pane, words.write.confirm);
      await page.getByText(stages[stage]).first().waitFor();
      await press(pane, words.work.stop);
      await page.getByText(stopped).waitFor();
      // What is asked for at once waits for the workbook to be laid out again.
      await answer(pane, { unit: "100" });
      await answer(pane, { unit: "" });
      expect(await splitLines(pane)).toEqual(lines);
      expect(await page.getByText(words.file.pending).count()).toBe(1);
    }
    await press(pane, words.file.save);
    const { bytes } = await savedBy(pane, () => press(pane, words.write.saveAsIs));
    expect(Buffer.from(bytes).equals(await newBookBytes())).toBe(true);
    const told = page.evaluateHandle(() => {
      const texts: string[] = [];
      new MutationObserver(() => {
        for (const place of document.querySelectorAll('[role="status"]')) {
          if (!texts.includes(place.textContent)) texts.push(place.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      return texts;
    });
    await slowJobs(pane, 50);
    await press(pane, words.file.write);
    await press(pane, words.write.confirm);
    await page.getByText(words.file.unsaved).waitFor();
    const texts = await (await told).jsonValue();
    expect(texts.filter((text) => Object.values(stages).includes(text))).toEqual([
      stages.planning,
      stages.writing,
      stages.checking,
    ]);
  });

  test("[PA3] the page answers while a large workbook is read, split and written", async () => {
    const pane = await open();
    const { page, words } = pane;
    await pickAgreement(pane);
    const lines = await splitLines(pane);
    const large = largeBook(290);
    await slowJobs(pane, 200);
    await dropFiles(pane, [large]);
    await page.getByText(words.work.stages.reading).first().waitFor();
    await press(pane, words.work.stop);
    await page.getByText(words.work.stopped).waitFor();
    await settled(pane);
    expect(await splitLines(pane)).toEqual(lines);

    await dropFiles(pane, [large]);
    await page.getByText("alla.xlsx", { exact: true }).waitFor();
    await settled(pane);
    expect(await splitLines(pane)).toHaveLength(291);
    await answer(pane, { rule: "huntington-hill", unit: "0.01" });
    await press(pane, words.file.write);
    const longest = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let [last, most] = [performance.now(), 0];
          const beat = setInterval(() => {
            const now = performance.now();
            [last, most] = [now, Math.max(most, now - last)];
          }, 10);
          setTimeout(() => {
            clearInterval(beat);
            resolve(most);
          }, 800);
        }),
    );
    await press(pane, words.write.confirm);
    await page.getByText(words.file.unsaved).waitFor();
    // A worker does the work; what the page itself does is to draw 291 rows.
    expect(await longest).toBeLessThan(1000);
  });
});
