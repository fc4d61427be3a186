import { describe, expect, test } from "vitest";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import type { OpenExcel } from "../../support/excel-plans.ts";
import { blankExcel, newPlan, rerunPlan } from "../../support/excel-plans.ts";
import { valueOf } from "../../support/results.ts";
import { typeIn } from "./hands.ts";

const OLD = "RSS Dalarna, avtal 2023–2026";
const NEW = "RSS Dalarna, nytt namn";

/** A workbook in Excel, made before the agreement was given another name. */
async function renamed(): Promise<OpenExcel> {
  const open = blankExcel();
  const plan = newPlan();
  open.note(plan);
  valueOf(await open.book.read(SHEET_NAMES));
  valueOf(await open.book.write(plan));
  typeIn(open.host, "Avtal!B10", NEW);
  return open;
}

async function runAgain({ book, note }: OpenExcel): Promise<void> {
  const plan = rerunPlan(valueOf(await book.read(SHEET_NAMES)), {});
  note(plan);
  valueOf(await book.write(plan));
}

const headersOf = ({ host }: OpenExcel, sheet = "Fördelning"): Map<string, string> =>
  host.sheet(sheet).page.headersFooters;

describe("what is printed above the pages in Excel", () => {
  test("[WB2][EX8] follows the agreement's name at a run, and goes back when it is undone", async () => {
    const open = await renamed();
    expect(headersOf(open).get("LeftHeader")).toBe(OLD);
    await runAgain(open);
    expect(headersOf(open).get("LeftHeader")).toBe(NEW);
    expect(headersOf(open, "Parter").get("LeftHeader")).toBe(NEW);
    valueOf(await open.book.undo());
    expect(headersOf(open).get("LeftHeader")).toBe(OLD);
  });

  test("[WB2] is left alone where the user has made it their own, and is set where only its font differs", async () => {
    const open = await renamed();
    headersOf(open).set("RightHeader", "Bilaga 3");
    headersOf(open, "Parter").set("LeftHeader", `&"Calibri,Regular"&12${OLD}`);
    await runAgain(open);
    expect(headersOf(open).get("LeftHeader")).toBe(OLD);
    expect(headersOf(open, "Parter").get("LeftHeader")).toBe(NEW);
    valueOf(await open.book.undo());
    expect(headersOf(open, "Parter").get("LeftHeader")).toBe(`&"Calibri,Regular"&12${OLD}`);
  });

  test("[EX5] is not undone where somebody has changed it since", async () => {
    const open = await renamed();
    await runAgain(open);
    headersOf(open).set("LeftHeader", "Mitt");
    valueOf(await open.book.undo());
    expect(headersOf(open).get("LeftHeader")).toBe("Mitt");
    expect(headersOf(open, "Parter").get("LeftHeader")).toBe(OLD);
  });

  test("[EX8] is asked for once where Excel cannot lay out pages, and all else is run", async () => {
    const open = await renamed();
    const { host, book } = open;
    const reading = host.requests.length;
    host.breakRequest(3, "ApiNotFound");
    await runAgain(open);
    expect(host.requests.length - reading).toBe(5);
    expect(headersOf(open).get("LeftHeader")).toBe(OLD);
    expect(host.cell("Fördelning!A1").value).toBe(NEW);
    const before = host.requests.length;
    valueOf(await book.read(SHEET_NAMES));
    expect(host.requests.length - before).toBe(2);
  });
});
