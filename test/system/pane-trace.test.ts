import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { toldOf, traceLines } from "../support/pane-command-line.ts";
import { answer, oneLine, pickAgreement, splitTable } from "../support/pane-driving.ts";

const open = usePaneBrowser();

/** A number as it is shown, in thousandths of thousandths: nothing else that is shown is finer. */
interface Shown {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `159 413,56`, `+1`, `−4 kr` or `22986000000/144191 kr ≈ …` as a fraction. */
function fractionOf(text: string): Shown {
  const bare = text.replace(/ kr| ≈.*|[\s+]/g, "").replace("−", "-");
  const [top = "", bottom] = bare.split("/");
  if (bottom !== undefined) return { numerator: BigInt(top), denominator: BigInt(bottom) };
  const [whole = "", decimals = ""] = top.split(",");
  return { numerator: BigInt(`${whole}${decimals}`), denominator: 10n ** BigInt(decimals.length) };
}

/** A fraction with some decimals, halves away from zero. */
function rounded({ numerator, denominator }: Shown, decimals: number): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const parts = (2n * size * 10n ** BigInt(decimals) + denominator) / (2n * denominator);
  return numerator < 0n ? -parts : parts;
}

/** The number with as many decimals as it is shown with. */
function digitsShown(text: string): { readonly parts: bigint; readonly decimals: number } {
  const decimals = /,(\d+)/.exec(text)?.[1]?.length ?? 0;
  return { parts: rounded(fractionOf(text), decimals), decimals };
}

/** A number as it stands in the table, and what it is said to be when it is opened. */
interface Opened {
  readonly shown: string;
  readonly row: string;
  readonly header: string;
  readonly column: number;
  readonly heading: string;
}

/**
 * Opens every number in turn and closes it. The page does it by itself, since there are
 * a hundred of them: how the keyboard and the mouse open one is seen elsewhere.
 */
function openAll(buttons: Locator): Promise<readonly Opened[]> {
  return buttons.evaluateAll(async (elements) => {
    const until = async <Value>(look: () => Value | null): Promise<Value> => {
      for (let pictures = 0; pictures < 600; pictures += 1) {
        const found = look();
        if (found !== null) return found;
        await new Promise(requestAnimationFrame);
      }
      throw new Error("it does not come");
    };
    const opened: Opened[] = [];
    for (const button of elements) {
      if (!(button instanceof HTMLElement)) continue;
      button.click();
      const heading = await until(() => {
        const text = document.querySelector('[role="dialog"] h2')?.textContent ?? "";
        return text.includes(": ") ? text : null;
      });
      const column = button.closest("td")?.cellIndex ?? -1;
      opened.push({
        shown: button.textContent,
        row: button.closest("tr")?.cells[0]?.textContent ?? "",
        header: button.closest("table")?.rows[0]?.cells[column]?.textContent ?? "",
        column,
        heading,
      });
      const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
      document.querySelector('[role="dialog"]')?.dispatchEvent(escape);
      await until(() => (document.querySelector('[role="dialog"]') === null ? true : null));
    }
    return opened;
  });
}

/** The column whose numbers are per cent; a share by itself is a part of one. */
const SHARES = 2;

test("[PA2][AU1][AL1] every number of the split opens to what it was made of", async () => {
  const pane = await open();
  await pickAgreement(pane);
  const opened = await openAll(splitTable(pane).locator("button"));
  expect(opened).toHaveLength(15 * 6 + 5 + 6 + 4);
  for (const { shown, row, header, column, heading } of opened) {
    const [name = "", value = ""] = heading.split(": ");
    expect(name).toBe(`${row}, ${header}`);
    const { parts, decimals } = digitsShown(shown);
    const hundred = column === SHARES ? 100n : 1n;
    const { numerator, denominator } = fractionOf(value);
    const found = rounded({ numerator: hundred * numerator, denominator }, decimals);
    expect([heading, found]).toEqual([heading, parts]);
  }

  const choices = { year: "2023", rule: "half-up-per-row", unit: "1000" };
  await answer(pane, choices);
  const sums = await openAll(pane.page.locator("dl").first().locator("button"));
  const { out } = await toldOf(choices);
  const [, sum = "", total = "", difference = ""] =
    /raderna ger (.+?) kr, att fördela (.+) kr, rader minus total (.+?) kr/.exec(oneLine(out)) ??
    [];
  expect(difference).not.toBe("0");
  const names = pane.words.split.control;
  expect(sums.map(({ shown, heading }) => [oneLine(shown), oneLine(heading)])).toEqual([
    [`${sum} kr`, `${names.sum}: ${sum} kr`],
    [`${total} kr`, `${names.total}: ${total} kr`],
    [`${difference} kr`, `${names.difference}: ${difference} kr`],
  ]);
  await pane.page.getByText(pane.words.split.misses, { exact: true }).waitFor();
});

test.each(["sv", "en"] as const)(
  "[PA2][AU1] the whole tree is the command line's, in %s",
  async (language) => {
    const pane = await open({ language });
    await pickAgreement(pane);
    const choices = { year: "2023", rule: "huntington-hill", unit: "100" };
    await answer(pane, choices);
    await splitTable(pane).locator("tr", { hasText: "Avesta" }).locator("button").nth(3).click();
    const dialog = pane.page.getByRole("dialog");
    await dialog.getByRole("tree").waitFor();
    const closed = dialog.locator('[role="treeitem"][aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().locator("> *").first().click();
    const { out } = await toldOf(choices, language, "--explain", "Avesta");
    const [top = "", ...below] = traceLines(out);
    const shown = await dialog.getByRole("treeitem").evaluateAll((items) =>
      items.map((item) => {
        const title = item.querySelector("span > span");
        return `${title?.textContent ?? ""}${title?.nextElementSibling?.textContent ?? ""}`;
      }),
    );
    expect(shown.map(oneLine)).toEqual(below);
    expect(oneLine(await dialog.locator("h2").innerText())).toContain(top.split(": ")[1]);
  },
);
