import { describe, expect, test } from "vitest";
import { FIELD_NAMES } from "../../templates/messages/surfaces.ts";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { toldOf } from "../support/pane-command-line.ts";
import {
  answer,
  oneLine,
  pickAgreement,
  savedBy,
  settled,
  splitLines,
  splitTable,
} from "../support/pane-driving.ts";

const open = usePaneBrowser();

const NAMES = FIELD_NAMES.sv;

/** What has the focus, as a screen reader tells of it: `button "Skriv"`. */
async function focused({ page }: Pane): Promise<string> {
  // Fluent catches the focus at the edges of its groups with elements that nobody is to see.
  const place = page.locator(":focus:not([data-tabster-dummy])");
  if ((await place.count()) === 0) return "nothing";
  const snapshot = await place.ariaSnapshot();
  const [first = ""] = snapshot.split("\n");
  return oneLine(first.replace(/^- '?/, "").replace(/(".*?").*/, "$1"));
}

/** Presses a key until something has the focus. @returns what was passed, and that itself */
async function goTo(pane: Pane, name: string, key = "Tab"): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    await pane.page.keyboard.press(key);
    const now = await focused(pane);
    passed.push(now);
    if (now.includes(`"${name}`)) return passed;
  }
  throw new Error(`${name} is not reached: ${passed.join(", ")}`);
}

describe("by the keyboard alone", () => {
  test("[PA1][PA3] from the first screen to a saved file", async () => {
    const pane = await open();
    const { page, words } = pane;
    const { keyboard } = page;
    expect(await goTo(pane, "RSS Dalarna")).toEqual(['button "RSS Dalarna, avtal 2023–2026"']);
    expect(await goTo(pane, "Utseende")).toEqual([
      ...PACKAGED_AGREEMENTS.slice(1).map(({ name }) => `button "${name.sv}"`),
      `button "${words.start.open}"`,
      `button "${words.published.start}"`,
      'combobox "Språk"',
      'combobox "Utseende"',
    ]);
    await goTo(pane, "RSS Dalarna, avtal 2023", "Shift+Tab");
    await keyboard.press("Enter");
    await splitTable(pane).waitFor();
    await settled(pane);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const { sum, total, difference } = words.split.control;
    const table = words.split.table("2023");
    expect(await goTo(pane, words.table.copyOf(table))).toEqual([
      `combobox "${NAMES.year}"`,
      `textbox "${NAMES.total}"`,
      `combobox "${NAMES.populationDate}"`,
      `combobox "${NAMES.rule}"`,
      `combobox "${NAMES.unit}"`,
      `button "${words.trace.open(sum, "4 000 000 kr")}"`,
      `button "${words.trace.open(total, "4 000 000 kr")}"`,
      `button "${words.trace.open(difference, "0 kr")}"`,
      `button "${words.table.copyOf(table)}"`,
    ]);
    expect(await goTo(pane, "Utseende")).toEqual([
      `group "${table}"`,
      `button "${words.trace.open("Avesta, Folkmängd", "22 986")}"`,
      'combobox "Språk"',
      'combobox "Utseende"',
    ]);
    await goTo(pane, NAMES.total, "Shift+Tab");
    await keyboard.type("4 000 002");
    await goTo(pane, NAMES.rule);
    await keyboard.type("Jeff");
    await settled(pane);
    const choices = { year: "2023", total: "4 000 002", rule: "jefferson" };
    expect(await splitLines(pane)).toEqual((await toldOf(choices)).lines);
    expect((await goTo(pane, words.file.write, "Shift+Tab")).slice(-4)).toEqual([
      'tab "Fördelning"',
      `button "${words.file.other}"`,
      `button "${words.file.save}"`,
      `button "${words.file.write}"`,
    ]);
    await goTo(pane, words.file.save);
    await keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("table").waitFor();
    await goTo(pane, NAMES.by);
    await keyboard.type("Åsa Öst");
    await goTo(pane, words.write.confirmAndSave);
    const { name, bytes } = await savedBy(pane, () => keyboard.press("Enter"));
    expect([name, bytes.length > 10_000]).toEqual(["dalarna-2023.xlsx", true]);
    await page.getByText(words.file.saved(name)).waitFor();
  });

  test("[PA3] Escape closes every dialog, and one is where one was", async () => {
    const pane = await open();
    const { page, words } = pane;
    const { keyboard } = page;
    await pickAgreement(pane);
    await answer(pane, { rule: "adams" });
    for (const name of [words.file.write, words.file.save, words.file.other]) {
      const button = page.getByRole("button", { name });
      await button.focus();
      await keyboard.press("Enter");
      const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
      await dialog.waitFor();
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(
        true,
      );
      await keyboard.press("Tab");
      await keyboard.press("Shift+Tab");
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(
        true,
      );
      await keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await expect.poll(() => focused(pane)).toBe(`button "${name}"`);
    }
  });

  test("[PA3] arrows go from number to number in a table, and from row to row in a trace", async () => {
    const pane = await open();
    const { page } = pane;
    const { keyboard } = page;
    await pickAgreement(pane);
    await goTo(pane, "Avesta, Folkmängd");
    const steps: (readonly (string | number)[])[] = [];
    for (const key of [
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowDown",
      "ArrowLeft",
      "ArrowUp",
    ]) {
      await keyboard.press(key);
      const at = page.locator(":focus");
      const [row = "", column = 0] = await at.evaluate((button) => [
        button.closest("tr")?.cells[0]?.textContent,
        button.closest("td")?.cellIndex,
      ]);
      steps.push([row, column]);
    }
    expect(steps).toEqual([
      ["Avesta", 2],
      ["Avesta", 3],
      ["Avesta", 4],
      ["Borlänge", 4],
      ["Borlänge", 3],
      ["Avesta", 3],
    ]);
    await keyboard.press("Tab");
    await keyboard.press("Shift+Tab");
    expect(await focused(pane)).toContain("Avesta, Exakt belopp");
    await keyboard.press("Enter");
    await page.getByRole("tree").waitFor();
    await goTo(pane, "Att fördela inom gruppen");
    const expanded = (): Promise<string | null> =>
      page.locator(":focus").getAttribute("aria-expanded");
    expect(await expanded()).toBe("true");
    await keyboard.press("ArrowLeft");
    expect(await expanded()).toBe("false");
    const below = page.getByRole("treeitem", { name: /^Exakt belopp Kommunerna/ });
    await below.waitFor({ state: "detached" });
    await keyboard.press("ArrowDown");
    expect(await focused(pane)).toContain("Andel Avesta");
    await keyboard.press("ArrowUp");
    await keyboard.press("ArrowRight");
    await below.waitFor();
    await keyboard.press("ArrowRight");
    expect(await focused(pane)).toContain("Exakt belopp Kommunerna");
    await keyboard.press("Escape");
    await expect.poll(() => focused(pane)).toContain("Avesta, Exakt belopp");
  });

  test("[PA3] whatever has the focus shows it, in every look", async () => {
    const pane = await open({ width: 900, height: 700 });
    const { page, words } = pane;
    await pickAgreement(pane);
    const blind: string[] = [];
    for (const theme of ["light", "dark", "contrast"] as const) {
      await page.getByLabel(words.settings.theme, { exact: true }).selectOption(theme);
      await page.getByRole("button", { name: words.file.write }).focus();
      await page.keyboard.press("Shift+Tab");
      const seen = new Set<string>();
      for (let count = 0; count < 30; count += 1) {
        await page.keyboard.press("Tab");
        const now = await focused(pane);
        if (seen.has(now)) break;
        seen.add(now);
        if (now !== "nothing" && !(await showsFocus(pane))) blind.push(`${theme}: ${now}`);
      }
      expect(seen.size).toBeGreaterThan(15);
    }
    expect(blind).toEqual([]);
  });
});

/** Whether what has the focus looks otherwise without it. */
async function showsFocus({ page }: Pane): Promise<boolean> {
  const box = await page.locator(":focus").boundingBox();
  if (box === null) return false;
  const clip = {
    x: Math.max(0, box.x - 4),
    y: Math.max(0, box.y - 4),
    width: Math.min(box.width + 8, 900 - box.x),
    height: Math.min(box.height + 8, 100),
  };
  const withFocus = await page.screenshot({ clip });
  const element = await page.evaluateHandle(() => document.activeElement);
  await element.evaluate((one) => {
    if (one instanceof HTMLElement) one.blur();
  });
  const without = await page.screenshot({ clip });
  await element.evaluate((one) => {
    if (one instanceof HTMLElement) one.focus();
  });
  return !withFocus.equals(without);
}
