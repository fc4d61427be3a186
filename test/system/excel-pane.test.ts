import { describe, expect, test } from "vitest";
import { excelWorkbook } from "../../addin/excel/excel-workbook.ts";
import { problemText } from "../../templates/messages/problem-text.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import { problem } from "../../engine/index.ts";
import { typeIn } from "../addin/excel/hands.ts";
import { newPlan, rerunPlan } from "../support/excel-plans.ts";
import type { ExcelPageOptions } from "../support/excel-page/excel-page.ts";
import { excelAround, tellChange } from "../support/excel-page/excel-page.ts";
import { addressOf } from "../support/excel/object-factory.ts";
import type { ExcelHost, HostOptions } from "../support/excel/host.ts";
import { makeExcelHost, runExcel } from "../support/excel/host.ts";
import type { Pane } from "../support/pane-browser.ts";
import { usePaneBrowser } from "../support/pane-browser.ts";
import {
  answer,
  oneLine,
  pickAgreement,
  press,
  splitLines,
  splitTable,
} from "../support/pane-driving.ts";
import { plannedValues } from "../support/planned-values.ts";
import { valueOf } from "../support/results.ts";

/**
 * The built pane in Chromium, Microsoft's own client library in its page, and an Excel in
 * memory that answers it. The Excel does not calculate: formulas come to what the same
 * plan, made here, says.
 */

const open = usePaneBrowser();

const OWN = [
  { name: "Blad1", rows: [["Eget", 1]] },
  { name: "Parter", rows: [["Mina parter"]] },
] as const;

interface OpenExcel {
  readonly host: ExcelHost;
  readonly read: () => Promise<PresentWorkbook>;
  /** Makes formulas come to what a plan for the workbook as it is says. */
  readonly note: (plan: (present: PresentWorkbook) => readonly Operation[]) => Promise<void>;
}

function excel(options: HostOptions = { sheets: OWN }): OpenExcel {
  const { note, calculate } = plannedValues();
  const host = makeExcelHost({ ...options, calculate });
  const book = excelWorkbook((work) => runExcel(host, work));
  const read = async (): Promise<PresentWorkbook> => valueOf(await book.read(SHEET_NAMES));
  return {
    host,
    read,
    note: async (plan) => {
      note(plan(await read()));
    },
  };
}

function openIn(host: ExcelHost, options: Omit<ExcelPageOptions, "host"> = {}): Promise<Pane> {
  return open({ excel: excelAround({ host, ...options }) });
}

/** A pane that has put Dalarna's agreement into a workbook. */
async function inserted({ host, note }: OpenExcel): Promise<Pane> {
  await note((present) => newPlan("sv", present));
  const pane = await openIn(host);
  await pane.page.getByText(oneLine(pane.words.excel.lead)).waitFor();
  await pickAgreement(pane);
  await pane.page.getByText(pane.words.excel.inserted("Bok.xlsx")).waitFor();
  return pane;
}

const ANSWERS = { year: "2024", total: "4 120 000", populationDate: "2022-12-31" } as const;

function amounts({ host }: OpenExcel): readonly unknown[] {
  const rows = Array.from({ length: 15 }, (_, index) => String(index + 15));
  return rows.map((row) => host.cell(`Fördelning!F${row}`).value);
}

/** The cell that is selected in Excel. */
function selectedIn({ host }: OpenExcel): string {
  const { selected } = host.book;
  return selected === null ? "" : addressOf(selected);
}

function tabs({ host }: OpenExcel): readonly string[] {
  return host.book.sheets.map(({ name }) => name);
}

describe("the pane in Excel", () => {
  test("[EX1][EX5][PA9] from the first click to a finished report, and back", async () => {
    const its = excel();
    const { host, note } = its;
    const before = host.snapshot();
    const firstPlan = newPlan("sv", await its.read());
    const pane = await inserted(its);
    expect(tabs(its).slice(0, 4)).toEqual(["Blad1", "Parter", "Läs mig", "Fördelning"]);
    expect(tabs(its)).toContain("Parter (2)");
    expect(amounts(its)[0]).toBe(159_413);
    const first = host.snapshot();

    await note((present) => rerunPlan(present, ANSWERS));
    await answer(pane, ANSWERS);
    const lines = await splitLines(pane);
    await press(pane, pane.words.file.write);
    await press(pane, pane.words.write.confirm);
    await pane.page.getByText("Skrivet:").waitFor();
    const written = amounts(its);
    expect(written[0]).not.toBe(159_413);
    const shown = lines.slice(0, 15).map((line) => line.replace(/ /g, ""));
    expect(shown.filter((line, index) => !line.includes(String(written[index])))).toEqual([]);
    expect(host.cell("Årsbeslut!C10").value).toBe(4_120_000);

    await note(() => firstPlan);
    await pane.page.getByRole("button", { name: pane.words.file.undo }).first().click();
    await pane.page.getByText(pane.words.file.undone("Bok.xlsx")).waitFor();
    expect(host.snapshot()).toEqual(first);
    await pane.page.getByRole("button", { name: pane.words.file.undo }).first().click();
    await pane.page.getByText(oneLine(pane.words.excel.lead)).waitFor();
    expect(host.snapshot()).toEqual(before);
  });

  test("[EX9] a number whose working is open, and a change before it is written, go to their cells", async () => {
    const its = excel();
    const pane = await inserted(its);
    const { page, words } = pane;
    await splitTable(pane).getByRole("button").first().click();
    await press(pane, words.excel.toCell);
    await expect.poll(() => selectedIn(its)).toMatch(/^Fördelning![A-Z]15$/);
    await answer(pane, ANSWERS);
    await press(pane, words.file.write);
    await page.locator("details > summary").click();
    await page.getByRole("button", { name: /^Årsbeslut!C10/ }).click();
    await expect.poll(() => selectedIn(its)).toBe("Årsbeslut!C10");
    await press(pane, words.write.cancel);
  });

  test("[EX6] a protected sheet is named before anything is written, and nothing is", async () => {
    const its = excel();
    const pane = await inserted(its);
    its.host.sheet("Fördelning").protection = {};
    await answer(pane, ANSWERS);
    const before = its.host.snapshot();
    await press(pane, pane.words.file.write);
    const place = { kind: "sheet", file: "Bok.xlsx", sheet: "Fördelning" } as const;
    const told = problem("excel-sheet-protected", { sheet: "Fördelning" }, place);
    await pane.page.getByText(oneLine(problemText(told, "sv", "pane"))).waitFor();
    const confirm = pane.page.getByRole("button", { name: pane.words.write.confirm, exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    expect(its.host.snapshot()).toEqual(before);
  });

  test("[EX10] a cell that is changed beside the pane is seen at once", async () => {
    const its = excel();
    const pane = await inserted(its);
    await answer(pane, ANSWERS);
    expect(its.host.book.isWatched).toBe(true);
    const cost = "Årsbeslut!C10";
    typeIn(its.host, cost, 5_000_000);
    typeIn(its.host, "Årsbeslut!D10", 44_926);
    await answer(pane, { total: "", populationDate: "" });
    await tellChange(pane.page, its.host.sheet("Årsbeslut").id, "C10");
    await expect.poll(async () => (await splitLines(pane)).at(-1)).toMatch(/5 000 000/);
  });

  test("[PA10] its looks follow Office's, and so does its language", async () => {
    const { host } = excel();
    const pane = await open({
      isFirstVisit: true,
      language: "en",
      excel: excelAround({ host, background: "#1F1F1F", displayLanguage: "en-US" }),
    });
    await pane.page.getByText(oneLine(pane.words.excel.lead)).waitFor();
    const background = await pane.page.evaluate(() => {
      const colors = [document.body, ...document.querySelectorAll("#pane, #pane > *")].map(
        (element) => getComputedStyle(element).backgroundColor,
      );
      return colors.filter((color) => color !== "rgba(0, 0, 0, 0)").at(-1) ?? "";
    });
    const [red = 255] = (/\d+/.exec(background) ?? []).map(Number);
    expect(red).toBeLessThan(80);
  });
});

describe("a page that does not reach Excel", () => {
  test.each([
    ["unreachable", { officeJs: "unreachable" }, "1.15"],
    ["no-excel", { isInExcel: false }, "1.15"],
    ["too-old", {}, "1.12"],
  ] as const)("[PA10] works on files, and says why: %s", async (why, options, apiSet) => {
    const { host } = excel({ sheets: OWN, apiSet });
    const pane = await openIn(host, options);
    await pane.page.getByText(oneLine(pane.words.excel.notInExcel[why])).waitFor();
    // The script that cannot be fetched is the one trouble that is meant.
    const troubles = pane.takeTroubles();
    expect(troubles.every((trouble) => /office\.js|ERR_INTERNET/.test(trouble))).toBe(true);
    expect(troubles.length > 0).toBe(why === "unreachable");
    await pickAgreement(pane);
    expect(await splitLines(pane)).toHaveLength(18);
    expect(host.requests).toEqual([]);
  });
});
