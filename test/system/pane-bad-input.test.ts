import { describe, expect, test } from "vitest";
import { requestOf } from "../../addin/worker/split-fields.ts";
import type { SplitFields } from "../../addin/worker/worker-api.ts";
import type { Problem, Result } from "../../engine/index.ts";
import { problemText } from "../../templates/messages/problem-text.ts";
import { splitWorkbook } from "../../toolkit/split-workbook.ts";
import { opened } from "../support/book-jobs.ts";
import { problemCodes, run } from "../support/memory-host.ts";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import { newBookBytes, splitAgainBytes, toldOf } from "../support/pane-command-line.ts";
import {
  answer,
  field,
  oneLine,
  pickAgreement,
  press,
  savedBy,
  settled,
  splitLines,
  splitTable,
} from "../support/pane-driving.ts";
import { REFERENCE } from "../support/reference.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const open = usePaneBrowser();

/** What nobody means, and what somebody may. */
const NONSENSE = [
  " ",
  "abc",
  "1.234",
  "1,234",
  "1e5",
  "-5",
  "(5)",
  "10^30",
  "1000000000000000000000000000000",
  "9".repeat(60),
  "0,001",
  "💰",
  "e\u0301é\u200b\ufeff",
  "=1+1",
  "'12",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\u202e12\u202c",
  "\u200f12",
  "1\u00002",
  "#REF!",
  "4 mkr",
  "4 120 tkr",
  "−12",
  "12 %",
  "true",
  "٣٤",
  "__proto__",
] as const;

/** What the fields hold in a new workbook, and one of them otherwise. */
const ASKED: SplitFields = {
  year: "2023",
  total: "",
  populationDate: "",
  rule: "",
  unit: "",
  oddUnitTo: "",
  key: "",
};

/** All that is said on the page, blanks made common. */
async function said({ page }: Pane): Promise<string> {
  return oneLine(await page.locator("body").innerText());
}

describe("nonsense in the field of the cost", () => {
  test("[PA2][PA5][RD1] is either split as the command line does, or reported at the field", async () => {
    const pane = await open();
    await pickAgreement(pane);
    const { read } = opened(await newBookBytes());
    const field_ = field(pane, "total");
    let split = 0;
    for (const text of NONSENSE) {
      await field_.fill(text);
      await settled(pane);
      const typed = await field_.inputValue();
      const told = await toldOf({ ...ASKED, total: typed });
      const here: Result<unknown, Problem> = splitWorkbook(
        read,
        requestOf({ ...ASKED, total: typed }),
        REFERENCE,
      );
      expect([text, here.ok]).toEqual([text, told.code === 0]);
      if (told.code === 0) {
        expect([text, await splitLines(pane)]).toEqual([text, told.lines]);
        split += 1;
        continue;
      }
      expect([text, await splitTable(pane).count()]).toEqual([text, 0]);
      const problems = here.ok ? [] : here.problems;
      const { out } = await toldOf({ ...ASKED, total: typed }, "sv", "--json");
      expect([text, problems.map(({ code }) => code)]).toEqual([text, problemCodes({ out })]);
      for (const found of problems) {
        const sentence = problemText({ ...found, place: null }, "sv", "pane");
        // A moment may pass between the split that goes and the sentence that comes.
        await expect.poll(() => said(pane), { message: text }).toContain(oneLine(sentence));
      }
      const isMarked = await field_.getAttribute("aria-invalid");
      const atField = problems.some(
        ({ place }) => place?.kind === "option" && place.option === "--total",
      );
      expect([text, isMarked]).toEqual([text, atField ? "true" : null]);
    }
    expect(split).toBeGreaterThan(3);
    // A longer text than any amount cannot be typed.
    await field_.fill("");
    await field_.focus();
    await pane.page.keyboard.insertText("1".repeat(1000));
    expect(await field_.inputValue()).toBe("1".repeat(60));
    await answer(pane, { total: "" });
    expect(await splitLines(pane)).toEqual((await toldOf({ year: "2023" })).lines);
    expect(await pane.page.locator("img, script:not([src])").count()).toBe(0);
  });
});

describe("nonsense in the stamp", () => {
  test("[PA6][AU4][WB3] is refused, or written as the command line writes it", async () => {
    const pane = await open();
    const { page, words } = pane;
    await pickAgreement(pane);
    let written = 0;
    let book = await newBookBytes();
    const texts = [
      "💰 Åsa",
      "=1+1",
      "<b>&amp;</b> _x0041_",
      "\u202eåt fel håll\u200b",
      "1\u00002",
      "x".repeat(300),
    ];
    for (const [index, text] of texts.entries()) {
      await press(pane, words.file.write);
      await field(pane, "by").fill(text);
      await field(pane, "at").fill(texts.at(-1 - index) ?? "");
      const signs = {
        by: await field(pane, "by").inputValue(),
        at: await field(pane, "at").inputValue(),
      };
      // The plan is made anew a moment after the last key.
      await page.waitForTimeout(350);
      const confirm = page.getByRole("button", { name: words.write.confirm, exact: true });
      const options = ["--by", signs.by, "--at", signs.at];
      const { code } = await run(["split", "bok.xlsx", "--in-place", ...options], {
        "bok.xlsx": book,
      });
      expect([signs, await confirm.isEnabled()]).toEqual([signs, code === 0]);
      if (code !== 0) {
        await press(pane, words.write.cancel);
        continue;
      }
      await confirm.click();
      await page.getByText(words.file.unsaved).waitFor();
      const { bytes } = await savedBy(pane, () => press(pane, words.file.save));
      const same = await splitAgainBytes(book, ...options);
      expect([signs, Buffer.from(bytes).equals(same)]).toEqual([signs, true]);
      if (index % 3 === 2) expect(await validatorFindings(bytes, "bok.xlsx")).toEqual([]);
      written += 1;
      book = bytes;
    }
    expect(written).toBeGreaterThan(3);
  });
});
