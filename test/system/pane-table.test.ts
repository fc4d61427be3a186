import { expect, test } from "vitest";
import { COLUMN_2022, MEMO_2023 } from "../support/dalarna.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { pickAgreement, press, showScreen } from "../support/pane-driving.ts";
import { tryTable } from "../support/pane-states.ts";

const open = usePaneBrowser();

test("[PA11][AU5] the memo is pasted and tried from the first screen, without a workbook", async () => {
  const pane = await open({ width: 320, height: 800 });
  const { page, words } = pane;
  await press(pane, words.published.start);
  await tryTable(pane, MEMO_2023, "2 000 000");
  const shown = (await page.locator("main").innerText()).replaceAll("\u00a0", " ");
  expect(shown).toContain("Raderna blir 2 000 004, men summan är 2 000 000: +4.");
  expect(shown).toContain("varje rad för sig, halva uppåt (half-up-per-row)");
  // A change makes it another table, whose answer is not known yet.
  await page.getByLabel(words.published.total, { exact: true }).fill("2 000 004");
  expect(await page.getByText("half-up-per-row").count()).toBe(0);
});

test("[PA11][AU5] the column of 2022 shows the populations that would give it; what is pasted stays when a workbook is opened", async () => {
  const pane = await open({ width: 1200, height: 900, language: "en" });
  const { page, words } = pane;
  await press(pane, words.published.start);
  await tryTable(pane, COLUMN_2022, "1 225 535");
  const table = page.getByRole("table", { name: "Weights that give the table" });
  expect(await table.locator("tbody tr").count()).toBe(16);
  expect(await table.locator("tbody tr").last().innerText()).toContain("288,164");
  await press(pane, words.published.back);
  await pickAgreement(pane);
  await showScreen(pane, "table");
  expect(await table.locator("tbody tr").count()).toBe(16);
});
