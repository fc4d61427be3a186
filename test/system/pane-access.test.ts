import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, expect, test } from "vitest";
import type { Pane, PaneOptions } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { pickAgreement, splitTable } from "../support/pane-driving.ts";
import { overflow, walk } from "../support/pane-states.ts";

const open = usePaneBrowser();

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fluent catches the focus at the edges of its groups with these; they are passed at once. */
const CATCHERS = "[data-tabster-dummy]";

/** What is wrong with the page as it stands, for those who do not see it or see it otherwise. */
async function barriers({ page }: Pane, only?: "color-contrast"): Promise<readonly string[]> {
  await page.evaluate(`typeof axe === "undefined" && (() => { ${AXE} })()`);
  const options = {
    preload: false,
    resultTypes: ["violations"],
    ...(only === undefined ? {} : { runOnly: [only] }),
  };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ["${CATCHERS}"] }, ${JSON.stringify(options)})`,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ html, failureSummary }) => [html.slice(0, 200), failureSummary]);
    return [`${id} ${help}`, ...places.slice(0, 3).map((place) => place.join(" "))].join("\n    ");
  });
}

/** What is behind everything in each look. */
const BACKGROUNDS = {
  system: "#ffffff",
  light: "#ffffff",
  dark: "#292929",
  contrast: "#000000",
} as const;

/** Has the pane look otherwise, whatever stands in front of its settings. */
async function look({ page, words }: Pane, theme: keyof typeof BACKGROUNDS): Promise<void> {
  const setting = page.getByLabel(words.settings.theme, { exact: true });
  await setting.selectOption(theme, { force: true });
  // A look is loaded when it is first asked for.
  await page.waitForFunction((background) => {
    const provider = document.querySelector(".fui-FluentProvider");
    const style = provider === null ? null : getComputedStyle(provider);
    return style?.getPropertyValue("--colorNeutralBackground1").trim() === background;
  }, BACKGROUNDS[theme]);
  // Without movement colours change at once: that is, with the next pictures.
  await page.evaluate(async () => {
    for (let pictures = 0; pictures < 3; pictures += 1) await new Promise(requestAnimationFrame);
  });
}

/** How one state is looked upon, one look after the other. */
type Looks = readonly ("light" | "dark" | "contrast" | "forced")[];

/** @returns what is wrong with every state, look by look */
async function barriersOnTheWay(options: PaneOptions, looks: Looks): Promise<readonly string[]> {
  const pane = await open({ ...options, bypassCSP: true, permissions: ["clipboard-write"] });
  const found: string[] = [];
  let states = 0;
  await walk(pane, async (state) => {
    states += 1;
    const wider = await overflow(pane);
    if (wider > 0) found.push(`${state}: ${String(wider)} px wider than the window`);
    const add = (how: string, wrong: readonly string[]): void => {
      found.push(...wrong.map((one) => `${state}, ${how}: ${one}`));
    };
    add("all", await barriers(pane));
    for (const how of looks) {
      if (how === "forced") await pane.page.emulateMedia({ forcedColors: "active" });
      else await look(pane, how);
      add(how, await barriers(pane, "color-contrast"));
    }
    await pane.page.emulateMedia({ forcedColors: "none" });
    if (looks.length > 0) await look(pane, "system");
  });
  expect(states).toBe(23);
  return found;
}

describe("for everybody", () => {
  test("[PA3] axe finds nothing in Swedish in 320 px, light, in high contrast and in forced colours", async () => {
    const options = { width: 320, height: 700 };
    expect(await barriersOnTheWay(options, ["contrast", "forced"])).toEqual([]);
  });

  test("[PA3] axe finds nothing in English in 1200 px, dark", async () => {
    const options = { language: "en", colorScheme: "dark" } as const;
    expect(await barriersOnTheWay(options, [])).toEqual([]);
  });

  test("[PA3] what is under the mouse can still be read", async () => {
    const pane = await open({ bypassCSP: true });
    await pickAgreement(pane);
    const button = splitTable(pane).locator("button").nth(10);
    const found: string[] = [];
    for (const theme of ["light", "dark", "contrast"] as const) {
      await look(pane, theme);
      await button.hover();
      found.push(...(await barriers(pane, "color-contrast")).map((one) => `${theme}: ${one}`));
    }
    await splitTable(pane).locator("button").nth(3).click();
    for (const theme of ["light", "dark", "contrast"] as const) {
      await look(pane, theme);
      await pane.page.getByRole("treeitem").first().hover();
      found.push(...(await barriers(pane, "color-contrast")).map((one) => `${theme}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  test("[PA3] at 200 % in a window of 640 px nothing is cut off, and the language is reported", async () => {
    const pane = await open({ width: 320, height: 400, scale: 2 });
    await pickAgreement(pane);
    expect(await overflow(pane)).toBe(0);
    const html = pane.page.locator("html");
    expect(await html.getAttribute("lang")).toBe("sv");
    await pane.page.getByLabel("Språk").selectOption("en");
    await pane.page.locator('html[lang="en"]').waitFor({ state: "attached" });
    expect(await overflow(pane)).toBe(0);
    await pane.page.reload();
    await pane.page.getByRole("heading", { name: "Split a shared cost" }).waitFor();
    expect(await html.getAttribute("lang")).toBe("en");
  });
});
