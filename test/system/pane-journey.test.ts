import { describe, expect, test } from "vitest";
import { PLAIN_RULES } from "../../engine/index.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import { run } from "../support/memory-host.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import type { Choices } from "../support/pane-command-line.ts";
import { newBookBytes, optionsOf, splitAgainBytes, toldOf } from "../support/pane-command-line.ts";
import {
  answer,
  cellsOf,
  field,
  oneLine,
  openFile,
  pickAgreement,
  press,
  saveCopy,
  savedBy,
  settled,
  showScreen,
  splitLines,
  splitTable,
} from "../support/pane-driving.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const open = usePaneBrowser();

/** A year that the agreement leaves to be answered, answered. */
const YEAR = { year: "2024", total: "4 123 457", populationDate: "2023-12-31" } as const;
/** In whole kronor half of it is no whole number: somebody gets the odd one. */
const ANSWERED: Choices = { ...YEAR, oddUnitTo: "20" };
/** In öre there is no odd one. */
const WRITTEN: Choices = { ...YEAR, rule: "webster", unit: "0.01" };

async function audit(bytes: Uint8Array): Promise<{ code: number; differences: unknown }> {
  const { code, out } = await run(["audit", "bok.xlsx", "--json"], { "bok.xlsx": bytes });
  const told: unknown = JSON.parse(out);
  const isTold = typeof told === "object" && told !== null && "differences" in told;
  return { code, differences: isTold ? told.differences : told };
}

/** The text of the control line, the verdict last. */
async function control({ page }: Pane): Promise<readonly string[]> {
  const values = await page.locator("dl").first().locator("dd").allTextContents();
  return values.map(oneLine);
}

describe("from the first click", () => {
  test("[PA1][PA2] one click makes the split of the memo's year", async () => {
    const pane = await open();
    await pickAgreement(pane);
    const [headers = [], ...rows] = await cellsOf(splitTable(pane));
    const { amount, published } = wordsIn("sv");
    expect(headers.slice(-3)).toEqual([amount, published, pane.words.split.off]);
    expect(rows.map(([name]) => name).slice(-3)).toEqual(["Region Dalarna", "Kommunerna", "Summa"]);
    expect(rows).toHaveLength(15 + 3);
    expect(rows[0]?.map(oneLine)).toEqual([
      "Avesta",
      "22 986",
      "7,9707",
      "159 413,56",
      "159 413",
      "159 414",
      "+1",
    ]);
    expect(await control(pane)).toEqual(["4 000 000 kr", "4 000 000 kr", "0 kr", "Stämmer"]);
    const said = await pane.page.locator("body").innerText();
    expect(oneLine(said)).toContain(
      "Underlaget trycker summan 4 000 000 kr, men dess rader ger 4 000 004 kr: fel på +4 kr.",
    );
    expect(await splitLines(pane)).toEqual((await toldOf({ year: "2023" })).lines);
  });

  test("[PA2] what a year leaves open is listed, and there is no table until it is answered", async () => {
    const pane = await open();
    const { page, words } = pane;
    await pickAgreement(pane);
    await showScreen(pane, "agreement");
    await page
      .getByRole("button", { name: words.agreement.answer("2024") })
      .first()
      .click();
    expect(await field(pane, "year").inputValue()).toBe("2024");
    await page.getByRole("tab", { name: words.screens.split, selected: true }).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    expect(["total", "populationDate"]).toContain(focused);
    await settled(pane);
    expect(await splitTable(pane).count()).toBe(0);
    await page.getByRole("heading", { name: words.split.unanswered }).waitFor();
    for (const [name, text] of [
      ["total", "4 123 457"],
      ["populationDate", "2023-12-31"],
      // Half the cost each is not a whole number of kronor.
      ["oddUnitTo", "20"],
    ] as const) {
      await page.getByRole("button", { name: words.problems.toField }).first().click();
      expect(
        await field(pane, name).evaluate((element) => element === document.activeElement),
      ).toBe(true);
      await answer(pane, { [name]: text });
    }
    expect(await splitLines(pane)).toEqual((await toldOf(ANSWERED)).lines);
    await answer(pane, { year: "2023" });
    expect(await splitLines(pane)).toEqual((await toldOf({ year: "2023" })).lines);
    await answer(pane, { year: "2024" });
    expect(await splitLines(pane)).toEqual((await toldOf(ANSWERED)).lines);
  });
});

describe("the same numbers as the command line", () => {
  const byRule = [...PLAIN_RULES, "residual-to:2062" as const].map((rule): Choices => ({
    year: "2023",
    rule,
    unit: "1",
  }));
  const units = ["0.01", "1", "100", "1000"].flatMap((unit): readonly Choices[] => [
    { ...YEAR, total: "−4 120 tkr", rule: "", unit },
    { ...YEAR, total: "999 999 999 999 000", rule: "cumulative", unit },
  ]);
  const days: readonly Choices[] = [
    {
      year: "2025",
      total: "4 123 456,78",
      populationDate: "2024-12-31",
      rule: "webster",
      unit: "0.01",
    },
    { year: "2026", total: "1", populationDate: "2000-12-31", rule: "jefferson", unit: "1" },
    { year: "2026", total: "1", populationDate: "2000-12-31", rule: "adams", unit: "1" },
    { year: "2026", total: "0", populationDate: "2025-12-31", rule: "truncate-per-row", unit: "1" },
  ];

  async function expectSame(pane: Pane, choices: Choices): Promise<void> {
    const { rule = "", ...rest } = choices;
    const [, party] = rule.split("residual-to:");
    await answer(pane, { ...rest, rule: party === undefined ? rule : "residual-to:" });
    if (party !== undefined) {
      await pane.page.getByLabel(pane.words.split.residualTo).selectOption(party);
      await settled(pane);
    }
    const { code, lines } = await toldOf(choices, pane.language);
    const shown = code === 0 ? await splitLines(pane) : [];
    expect([choices, shown]).toEqual([choices, lines]);
    if (code !== 0) expect([choices, await splitTable(pane).count()]).toEqual([choices, 0]);
  }

  test("[PA2][CO1][AL6] by every rule, in every unit, below zero and for what is large", async () => {
    const pane = await open();
    await pickAgreement(pane);
    for (const choices of [...byRule, ...units]) await expectSame(pane, choices);
  });

  test("[PA2][PA3][PO3] in other years, on other days and in English", async () => {
    const pane = await open({ language: "en" });
    await pickAgreement(pane);
    expect(await pane.page.locator("html").getAttribute("lang")).toBe("en");
    for (const choices of [...days, ANSWERED]) await expectSame(pane, choices);
  });
});

describe("what documents leave open", () => {
  test("[PA1][CO1] an agreement whose cost and key no document states is answered, written and audited", async () => {
    const pane = await open();
    const { page, words } = pane;
    await page.getByRole("button", { name: /^RSS Kalmar/ }).click();
    await field(pane, "key").waitFor();
    await settled(pane);
    expect(await page.getByRole("button", { name: words.file.write }).isDisabled()).toBe(true);
    await answer(pane, { total: "3 000 000", key: "equal" });
    expect((await splitLines(pane)).filter((line) => line.includes("250 000"))).toHaveLength(12);
    await press(pane, words.file.write);
    await press(pane, words.write.confirm);
    await page.getByText(words.file.unsaved).waitFor();
    await settled(pane);
    const { name, bytes } = await saveCopy(pane);
    expect(name).toMatch(/^kalmar-2022/);
    expect(await audit(bytes)).toEqual({ code: 0, differences: [] });
    expect(await validatorFindings(bytes, "bok.xlsx")).toEqual([]);
  });
});

describe("what is written and saved", () => {
  test("[PA6] nothing is written before it is confirmed, and it can be undone", async () => {
    const pane = await open();
    const { page, words } = pane;
    await pickAgreement(pane);
    const before = await saveCopy(pane);
    expect(before.name).toBe("dalarna-2023.xlsx");
    expect(Buffer.from(before.bytes).equals(await newBookBytes())).toBe(true);
    await answer(pane, { rule: "webster", unit: "100" });
    await press(pane, words.file.write);
    const dialog = page.getByRole("dialog");
    await dialog.locator("summary").click();
    const [, ...cells] = await cellsOf(dialog.locator("table").last());
    const { written, err } = await run(
      ["split", "bok.xlsx", "--in-place", "--dry-run", "--rule", "webster", "--unit", "100"],
      { "bok.xlsx": before.bytes },
    );
    expect(written.size).toBe(0);
    expect(cells.map(([place]) => place)).toContain("Årsbeslut!F9");
    for (const [sheet = "", count = ""] of (await cellsOf(dialog.locator("table").first())).slice(
      1,
    )) {
      expect(oneLine(err)).toContain(sheet.replace(/ \(.*/, ""));
      expect(oneLine(err)).toContain(oneLine(count));
    }
    await press(pane, words.write.cancel);
    await press(pane, words.file.save);
    const asItWas = await savedBy(pane, () => press(pane, words.write.saveAsIs));
    expect(Buffer.from(asItWas.bytes).equals(before.bytes)).toBe(true);

    await press(pane, words.file.write);
    await press(pane, words.write.confirm);
    await page.getByText(words.file.unsaved).waitFor();
    await settled(pane);
    const lines = await splitLines(pane);
    expect(lines).toEqual((await toldOf({ year: "2023", rule: "webster", unit: "100" })).lines);
    await page.getByRole("button", { name: words.file.undo }).first().click();
    await page.getByText(words.file.undone("dalarna-2023.xlsx")).waitFor();
    await settled(pane);
    // What was written is taken back; what was typed is still there.
    expect(await splitLines(pane)).toEqual(lines);
    await page.getByText(words.file.pending).waitFor();
    await answer(pane, { rule: "", unit: "" });
    const after = await saveCopy(pane);
    expect(Buffer.from(after.bytes).equals(before.bytes)).toBe(true);
  });

  test.each(["sv", "en"] as const)(
    "[PA1][PA6][WB5][AU3] what is saved in %s is sound, the command line's own, and opens again",
    async (language) => {
      const pane = await open({ language });
      const { words } = pane;
      await pickAgreement(pane);
      await answer(pane, WRITTEN);
      await press(pane, words.file.save);
      const stamp = { by: "Åsa <Öst> & Co", at: "2026-11-24" };
      await field(pane, "by").fill(stamp.by);
      await field(pane, "at").fill(stamp.at);
      const confirm = pane.page.getByRole("button", { name: words.write.confirmAndSave });
      const { name, bytes } = await savedBy(pane, () => confirm.click());
      const options = [...optionsOf(WRITTEN), "--by", stamp.by, "--at", stamp.at];
      const same = await splitAgainBytes(await newBookBytes(language), ...options);
      expect([name, Buffer.from(bytes).equals(same)]).toEqual(["dalarna-2023.xlsx", true]);
      expect(await audit(bytes)).toEqual({ code: 0, differences: [] });
      expect(await validatorFindings(bytes, name)).toEqual([]);
      await openAgain(pane, { name: "sparad.xlsx", bytes });
      if (language === "en") return;
      const [recalculated = new Uint8Array()] = saveInLibreOffice([{ bytes, edits: [] }]);
      expect(await audit(recalculated)).toEqual({ code: 0, differences: [] });
      await openAgain(pane, { name: "räknad i calc.xlsx", bytes: recalculated });
    },
  );

  async function openAgain(
    pane: Pane,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<void> {
    const { page, words, language } = pane;
    await press(pane, words.file.other);
    await openFile(pane, file);
    await page.getByText(words.file.asSaved).waitFor();
    expect(await splitLines(pane)).toEqual((await toldOf(WRITTEN, language)).lines);
    expect(await page.title()).toBe(`${file.name} – Samräkna`);
    const copy = await saveCopy(pane);
    expect(copy.name).toBe(words.file.copyName(file.name.replace(".xlsx", "")));
    expect(Buffer.from(copy.bytes).equals(file.bytes)).toBe(true);
  }
});
